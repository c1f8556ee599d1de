import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { assessmentFaults, type AssessmentWitness, isSeenMade } from './assessment-evidence.ts';
import type { AssessmentRecord } from './assessment-record.ts';

const ON = civilDate('2025-07-01');
const recordOf = (version: number): AssessmentRecord => ({
  ...{ batchId: 'b', version, employerId: 'e', submissionParts: 0, plans: [], rows: [], digest: 'd', rulesHash: 'r' },
  ...{ startOn: ON, submittedOn: ON, payableUntil: ON },
});
const saw = (version: number, digest = 'd'): AssessmentWitness => ({
  action: 'version-assessed',
  data: { version, digest },
});
const found = (version: number, ...witnesses: readonly AssessmentWitness[]): [boolean, readonly string[]] => {
  const assessment = recordOf(version);
  const rules = { pricesOn: () => new Set<never>(), digestOf: () => 'd' };
  return [isSeenMade(assessment, witnesses), assessmentFaults({ assessment, witnesses, ...rules })];
};

test('an assessment of before the audit log was told is told apart, and one that the log did not see after it saw another is a difference', () => {
  expect(found(1)).toEqual([false, []]);
  expect(found(1, saw(1))).toEqual([true, []]);
  expect(found(1, saw(2))).toEqual([false, []]);
  expect(found(2, saw(1), saw(2))).toEqual([true, []]);
  expect(found(2, saw(1))).toEqual([false, ['was not seen by the audit log, which saw an earlier one']]);
  expect(found(1, saw(1, 'another'))).toEqual([true, ['is another one than the audit log saw']]);
});
