/** What is said where a colleague changed a batch meanwhile. */
export const zh = {
  stale: '同事在此期间改动了这个批次，您的操作没有执行。改动如下，请核对后再做一次：',
  staleNothing: '同事在此期间改动了这个批次，您的操作没有执行。请核对后再做一次。',
  changed: {
    state: '状态',
    roster: '名单第几版',
    rows: '名单行数',
    'held-up': '待改正的行',
    'left-out': '不提交的行',
    size: '在职人数',
    women: '女职工',
    excluded: '不计人员',
    version: '提交次数',
    due: '应缴',
  },
};

export const en: typeof zh = {
  stale: 'A colleague changed this batch meanwhile, so nothing was done. Look at what changed, then do it again:',
  staleNothing: 'A colleague changed this batch meanwhile, so nothing was done. Please look, then do it again.',
  changed: {
    state: 'State',
    roster: 'Version of the roster',
    rows: 'Rows',
    'held-up': 'Rows to mend',
    'left-out': 'Rows left out',
    size: 'Staff',
    women: 'Women',
    excluded: 'Not counted',
    version: 'Submissions',
    due: 'Due',
  },
};
