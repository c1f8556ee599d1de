import { describe, expect, test } from '@jest/globals';
import { type Problem, Refused } from '../api/client.ts';
import { faultsOfAnswer } from '../api/pointed-faults.ts';
import { type Draft, faultsOf, stepOfField } from './claim-draft.ts';
import { submissionOf } from './submission.ts';

const TODAY = '2025-09-01';
const STAY: Draft = {
  event: 'stay',
  admittedOn: '2025-08-10',
  dischargedOn: '2025-08-22',
  receipt: 'JL-1',
  totalYuan: '12,345.6',
  poolPaidYuan: '8000',
  grade: '3',
  level: 'provincial',
};

describe('what is wrong is said at its field', () => {
  test.each([
    ['nothing was chosen', {}, 0, ['event']],
    ['dates are missing', { event: 'stay' }, 0, ['admittedOn', 'dischargedOn']],
    ['the discharge is before the admission', { ...STAY, dischargedOn: '2025-08-09' }, 0, ['dischargedOn']],
    ['a day has not come', { ...STAY, dischargedOn: '2025-09-02' }, 0, ['dischargedOn']],
    ['an amount is none', { ...STAY, poolPaidYuan: 'much' }, 1, ['poolPaidYuan']],
    ['a part is more than the whole', { ...STAY, poolPaidYuan: '20000' }, 1, ['poolPaidYuan']],
    ['the sheet is empty', { event: 'stay' }, 1, ['receipt', 'totalYuan', 'poolPaidYuan']],
    ['a code is none', { event: 'diagnosis', reportedOn: TODAY, illness: '乳癌', finding: 'severe' }, 0, ['illness']],
    ['nothing', STAY, 0, []],
    ['nothing on the sheet', STAY, 1, []],
  ] as const)('%s', (_, draft, step, fields) => {
    expect(Object.keys(faultsOf(draft, step, TODAY))).toEqual(fields);
  });
});

describe('the request', () => {
  test('of a stay has what was typed, and nothing for what was not', () => {
    expect(submissionOf(STAY)).toEqual({
      event: 'stay',
      cause: 'illness',
      hospital: { designated: true, emergency: false, grade: 3, level: 'provincial' },
      segments: [{ admittedOn: '2025-08-10', dischargedOn: '2025-08-22' }],
      receipt: 'JL-1',
      settlement: { totalYuan: '12345.60', poolPaidYuan: '8000.00' },
    });
  });

  test('that comes late carries the reason, and one in time none', () => {
    expect(submissionOf({ ...STAY, lateReason: ' 一直住院 ' })).toMatchObject({ lateReason: '一直住院' });
    expect(submissionOf({ ...STAY, lateReason: ' ' })).not.toHaveProperty('lateReason');
  });

  test('of a diagnosis names the finding under the benefit it is for', () => {
    const draft = { event: 'diagnosis', reportedOn: TODAY, illness: 'ｃ５０.9', finding: 'invasive', receipt: 'R' };
    expect(submissionOf(draft)).toMatchObject({ event: 'diagnosis', illness: 'C50.9', fw: 'invasive' });
    expect(submissionOf({ ...draft, finding: 'none' })).not.toHaveProperty('fw');
  });

  test('of an accident has its grade as a number', () => {
    const draft = { event: 'accident', happenedOn: TODAY, disability: '7', receipt: 'R', designated: 'no' };
    expect(submissionOf(draft)).toEqual({
      event: 'accident',
      cause: 'accident',
      happenedOn: TODAY,
      disability: [7],
      receipt: 'R',
    });
  });
});

test('what a service finds wrong is shown at the field it is about, in its step', () => {
  const errors = [{ in: 'body', pointer: '/segments/0/dischargedOn', detail: 'late', detailZh: '晚于申请日' }] as const;
  const faults = faultsOfAnswer(new Refused({ errors: [...errors] } as unknown as Problem));
  expect(faults).toEqual({ dischargedOn: { zh: '晚于申请日', en: 'late' } });
  expect(stepOfField(STAY, 'dischargedOn')).toBe(0);
  expect(stepOfField(STAY, 'receipt')).toBe(1);
});
