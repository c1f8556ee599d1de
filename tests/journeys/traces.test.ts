import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { previewAssessment } from '@huji/contracts/claim-adjudication/assessment-http.ts';
import { readClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { previewParticipation } from '@huji/contracts/enrollment/participation-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { CLAIM_NUMBER } from '@huji/contracts/shared/claim-number.ts';
import { accountOf } from '@huji/all-in-one/sample/payee-accounts.ts';
import { ACCOUNTANT, CLERK, REVIEWERS } from '@huji/all-in-one/sample/people.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';
import { startTraceReceiver, type ReceivedSpan, type TraceReceiver } from '@huji/chassis/testing/trace-receiver.ts';

let receiver: TraceReceiver;
let journey: JourneyOffice;
beforeAll(async () => {
  receiver = await startTraceReceiver();
  journey = await openJourneyOffice({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: receiver.url });
}, OPENING_MS_MAX);
afterAll(() => receiver.close());

/** Everything a span may say. A key that is not here was not looked at. */
const KNOWN = [
  ...['http.request.method', 'http.route', 'http.response.status_code'],
  ...['messaging.system', 'messaging.operation.type', 'messaging.destination.name', 'messaging.consumer.group.name'],
  ...['db.system.name', 'db.collection.name', 'db.operation.name'],
  ...['url.template', 'mutualaid.party'],
  ...['mutualaid.operation', 'mutualaid.event_type'],
  ...[
    'mutualaid.claim_id',
    'mutualaid.claim_number',
    'mutualaid.order_id',
    'mutualaid.payout_batch_id',
    'mutualaid.batch_id',
  ],
];
/** From the span up to where its trace began. */
const pathOf = (span: ReceivedSpan, all: readonly ReceivedSpan[]): readonly ReceivedSpan[] => {
  const parent = all.find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [span] : [span, ...pathOf(parent, all)];
};

test('a claim’s number leads to one trace from HTTP over events to the payout, and nobody is named in any', async () => {
  const { desk, office } = journey;
  const staff = office.employers.find((each) => each.staff.length === 10)!.staff;
  await journey.on('2025-05-22');
  const employerId = await journey.registerEmployer(0);
  const batchId = await journey.openBatch(employerId, '2025-06-01', 10);
  await journey.submitRoster(batchId, staff, ['HM']);
  await desk.call(CLERK, previewParticipation, { params: { batchId }, body: {} });
  await journey.on('2025-05-26');
  await journey.pay(batchId, '2025-05-26');
  await journey.on('2025-08-20');
  const [personId = ''] = await journey.personIds(batchId, staff);
  await journey.registerAccount(personId, staff[0]!);
  const stay = aStay('2025-08-01', '2025-08-13', 'R-20250813-77');
  const claimId = await journey.fileClaim(personId, stay);
  await desk.drain();
  const { number } = await desk.call(REVIEWERS[0], readClaim, { params: { claimId } });
  expect(number).toMatch(CLAIM_NUMBER);
  await journey.agree(claimId);
  const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
  expect(orders).toHaveLength(1);
  await journey.close();

  const spans = receiver.spans();
  const ofClaim = spans.filter(({ attributes }) => attributes['mutualaid.claim_id'] === claimId);
  // The person's decision, the event that told of it, payout's hearing of it, and the order that was stored: each follows from the one before.
  const stored = spans.filter(
    ({ name, traceId }) => name === 'commit order' && ofClaim.some((each) => each.traceId === traceId),
  );
  const paths = stored.map((span) => pathOf(span, spans));
  const told = paths.find((path) => path.at(-1)?.attributes['mutualaid.operation'] === 'reviewClaim')!;
  expect(told.map(({ name }) => name)).toEqual([
    'commit order',
    'process adjudication.member',
    'send adjudication.member',
    'process adjudication.claim',
    'send adjudication.claim',
    'POST /v1/claims/:claimId/reviews',
  ]);
  expect(new Set(told.map(({ traceId }) => traceId)).size).toBe(1);
  expect(told.map(({ kind }) => kind)).toEqual([
    'client',
    ...['consumer', 'producer'],
    ...['consumer', 'producer'],
    'server',
  ]);
  const [, heard, sent] = told;
  expect(heard!.attributes).toMatchObject({
    'messaging.consumer.group.name': 'payout.adjudication',
    'mutualaid.claim_id': claimId,
  });
  expect(sent!.attributes).toMatchObject({ 'messaging.destination.name': 'adjudication.member' });
  expect(told.at(-1)!.attributes).toMatchObject({
    'mutualaid.claim_id': claimId,
    'http.response.status_code': 201,
  });

  // A service that asks another, and the bank that is asked: each call is a step of the trace of what it was made for.
  const calls = (template: string) =>
    spans
      .filter(({ attributes }) => attributes['url.template'] === template)
      .map((span) => pathOf(span, spans).map(({ name }) => name));
  const previewed = `${previewParticipation.method.toUpperCase()} ${previewParticipation.path}`;
  const asked = `${previewAssessment.method.toUpperCase()} ${previewAssessment.path}`;
  expect(calls(previewAssessment.path)).toEqual([[asked, previewed]]);
  const answered = spans.find(({ name, kind }) => name === asked && kind === 'server')!;
  expect(pathOf(answered, spans).map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    `server ${asked}`,
    `client ${asked}`,
    `server ${previewed}`,
  ]);
  const checked = calls('/name-checks');
  expect(checked.length).toBeGreaterThan(0);
  for (const path of checked) expect(path.at(-1)).toBe('POST /v1/payees');

  // Filing it is found by the same number, though it was not known before.
  expect(ofClaim.map(({ attributes }) => attributes['mutualaid.operation'])).toContain('submitClaim');
  // Whoever has nothing but the number on the member's paper finds both: that it was filed, and the trace that led to the order.
  const ofNumber = spans.filter(({ attributes }) => attributes['mutualaid.claim_number'] === number);
  expect(ofNumber.map(({ attributes }) => attributes['mutualaid.operation'])).toEqual(
    expect.arrayContaining(['submitClaim', 'reviewClaim']),
  );
  expect(ofNumber.map(({ traceId }) => traceId)).toContain(told[0]!.traceId);
  // Nothing hangs in the air: every parent was sent as well.
  const ids = new Set(spans.map(({ spanId }) => spanId));
  expect(spans.filter(({ parentSpanId }) => parentSpanId !== '' && !ids.has(parentSpanId))).toEqual([]);

  expect(
    [...new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)))].filter((key) => !KNOWN.includes(key)),
  ).toEqual([]);
  const text = receiver.text();
  const personal = [
    ...staff.flatMap(({ name, idNumber }) => [name, idNumber]),
    ...[personId, accountOf(staff[0]!), employerId, stay.illness, stay.receipt, 'J18', '26000.00', '2550.00'],
    ...office.employers.flatMap(({ name, uscc }) => [name, uscc]),
  ].map(String);
  expect(personal.filter((datum) => text.includes(datum))).toEqual([]);
  expect(spans.length).toBeGreaterThan(100);
}, 240_000);
