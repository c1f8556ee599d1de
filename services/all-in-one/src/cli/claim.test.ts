import { expect, test } from '@jest/globals';
import { DecisionReply } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { decisionInWords } from './claim.ts';

const words = (zh: string, en: string) => ({ zh, en });
const cited = (clauseId: string, zh: string, en: string) => ({
  clauseId,
  version: 'changchun 2025-05-21.5',
  clause: words(zh, en),
  inForceOn: '2025-08-20',
  selectedBy: 'claim-submission',
  basis: words(`依据条款 ${clauseId}。`, `Clause ${clauseId}.`),
});
const decision = DecisionReply.parse({
  claimId: '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11',
  number: 'C2025-0000042',
  state: 'paid',
  decisionNo: 1,
  digest: 'a'.repeat(64),
  decidedOn: '2025-08-20',
  totalYuan: '2100.00',
  paidYuan: '2100.00',
  items: [
    {
      item: 'HM',
      name: words('住院医疗', 'Hospital medical'),
      verdict: 'pay',
      amountYuan: '2100.00',
      decisionNo: 1,
      paidYuan: '2100.00',
      clawedBackYuan: '0.00',
      sentence: words('给付 2100.00 元。', '2100.00 yuan are paid.'),
      rules: { verdict: 'pay', amountYuan: '2100.00' },
      decidedBy: 'rules',
      ...cited('check.amount', '大于零', 'more than nothing'),
    },
    {
      item: 'HA',
      name: words('住院津贴', 'Hospital allowance'),
      verdict: 'refuse',
      code: 'HOSPITAL_GRADE',
      amountYuan: '0.00',
      decisionNo: 1,
      paidYuan: '0.00',
      clawedBackYuan: '0.00',
      sentence: words('不予给付。', 'Refused.'),
      rules: { verdict: 'refer', amountYuan: '0.00', code: 'LATE_NEEDS_REASON' },
      decidedBy: 'people',
      ...cited('E.grade.before', '二级以上', 'grade 2 or higher'),
    },
  ],
  lines: [
    {
      item: 'HM',
      rule: 'rate-by-level',
      ...cited('HM.formula', '省级 10.5%', 'provincial 10.5 %'),
      holds: true,
      sentence: words('按省级比例', 'at the provincial rate'),
      beforeYuan: '0.00',
      afterYuan: '2100.00',
      inputs: {},
    },
    {
      item: 'HA',
      rule: 'hospital-grade',
      ...cited('E.grade.before', '二级以上', 'grade 2 or higher'),
      holds: false,
      sentence: words('医院等级 1', 'grade 1'),
      inputs: {},
    },
  ],
  cancellations: [],
  reviews: [
    {
      decisionNo: 1,
      role: 'reviewer',
      reviewedOn: '2025-08-22',
      sentence: words('审核人员 2025-08-22 修改 1 项并同意。', 'A reviewer changed 1 and agreed on 2025-08-22.'),
      changes: [
        {
          item: 'HA',
          rules: { verdict: 'refer', amountYuan: '0.00', code: 'LATE_NEEDS_REASON' },
          outcome: { verdict: 'refuse', amountYuan: '0.00', code: 'HOSPITAL_GRADE' },
          reason: '医院等级不足',
          sentence: words('审核人员决定：不予给付。', 'A reviewer decided: not paid.'),
          ...cited('E.grade.before', '二级以上', 'grade 2 or higher'),
        },
      ],
    },
  ],
});

test('a decision in words names outcome, code, clause, rule and amount of every line, Chinese first', () => {
  const text = decisionInWords(decision, words('已支付', 'Paid'));
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      'HM: 给付 pays  ¥2100.00',
      'HA: 不予给付 refused HOSPITAL_GRADE  ¥0.00',
      '合计 total ¥2100.00',
      '── HM',
      '  ✓ 按省级比例  ¥0.00 → ¥2100.00',
      '    at the provincial rate',
      '    省级 10.5% · provincial 10.5 %  [rate-by-level, HM.formula, changchun 2025-05-21.5, 2025-08-20]',
      '  ✗ 医院等级 1',
      '审核人员 2025-08-22 修改 1 项并同意。 · A reviewer changed 1 and agreed on 2025-08-22.',
      '  HA: 审核人员决定：不予给付。',
      `sha256 ${'a'.repeat(64)}`,
    ]),
  );
});
