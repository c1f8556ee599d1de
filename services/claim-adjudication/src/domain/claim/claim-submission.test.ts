import { describe, expect, test } from '@jest/globals';
import { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { day } from '../../testing/adjudication-fixture.ts';
import { claimReportOf } from './claim-submission.ts';

const personId = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11';
const on = day('2025-11-01');
const base = { personId, receipt: 'R-1' };
const diagnosis = { ...base, event: 'diagnosis', hospital: { grade: 3 }, reportedOn: '2025-10-01', ci: 'severe' };
const accident = { ...base, event: 'accident', happenedOn: '2025-09-20', death: true };
const stay = {
  ...base,
  event: 'stay',
  hospital: { grade: 3 },
  segments: [{ admittedOn: '2025-08-01', dischargedOn: '2025-08-06' }],
  settlement: { totalYuan: '60.00', cashPaidYuan: '60.00' },
};
const report = (submission: object) => claimReportOf(ClaimSubmission.parse(submission), 'claim', on);
const faults = (submission: object): readonly string[] => {
  const parsed = ClaimSubmission.safeParse(submission);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`);
};

describe('codes and references are read as people read them', () => {
  test.each([
    ['i21', 'I21'],
    ['Ｉ２１.0', 'I21 0'],
    ['I21.0', 'I21 0'],
  ])('the illness %s is %s', (illness, read) => {
    expect(report({ ...diagnosis, illness })).toMatchObject({ illness: read });
    expect(report({ ...stay, illness })).toMatchObject({ illness: read });
  });

  test('a stay may name no illness', () => {
    expect(report(stay)).not.toHaveProperty('illness');
  });

  test.each([
    ['JJ-2025-0920', 'JJ 2025 0920'],
    ['jj　２０２５–0920', 'JJ 2025 0920'],
    ['JJ20250920', 'JJ20250920'],
  ])('the accident %s is %s', (typed, read) => {
    expect(report({ ...accident, accident: typed })).toMatchObject({ accidentId: read });
  });

  test('an accident without a reference is told by its day', () => {
    expect(report(accident)).toMatchObject({ accidentId: '2025-09-20', happenedOn: '2025-09-20' });
  });
});

describe('what names nothing is refused, in words', () => {
  test.each([
    [
      'a receipt of signs alone',
      { ...stay, receipt: '-- /' },
      '/receipt needs a letter or a digit at least, such as JL-00123A',
    ],
    [
      'a receipt nobody can see',
      { ...stay, receipt: '\u2060\u200B' },
      '/receipt needs a letter or a digit at least, such as JL-00123A',
    ],
    [
      'an accident of signs alone',
      { ...accident, accident: '—' },
      '/accident needs a letter or a digit at least, such as JL-00123A',
    ],
    [
      'an illness that is no code',
      { ...diagnosis, illness: '21' },
      '/illness is no ICD-10 code: a letter and two digits first, such as C50.900',
    ],
  ])('%s', (_, submission, fault) => {
    expect(faults(submission)).toEqual([fault]);
  });

  test('an empty receipt as well', () => {
    expect(faults({ ...stay, receipt: ' ' })[0]).toMatch(/^\/receipt /);
  });
});
