import { expect, test } from '@jest/globals';
import { type CivilDate, civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { JournalEntry } from '@huji/payout/rules.ts';
import { readStory } from '../format/read-story.ts';
import { stageOf } from './play-story.ts';
import { compileReleasedBooks, readReleasedBooks } from './released-books.ts';
import { runClock } from './run-clock.ts';

const { words, repertoire } = compileReleasedBooks(readReleasedBooks());
const story = readStory({ case: 'income', rulebook: 'changchun', people: {}, employers: {}, steps: [] }, words);

const incomeOf = (date: CivilDate): JournalEntry => ({
  businessKey: `cover:Li:${date}`,
  type: 'cover',
  date,
  lines: [],
});
const day = (text: string): CivilDate => civilDate(`2025-07-${text}`);

test('what comes of a day falls due as well, before what comes later and never behind it', () => {
  const { announced, ...stage } = stageOf(story, repertoire, false);
  const earnOn = (date: CivilDate) => {
    const entry = incomeOf(date);
    stage.incomes.obey(entry.businessKey, { type: 'await', entry });
  };
  earnOn(day('01'));
  earnOn(day('05'));
  const settle = () => {
    if (stage.entries.length === 1) for (const date of [day('03'), day('09')]) earnOn(date);
  };
  runClock({ ...stage, announced: { ...announced, settle } }, day('08'));
  expect(stage.entries.map(({ date }) => date)).toEqual([day('01'), day('03'), day('05')]);
  runClock({ ...stage, announced }, day('09'));
  expect(stage.entries.at(-1)?.date).toBe(day('09'));
});
