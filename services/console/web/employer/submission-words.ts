/** What is said where a roster is submitted. */
export const zh = {
  shortPlans: (plans: string) => `${plans}的参保人数不够。可以提交，但不够的计划不出缴费单、不生效。`,
  submittedText: '名单已经提交。有改动时才需要提交更正；没有改动，按缴费单办理即可。',
  submission: '提交',
  submitText: (people: string) => `提交 ${people}。核定后出缴费单，缴清后保障生效。`,
  submit: '提交名单',
  submitAgain: '提交更正',
  blocked: {
    findings: '还有行没有改正，不能提交。',
    headcount: '还没有填报在职人数，不能提交。',
    roster: '还没有名单，不能提交。',
  },
  submitted: '已提交，正在核定。',
  submittedAlready: '已提交。',
  toBill: '查看缴费单',
};

export const en: typeof zh = {
  shortPlans: (plans) =>
    `Too few join: ${plans}. You may submit; a plan with too few is not billed and does not take effect.`,
  submittedText: 'The roster is submitted. Submit a correction only if something changed; else see the bill.',
  submission: 'Submit',
  submitText: (people) => `Submits ${people}. It is assessed and billed; cover begins when the bill is paid.`,
  submit: 'Submit the roster',
  submitAgain: 'Submit the correction',
  blocked: {
    findings: 'Some rows are still to be mended.',
    headcount: 'The headcount is still missing.',
    roster: 'There is no roster yet.',
  },
  submitted: 'Submitted; it is being assessed.',
  submittedAlready: 'It is submitted.',
  toBill: 'See the bill',
};
