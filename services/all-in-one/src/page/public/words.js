const words = (zh, en) => ({ zh, en });

export const PLANS = {
  HM: words('住院医疗', 'hospital'),
  HA: words('住院津贴', 'allowance'),
  CI: words('重大疾病', 'critical illness'),
  FW1: words('女职工特殊疾病', 'women’s illness'),
  ACC: words('意外伤害', 'accident'),
  GIG: words('新就业形态', 'gig workers'),
  none: words('无保障', 'no cover'),
};

export const BATCH_STATES = {
  draft: words('草稿', 'draft'),
  short: words('人数不足', 'short'),
  submitted: words('已提交', 'submitted'),
  'awaiting-payment': words('待缴费', 'awaiting payment'),
  paid: words('已缴费', 'paid'),
  'in-effect': words('保障中', 'in effect'),
  expired: words('已期满', 'expired'),
  withdrawn: words('已撤回', 'withdrawn'),
  lapsed: words('逾期失效', 'lapsed'),
  gathering: words('归集中', 'gathering'),
  made: words('待复核', 'made'),
  approved: words('待放款', 'approved'),
  reserving: words('划拨中', 'reserving'),
  returning: words('退回中', 'returning'),
  released: words('已放款', 'released'),
  done: words('已完成', 'done'),
  withdrawing: words('撤回中', 'withdrawing'),
};

export const CLAIM_STATES = {
  submitted: words('已提交', 'submitted'),
  'in-review': words('审核中', 'in review'),
  confirming: words('确认中', 'confirming'),
  approved: words('已核定', 'approved'),
  refused: words('不予给付', 'refused'),
  paid: words('已付款', 'paid'),
  returned: words('银行退回', 'returned'),
};

export const CODES = {
  SETTLEMENT_MISMATCH: words('结算单合计不符', 'the sums of the sheet disagree'),
  NOT_COVERED: words('不在保障期内', 'not covered on that day'),
  GRACE_EVENT: words('缴费前发生', 'before payment'),
  LATE_NEEDS_REASON: words('逾期申请须说明', 'late, needs a reason'),
  FILED_LATE: words('超过申请期限', 'filed too late'),
  DUPLICATE_RECEIPT: words('同一票据已给付', 'receipt paid before'),
  OVERLAPPING_STAY: words('住院日期重叠', 'overlapping stay'),
  EXCLUDED_CAUSE: words('除外原因', 'excluded cause'),
  WAITING_PERIOD: words('观察期内', 'waiting period'),
  EMERGENCY_HOSPITAL: words('非定点急诊', 'emergency elsewhere'),
  HOSPITAL_NOT_DESIGNATED: words('非定点医院', 'hospital not designated'),
  HOSPITAL_GRADE: words('医院等级不符', 'hospital grade'),
  CONFIRMATION_NEEDED: words('须二级以上确诊', 'diagnosis to be confirmed'),
  RATE_MISSING: words('无对应比例', 'no rate for this level'),
  COUNT_CAP: words('次数已满', 'count used up'),
  COUNT_CAP_UNCERTAIN: words('次数待定', 'count uncertain'),
  BENEFIT_ENDED: words('保障已终止', 'benefit ended'),
  ILLNESS_PAID_BEFORE: words('同病已给付', 'illness paid before'),
  NOTHING_PAYABLE: words('无可给付金额', 'nothing payable'),
};

/** A word nobody registered is shown as it is. */
export const wordsOf = (registry, key) => registry[key] ?? words(key, '');
