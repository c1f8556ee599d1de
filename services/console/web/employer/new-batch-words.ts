/** What the form says that opens a batch. */
export const zh = {
  newBatchText: '一个批次就是一次参保：定下起始日，上传名单，填报人数，提交后按缴费单缴费。',
  startOnNeeded: '请选择保障从哪一天开始',
  startOnHint: '缴清之后，保障从这一天开始；这一天之后才缴清的，从缴清次日开始。',
  renewal: (until: string) => `现有保障 ${until} 到期，已填上到期后可选的第一天。`,
  range: (first: string, last: string) => `最早 ${first}，最迟 ${last}。`,
  copy: '沿用最近一次的名单',
  create: '开批次',
};

export const en: typeof zh = {
  newBatchText:
    'A batch is one enrolment: say when cover starts, upload the roster and the headcount, submit it, and pay the bill.',
  startOnNeeded: 'Please say on which day cover starts',
  startOnHint: 'Once it is paid, cover begins on this day; paid later, it begins the day after the payment.',
  renewal: (until) => `The present cover ends on ${until}; the first day after it that can be chosen is filled in.`,
  range: (first, last) => `From ${first} to ${last}.`,
  copy: 'Begin with the latest roster',
  create: 'Open the batch',
};
