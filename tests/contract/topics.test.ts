import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { KEPT_DAYS } from '@huji/contracts/topics.ts';
import type { z } from 'zod';

/** A broker keeps the place of an idle group for a year; what goes before that could be missed unseen. */
const PLACE_KEPT_DAYS = 365;

test('a topic forgets after a group that stands still has lost its place, and not long after', () => {
  expect([KEPT_DAYS > PLACE_KEPT_DAYS, KEPT_DAYS <= PLACE_KEPT_DAYS + 40]).toEqual([true, true]);
});

/** Means something only when it happens: a request, an answer to one, or that something known is known no longer. */
const MOMENTS = [
  'mutualaid.enrollment.batch-submitted.v1',
  'mutualaid.enrollment.batch-withdrawal-requested.v1',
  'mutualaid.enrollment.registered-name-changed.v1',
  'mutualaid.claim-adjudication.claim-cancellation-requested.v1',
  'mutualaid.premium.batch-change-refused.v1',
  'mutualaid.payout.order-annulment-answered.v1',
];

test('what another service hears stands and is told again, or is named as something that only happens', () => {
  const spoken = SURFACES.filter(({ operations }) => operations.length > 0);
  const heardByOthers = spoken.flatMap(({ service, events }) =>
    events.filter(({ heardBy, type }) => heardBy.some((by) => by !== service) && !type.endsWith('.feed-asked.v1')),
  );
  const moments = heardByOthers.filter(({ stands }) => stands === undefined).map(({ type }) => type);
  expect(moments.sort()).toEqual([...MOMENTS].sort());
});

test('what stands is kept by the service that says it, and told apart by fields that it has', () => {
  for (const { service, events } of SURFACES)
    for (const { type, heardBy, stands, data } of events) {
      if (stands === undefined) continue;
      expect([type, heardBy.includes(service)]).toEqual([type, true]);
      const fields = Object.keys((data as z.ZodObject).shape);
      expect([type, stands.by.filter((field) => !fields.includes(field))]).toEqual([type, []]);
    }
});

test('a service asks everybody of whom it hears something that stands, itself too, and nobody else', () => {
  for (const { service, events, operations } of SURFACES) {
    if (operations.length === 0) continue;
    const owners = SURFACES.filter((other) =>
      other.events.some(({ heardBy, stands }) => stands !== undefined && heardBy.includes(service)),
    );
    const asks = events.find(({ type }) => type === `mutualaid.${service}.feed-asked.v1`);
    expect([service, [...(asks?.heardBy ?? [])].sort()]).toEqual([
      service,
      owners.map((owner) => owner.service).sort(),
    ]);
  }
});
