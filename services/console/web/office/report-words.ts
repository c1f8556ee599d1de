/** What the office's pages say of a report. */
export const zh = {
  report: '申报内容',
  receipt: '票据号码',
  receiptNotKept: '未留存，请看材料',
  stay: '住院',
  illness: '诊断',
  hospital: '医院',
  grade: '医院等级',
  standing: '等级与资格（名录）',
  level: '医院级别',
  designated: '医保定点',
  emergency: '急诊',
  unknown: '未填',
  yes: '是',
  no: '否',
  reported: '确诊报告日期',
  happened: '发生日期',
  assessed: '伤残评定日期',
  disability: '伤残等级',
  death: '身故',
  late: '逾期理由：',
  consent: (on: string, how: string) => `由单位经办人代为申请，本人于 ${on} 同意（${how}）`,
};

export const en: typeof zh = {
  report: 'As reported',
  receipt: 'Receipt number',
  receiptNotKept: 'Not kept; read it on the papers',
  stay: 'Stay',
  illness: 'Diagnosis',
  hospital: 'Hospital',
  grade: 'Grade of the hospital',
  standing: 'As the register says',
  level: 'Level of the hospital',
  designated: 'Designated',
  emergency: 'Emergency',
  unknown: 'Not said',
  yes: 'Yes',
  no: 'No',
  reported: 'Date of the report',
  happened: 'Date of the accident',
  assessed: 'Disability assessed on',
  disability: 'Grades of disability',
  death: 'Death',
  late: 'Why it comes late:',
  consent: (on, how) => `Filed by the employer’s clerk; the member agreed on ${on} (${how})`,
};

interface Both {
  readonly zh: string;
  readonly en: string;
}

export const HOW: Readonly<Record<'signed' | 'in-person' | 'by-phone', Both>> = {
  signed: { zh: '书面签字', en: 'signed' },
  'in-person': { zh: '当面同意', en: 'in person' },
  'by-phone': { zh: '电话同意', en: 'by telephone' },
};

/** Sums of a settlement sheet in the order people find them on it. */
export const SUMS = [
  ['totalYuan', { zh: '总费用', en: 'Total' }],
  ['poolPaidYuan', { zh: '统筹支付', en: 'Paid by the pool' }],
  ['deductibleYuan', { zh: '起付线', en: 'Deductible' }],
  ['copayYuan', { zh: '自付', en: 'Copay' }],
  ['bigPaidYuan', { zh: '大病支付', en: 'Paid for grave illness' }],
  ['civilPaidYuan', { zh: '公务员补助', en: 'Civil servants’ supplement' }],
  ['aidPaidYuan', { zh: '医疗救助', en: 'Medical aid' }],
  ['accountPaidYuan', { zh: '个人账户支付', en: 'From the personal account' }],
  ['cashPaidYuan', { zh: '现金支付', en: 'Paid in cash' }],
] as const satisfies readonly (readonly [string, Both])[];
