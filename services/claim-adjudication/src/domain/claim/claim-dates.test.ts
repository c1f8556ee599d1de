import { describe, expect, test } from '@jest/globals';
import { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { day } from '../../testing/adjudication-fixture.ts';
import { dateFaults } from './claim-dates.ts';

const TODAY = '2025-09-01';
const base = { personId: '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11', receipt: 'R-1' };
const faults = (submission: object): readonly string[] =>
  dateFaults(ClaimSubmission.parse({ ...base, ...submission }), day(TODAY), 1).map(
    ({ in: place, pointer, detail, detailZh }) => {
      expect([place, detailZh]).toEqual(['body', expect.stringMatching(/^[\p{Script=Han}，]+$/u)]);
      return `${pointer} ${detail}`;
    },
  );
const stay = (...segments: readonly (readonly [string, string])[]) => ({
  event: 'stay',
  hospital: {},
  settlement: { totalYuan: '0.00' },
  segments: segments.map(([admittedOn, dischargedOn]) => ({ admittedOn, dischargedOn })),
});
const ANOTHER = 'lies later after the discharge before than a transfer does: that is another stay, and another claim';
const FUTURE = 'lies after the day of the claim';

describe('dates of a claim that cannot be', () => {
  test.each([
    ['a stay that ended today', stay(['2025-08-20', TODAY]), []],
    ['a stay within a day', stay(['2025-08-20', '2025-08-20']), []],
    ['one that has not ended', stay(['2025-08-20', '2025-09-02']), [`/segments/0/dischargedOn ${FUTURE}`]],
    [
      'one that ends before it begins',
      stay(['2025-08-20', '2025-08-19']),
      ['/segments/0/dischargedOn lies before the admission'],
    ],
    ['a transfer on the same day', stay(['2025-08-01', '2025-08-05'], ['2025-08-05', '2025-08-09']), []],
    ['a transfer on the next day', stay(['2025-08-01', '2025-08-05'], ['2025-08-06', '2025-08-09']), []],
    [
      'two days between',
      stay(['2025-08-01', '2025-08-05'], ['2025-08-07', '2025-08-09']),
      [`/segments/1/admittedOn ${ANOTHER}`],
    ],
    [
      'a gap further on, to the segment before it and no other',
      stay(['2025-08-01', '2025-08-05'], ['2025-08-05', '2025-08-09'], ['2025-08-20', '2025-08-21']),
      [`/segments/2/admittedOn ${ANOTHER}`],
    ],
    [
      'segments that overlap',
      stay(['2025-08-01', '2025-08-05'], ['2025-08-04', '2025-08-09']),
      ['/segments/1/admittedOn lies before the discharge of the segment before'],
    ],
  ])('%s', (_, submission, expected) => {
    expect(faults(submission)).toEqual(expected);
  });

  const diagnosis = (reportedOn: string) => ({ event: 'diagnosis', hospital: {}, illness: 'C50', reportedOn });
  const accident = (happenedOn: string, assessedOn?: string) => ({
    event: 'accident',
    happenedOn,
    ...present({ assessedOn }),
  });
  test.each([
    ['a report of today', diagnosis(TODAY), []],
    ['a report of tomorrow', diagnosis('2025-09-02'), [`/reportedOn ${FUTURE}`]],
    ['an accident of today', accident(TODAY), []],
    ['an accident of tomorrow', accident('2025-09-02'), [`/happenedOn ${FUTURE}`]],
    ['assessed today', accident('2025-08-02', TODAY), []],
    ['assessed on the day it happened', accident('2025-08-02', '2025-08-02'), []],
    ['assessed before it happened', accident('2025-08-02', '2025-08-01'), ['/assessedOn lies before the accident']],
    ['assessed tomorrow', accident('2025-08-02', '2025-09-02'), [`/assessedOn ${FUTURE}`]],
  ])('%s', (_, submission, expected) => {
    expect(faults(submission)).toEqual(expected);
  });
});
