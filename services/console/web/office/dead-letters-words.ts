import type { Words } from '../shared/words/words.tsx';

/** What the page of parked events says. */
export const zh = {
  title: '未处理的事件',
  intro: '这里是办理时出错、被搁置的事件，不含任何个人信息。原因消除后可以重新处理。',
  none: '没有被搁置的事件。',
  columns: ['事件', '处理者', '原因', '次数', '搁置时间', ''],
  replay: '重新处理',
  replayOf: (what: string) => `重新处理 ${what}`,
  handledOf: (what: string) => `${what} 已处理。`,
  parked: '仍然出错，继续搁置。',
  only: '只有系统管理员可以重新处理。',
};

export const en: typeof zh = {
  title: 'Parked events',
  intro:
    'Events that could not be handled, without anything personal. They can be handled again when the cause is gone.',
  none: 'No event is parked.',
  columns: ['Event', 'Handled by', 'Cause', 'Attempts', 'Parked', ''],
  replay: 'Handle again',
  replayOf: (what) => `Handle ${what} again`,
  handledOf: (what) => `${what} was handled.`,
  parked: 'It failed again and stays parked.',
  only: 'A system administrator handles them again.',
};

export const SERVICES = {
  enrollment: { zh: '参保', en: 'Enrollment' },
  premium: { zh: '会费', en: 'Contributions' },
  'claim-adjudication': { zh: '审核', en: 'Claims' },
  payout: { zh: '给付', en: 'Payout' },
} as const satisfies Readonly<Record<string, Words>>;

/** What happened, by the name of its event. */
export const EVENTS: Readonly<Record<string, Words>> = {
  'assistance-granted': { zh: '已给予救助', en: 'assistance was granted' },
  'claim-approved': { zh: '申请获批准', en: 'a claim was approved' },
  'claim-cancellation-requested': { zh: '要求撤销批准', en: 'an approval is to be taken back' },
  'claim-overtaken': { zh: '申请被新的材料取代', en: 'a claim was overtaken' },
  'claim-proposed': { zh: '申请已核算', en: 'a claim was assessed' },
  'claim-refused': { zh: '申请不予给付', en: 'a claim was refused' },
  'claim-reviewed': { zh: '申请已审核', en: 'a claim was reviewed' },
  'claim-submitted': { zh: '申请已提交', en: 'a claim was submitted' },
  'claim-withdrawn': { zh: '申请已撤回', en: 'a claim was taken back' },
  'cover-changed': { zh: '保障有变动', en: 'a cover changed' },
  'participation-assessed': { zh: '参保人数已核定', en: 'participation was assessed' },
  'batch-submitted': { zh: '名单已提交', en: 'a roster was submitted' },
  'batch-withdrawal-requested': { zh: '要求撤回批次', en: 'a batch is to be withdrawn' },
  'deputy-changed': { zh: '代班有变动', en: 'a deputy changed' },
  'employer-clerk-bound': { zh: '经办人已绑定', en: 'a clerk was bound' },
  'registered-name-changed': { zh: '登记姓名已变更', en: 'a registered name changed' },
  'roster-part-taken': { zh: '名单的一部分已收到', en: 'a part of a roster was taken' },
  'submission-taken': { zh: '提交已收到', en: 'a submission was taken' },
  'account-verified': { zh: '收款账户已核实', en: 'an account was verified' },
  'benefit-clawed-back': { zh: '互助金已追回', en: 'a benefit was taken back' },
  'feed-asked': { zh: '要求重发现有记录', en: 'what stands was asked for again' },
  'fund-opened': { zh: '基金已建账', en: 'a fund was opened' },
  'fund-reserved': { zh: '基金已占用', en: 'a fund set money aside' },
  'fund-short': { zh: '基金资金不足', en: 'a fund holds too little' },
  'order-annulment-answered': { zh: '撤销付款已有结果', en: 'the end of an order was answered' },
  'own-account-registered': { zh: '本会账户已登记', en: 'an account of our own was registered' },
  'payee-registered': { zh: '收款人已登记', en: 'a payee was registered' },
  'payment-moved': { zh: '付款有进展', en: 'a payment moved' },
  'payment-returned': { zh: '付款被退回', en: 'a payment came back' },
  'payment-settled': { zh: '付款已到账', en: 'a payment was settled' },
  'payout-batch-advanced': { zh: '付款批次有进展', en: 'a payout batch moved on' },
  'batch-billed': { zh: '缴费单已出', en: 'a bill was made' },
  'batch-change-refused': { zh: '批次更正未被接受', en: 'a correction was refused' },
  'batch-paid': { zh: '会费已缴清', en: 'a batch was paid' },
  'batch-unpaid': { zh: '会费不再缴清', en: 'a batch is no longer paid' },
  'money-annulled': { zh: '来款已撤销', en: 'received money was annulled' },
  'money-assigned': { zh: '来款已归属', en: 'received money was assigned' },
  'money-matched': { zh: '来款已核对上', en: 'received money was matched' },
  'money-received': { zh: '收到来款', en: 'money was received' },
  'money-return-ordered': { zh: '来款待退回', en: 'received money is to go back' },
  'money-unmatched': { zh: '来款取消核对', en: 'received money was unmatched' },
  'refund-requested': { zh: '要求退费', en: 'a refund was asked for' },
};

