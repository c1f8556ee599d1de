import { expect, test } from '@jest/globals';
import { DecisionReply } from '@huji/contracts/claim-adjudication/http.ts';
import { decisionInWords } from './claim.ts';

const words = (zh: string, en: string) => ({ zh, en });
const decision = DecisionReply.parse({
  claimId: '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d11',
  number: 'C2025-0000042',
  decisionNo: 1,
  digest: 'a'.repeat(64),
  decidedOn: '2025-08-20',
  totalYuan: '2100.00',
  items: [
    {
      item: 'HM',
      name: words('住院医疗', 'Hospital medical'),
      verdict: 'pay',
      amountYuan: '2100.00',
      sentence: words('给付 2100.00 元。', '2100.00 yuan are paid.'),
    },
    {
      item: 'HA',
      name: words('住院津贴', 'Hospital allowance'),
      verdict: 'refuse',
      code: 'HOSPITAL_GRADE',
      amountYuan: '0.00',
      sentence: words('不予给付。', 'Refused.'),
    },
  ],
  lines: [
    {
      item: 'HM',
      rule: 'rate-by-level',
      version: 'changchun 2025-05-21',
      clause: words('省级 10.5%', 'provincial 10.5 %'),
      holds: true,
      sentence: words('按省级比例', 'at the provincial rate'),
      beforeYuan: '0.00',
      afterYuan: '2100.00',
      inputs: {},
    },
    {
      item: 'HA',
      rule: 'hospital-grade',
      version: 'changchun 2025-05-21',
      clause: words('二级以上', 'grade 2 or higher'),
      holds: false,
      sentence: words('医院等级 1', 'grade 1'),
      inputs: {},
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
      '    省级 10.5% · provincial 10.5 %  [rate-by-level, changchun 2025-05-21]',
      '  ✗ 医院等级 1',
      `sha256 ${'a'.repeat(64)}`,
    ]),
  );
});
