/** What the page says of who looked at somebody's data. */
export const zh = {
  short: '查阅记录',
  title: '谁看过我的信息',
  text: '工作人员和系统查看您的信息、单位经办人代您办理，都记在这里，不能删除。同一岗位一天里看同样的内容，只列当天第一次。您自己的不列出。',
  none: '还没有别人看过您的信息。',
  older: '查找更早的',
  system: '系统自动核对',
  office: '互助会工作人员',
  roles: {
    clerk: '单位经办人',
    reviewer: '审核员',
    'office-head': '办事处主任',
    cashier: '出纳',
    accountant: '会计',
    supervisor: '监事',
    'system-administrator': '系统管理员',
  } as Readonly<Record<string, string>>,
};

export const en: typeof zh = {
  short: 'Access log',
  title: 'Who looked at my data',
  text: 'When staff or the system look at your data, or a clerk acts for you, it is recorded here permanently. What one post looks at in a day is listed once, at its first time. Your own visits are not listed.',
  none: 'Nobody else has looked at your data yet.',
  older: 'Show earlier entries',
  system: 'Checked by the system',
  office: 'Staff of the association',
  roles: {
    clerk: 'Clerk of your employer',
    reviewer: 'Reviewer',
    'office-head': 'Head of office',
    cashier: 'Cashier',
    accountant: 'Accountant',
    supervisor: 'Supervisor',
    'system-administrator': 'System administrator',
  },
};
