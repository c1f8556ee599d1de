import { describe, expect, test } from '@jest/globals';
import { CLAIM_STATES } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { day, rulesOf, stay } from '../../testing/adjudication-fixture.ts';
import { foreseenClaim } from './foreseen-claim.ts';
import { countedFrom, promiseOf } from './claim-promise.ts';
import type { Claim } from './claim.ts';
import type { Completion } from './completion.ts';

const { calendar } = rulesOf(['changchun']);
const PROMISES = { decideWorkingDays: 7, payWorkingDays: 3, source: 'a sample' };
/** Filed on a Monday in a month without holidays. */
const filed = foreseenClaim(stay('2025-08-20', '2025-08-30', { on: day('2025-09-01') }), 'r');
const asked: Completion = {
  ...{ gaps: [], requestedBy: { subject: 'r' }, most: 2, version: 'v', clauseId: 'review' },
  ...{ requestedOn: day('2025-09-03'), dueOn: day('2025-10-03') },
};
const promised = (claim: Partial<Claim>) => promiseOf({ ...filed, ...claim }, PROMISES, calendar);

describe('until when the next step is promised', () => {
  test('counts working days from the filing', () => {
    expect(promised({ status: 'in-review' })).toEqual({ on: '2025-09-10', pausedDays: 0 });
  });

  test('the clock stands still while papers are awaited, and says since when', () => {
    expect(promised({ status: 'awaiting-papers', completions: [asked] })).toEqual({
      stoppedOn: '2025-09-03',
      pausedDays: 0,
    });
  });

  test.each([
    ['answered', { answeredOn: day('2025-09-08') }, { on: '2025-09-15', pausedDays: 5 }],
    ['over', { expiredOn: day('2025-10-04') }, { on: '2025-10-11', pausedDays: 31 }],
    [
      'over, and answered late',
      { expiredOn: day('2025-10-04'), answeredOn: day('2025-10-20') },
      { on: '2025-10-11', pausedDays: 31 },
    ],
  ])('a request that is %s moves the day by what it took, to a working day', (_, said, expected) => {
    expect(promised({ status: 'in-review', completions: [{ ...asked, ...said }] })).toEqual(expected);
  });

  test('an appeal is promised anew, and what was awaited before it does not count', () => {
    const appeal = { on: day('2025-11-03'), reason: 'r' };
    const completions = [{ ...asked, answeredOn: day('2025-09-08') }];
    expect(promised({ status: 'in-review', appeal, completions })).toEqual({ on: '2025-11-12', pausedDays: 0 });
  });

  test('an approval is paid within the days after it; in no other state anything is promised', () => {
    const decided = { decidedOn: civilDate('2025-09-08') } as NonNullable<Claim['decided']>;
    expect(promised({ status: 'approved', decided })).toEqual({ on: '2025-09-11', pausedDays: 0 });
    const open = ['submitted', 'in-review', 'awaiting-papers', 'confirming', 'approved'];
    for (const status of CLAIM_STATES)
      expect([status, promised({ status, decided, completions: [asked] }) === null]).toEqual([
        status,
        !open.includes(status),
      ]);
  });
});

describe('the day by which a queue is sorted', () => {
  const from = (claim: Partial<Claim>) => countedFrom({ ...filed, ...claim });
  const answered = { ...asked, answeredOn: day('2025-09-08') };

  test('is the filing, later by what papers took, and that of an appeal', () => {
    expect(from({})).toBe('2025-09-01');
    expect(from({ completions: [asked] })).toBe('2025-09-01');
    expect(from({ completions: [answered] })).toBe('2025-09-06');
    expect(from({ completions: [answered], appeal: { on: day('2025-11-03'), reason: 'r' } })).toBe('2025-11-03');
  });
});
