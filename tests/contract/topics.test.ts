import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { TOPIC_RETENTION_DAYS } from '@huji/contracts/topics.ts';

/** A broker keeps the place of an idle group for a year; what goes before that could be missed unseen. */
const PLACE_KEPT_DAYS = 365;

test('every topic says how long it keeps its events, and none that is not there', () => {
  const topics = new Set(SURFACES.flatMap(({ events }) => events.map(({ topic }) => topic)));
  expect(Object.keys(TOPIC_RETENTION_DAYS).sort()).toEqual([...topics].sort());
});

test('no topic forgets before a group that stands still has lost its place', () => {
  for (const [topic, days] of Object.entries(TOPIC_RETENTION_DAYS))
    expect([topic, days > PLACE_KEPT_DAYS]).toEqual([topic, true]);
});

test('what only its own service hears is kept shorter; what others hear is kept as long as the books', () => {
  const shorter = Object.keys(TOPIC_RETENTION_DAYS).filter((topic) => (TOPIC_RETENTION_DAYS[topic] ?? 0) < 10_958);
  for (const { service, events } of SURFACES)
    for (const { topic, type, heardBy } of events)
      if (shorter.includes(topic)) expect([type, heardBy.filter((by) => by !== service)]).toEqual([type, []]);
});