/** Who handles it, by the name of the consumer. */
export const CONSUMERS: Readonly<Record<string, Words>> = {
  'enrollment.roster': { zh: '名单登记', en: 'entering rosters' },
  'enrollment.fold': { zh: '批次和人员状态', en: 'batches and persons' },
  'premium.bill': { zh: '缴费单', en: 'bills' },
  'claim-adjudication.assessment': { zh: '参保核定', en: 'assessing rosters' },
  'claim-adjudication.cover': { zh: '保障登记', en: 'covers' },
  'claim-adjudication.decision': { zh: '申请核算', en: 'deciding claims' },
  'claim-adjudication.granting': { zh: '保障生效', en: 'granting covers' },
  'claim-adjudication.process': { zh: '申请办理', en: 'the course of claims' },
  'payout.premium': { zh: '会费入账', en: 'booking contributions' },
  'payout.enrollment': { zh: '人员和代班', en: 'names and deputies' },
  'payout.adjudication': { zh: '下达付款', en: 'ordering payments' },
  'payout.on-payment-moved': { zh: '付款记账', en: 'booking payments' },
  'payout.on-account-verified': { zh: '账户核实', en: 'verified accounts' },
  'payout.on-fund-answered': { zh: '付款批次', en: 'payout batches' },
  'enrollment.standing': { zh: '现有记录再次告知', en: 'what stands, told again' },
  'premium.standing': { zh: '现有记录再次告知', en: 'what stands, told again' },
  'claim-adjudication.standing': { zh: '现有记录再次告知', en: 'what stands, told again' },
  'payout.standing': { zh: '现有记录再次告知', en: 'what stands, told again' },
  'premium.audit': { zh: '操作记录', en: 'the audit trail' },
  'claim-adjudication.audit': { zh: '操作记录', en: 'the audit trail' },
  'payout.audit': { zh: '操作记录', en: 'the audit trail' },
};

/** Why it could not be handled, by the name of the fault. */
export const CAUSES: Readonly<Record<string, Words>> = {
  TransientFault: { zh: '数据库或网络一时不可用', en: 'the database or the network did not answer' },
  CommandRefused: { zh: '与现有记录矛盾，被拒绝', en: 'it contradicts what stands and was refused' },
  Refused: { zh: '与现有记录矛盾，被拒绝', en: 'it contradicts what stands and was refused' },
  UnreadableRecord: { zh: '事件内容无法读取', en: 'the event cannot be read' },
  NewerForm: { zh: '内容来自更新的版本', en: 'it is of a newer version' },
  DocumentRefused: { zh: '数据库拒绝写入', en: 'the database refused the document' },
  SealBroken: { zh: '加密内容无法打开', en: 'what is sealed cannot be opened' },
  PersonErased: { zh: '相关人员的信息已清除', en: 'the person was erased' },
  UnbalancedEntry: { zh: '账目借贷不平', en: 'an entry does not balance' },
};
/** Of a fault without a name here. */
export const OTHER_CAUSE: Words = { zh: '程序错误', en: 'a fault of the program' };
