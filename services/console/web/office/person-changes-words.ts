/** What is said of names and phones that an employer submitted otherwise. */
export const zh = {
  title: '姓名和电话更改',
  intro: '单位报送的姓名或电话与登记的不同。本人或办事处确认之后，登记的信息才更改。',
  none: '没有等待确认的更改。',
  name: '姓名',
  phone: '手机',
  nothing: '没有登记',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  proposedOn: '报送日期',
  confirm: '无误，更改',
  refuse: '有误，不更改',
  back: '返回查找',
};

export const en: typeof zh = {
  title: 'Changes of names and phones',
  intro:
    'An employer submitted a name or phone that differs from the record. It changes once the person or the office says it is right.',
  none: 'No change is waiting.',
  name: 'Name',
  phone: 'Phone',
  nothing: 'none on record',
  fromTo: (before, after) => `${before} → ${after}`,
  proposedOn: 'Submitted on',
  confirm: 'It is right, change it',
  refuse: 'It is wrong, leave it',
  back: 'Back to search',
};
