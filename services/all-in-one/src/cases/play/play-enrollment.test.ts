import { describe, expect, test } from '@jest/globals';
import { readStory } from '../format/read-story.ts';
import { playStory } from './play-story.ts';
import { compileReleasedBooks, readReleasedBooks } from './released-books.ts';

const { words, repertoire } = compileReleasedBooks(readReleasedBooks());

const enroll = (on: string, more: Readonly<Record<string, unknown>> = {}) => ({
  on,
  enroll: {
    batch: 'B1',
    employer: 'Mill',
    start: '2025-07-01',
    staff: { size: 2 },
    rows: [
      { who: 'Li', plan: 'HM' },
      { who: 'Wu', plan: 'HM' },
    ],
    ...more,
  },
});
const pay = (on: string) => ({ on, pay: { batch: 'B1' } });
const funds = (on: string) => ({ on, funds: {} });

/** What comes of each step. @throws CaseFault */
const outcomes = (...steps: readonly unknown[]): readonly unknown[] => {
  const story = {
    case: 'a case of enrollment',
    rulebook: 'changchun',
    people: { Li: { born: '1985-07-15', sex: 'female' }, Wu: { born: '1985-07-15', sex: 'male' } },
    employers: { Mill: {}, Shop: { pooled: true } },
    steps,
  };
  return playStory(readStory(story, words), repertoire, false).steps.map(({ outcome }) => outcome);
};

const taken = { plans: { HM: { result: 'accepted', required: 2, joined: 2 } }, rows: { 'Li/HM': 'ok', 'Wu/HM': 'ok' } };
const [HELD, NOBODY] = [{ HM: { in: '198.00', out: '0.00' } }, {}];

describe('a case enrolls as enrollment takes it', () => {
  test('a pooled union, once the association has approved it', () => {
    expect(outcomes(enroll('2025-06-01', { employer: 'Shop' }))).toEqual([taken]);
  });

  test('the same rows and the same headcount again are no correction', () => {
    const again = outcomes(enroll('2025-06-01'), enroll('2025-06-02'), pay('2025-06-03'), funds('2025-07-02'));
    expect(again).toEqual([
      taken,
      { ...taken, refused: 'batch_nothing_changed' },
      { due: '198.00', paid: '198.00', state: 'paid' },
      HELD,
    ]);
  });

  test.each([
    ['begins too far back', '2025-09-15', 'batch_start_out_of_range'],
    ['begins too far ahead', '2023-06-01', 'batch_start_out_of_range'],
    ['could be paid no more', '2025-08-01', 'batch_payable_no_more'],
  ])('a batch that %s is told what its draft is told, and owes nothing', (_, on, refused) => {
    const [told, paid] = outcomes(enroll(on), pay(on));
    expect(told).toEqual({ ...taken, refused });
    expect(paid).toEqual({ due: '0.00', paid: '0.00', state: 'awaiting' });
  });

  test('without a row nothing is submitted; a correction without rows gives the batch up', () => {
    const empty = { plans: {}, rows: {} };
    expect(outcomes(enroll('2025-06-01', { rows: [] }))).toEqual([{ ...empty, refused: 'batch_roster_missing' }]);
    const left = outcomes(
      enroll('2025-06-01'),
      pay('2025-06-02'),
      enroll('2025-06-03', { rows: [] }),
      funds('2025-07-02'),
    );
    expect(left.slice(2)).toEqual([empty, NOBODY]);
    const late = outcomes(enroll('2025-07-01'), enroll('2025-07-02', { rows: [] }));
    expect(late[1]).toEqual({ ...empty, refused: 'batch_withdrawal_too_late' });
  });

  test('who is enrolled again through another employer is declined there, and the first one still holds the person', () => {
    const second = enroll('2025-06-01', { batch: 'B2', employer: 'Shop' });
    const [, , told] = outcomes(enroll('2025-06-01'), pay('2025-06-01'), second);
    expect(told).toMatchObject({ rows: { 'Li/HM': 'ALREADY_COVERED', 'Wu/HM': 'ALREADY_COVERED' } });
  });

  test.each([
    ['another employer', { employer: 'Shop' }, 'batch B1 is of Mill: a correction keeps the employer'],
    ['another start', { start: '2025-08-01' }, 'batch B1 begins on 2025-07-01: a correction keeps the start'],
  ])('a correction to %s is a fault of the case', (_, moved, fault) => {
    expect(() => outcomes(enroll('2025-06-01'), enroll('2025-06-02', moved))).toThrow(fault);
  });

  test.each([
    ['is in effect', [enroll('2025-06-01'), pay('2025-06-02'), enroll('2025-07-01', { staff: { size: 3 } })]],
    ['is in effect', [enroll('2025-06-01'), pay('2025-06-02'), enroll('2025-07-01', { rows: [] })]],
    ['is in effect', [enroll('2025-06-01'), pay('2025-06-02'), enroll('2025-07-01')]],
    ['has lapsed', [enroll('2025-06-01'), enroll('2025-08-01', { staff: { size: 3 } })]],
    [
      'was withdrawn',
      [enroll('2025-06-01'), enroll('2025-06-02', { rows: [] }), enroll('2025-06-03', { staff: { size: 3 } })],
    ],
  ])('a batch that %s takes no correction', (closed, steps) => {
    expect(() => outcomes(...steps)).toThrow(`batch B1 ${closed}: no correction`);
  });
});
