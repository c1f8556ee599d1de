import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { FORGOTTEN_EARLY, retentionDaysOf } from '@huji/contracts/topics.ts';

/** A broker keeps the place of an idle group for a year; what goes before that could be missed unseen. */
const PLACE_KEPT_DAYS = 365;
/** The books are kept thirty years. */
const BOOKS_KEPT_DAYS = 30 * 365.25;

const EVENTS = SURFACES.flatMap(({ service, events }) => events.map((event) => ({ service, ...event })));
const TOPICS = new Set(EVENTS.map(({ topic }) => topic));

test('what is forgotten early is named, and no topic is that is not there', () => {
  expect([...FORGOTTEN_EARLY].filter((topic) => !TOPICS.has(topic))).toEqual([]);
  const early = [...TOPICS].filter((topic) => retentionDaysOf(topic) < BOOKS_KEPT_DAYS);
  expect(early.sort()).toEqual([...FORGOTTEN_EARLY].sort());
});

test('no topic forgets before a group that stands still has lost its place', () => {
  for (const topic of TOPICS) expect([topic, retentionDaysOf(topic) > PLACE_KEPT_DAYS]).toEqual([topic, true]);
});

test('what only its own service hears is kept shorter; what others hear is kept as long as the books', () => {
  for (const { service, topic, type, heardBy } of EVENTS)
    if (FORGOTTEN_EARLY.has(topic)) expect([type, heardBy.filter((by) => by !== service)]).toEqual([type, []]);
});
