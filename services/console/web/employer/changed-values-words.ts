/** What values of a roster are called, and none. */
export const zh = {
  nothingThere: '（空）',
  values: {
    male: '男',
    female: '女',
    worker: '工人',
    staff: '职员',
    contract: '劳动合同',
    dispatched: '劳务派遣',
    temporary: '临时',
    gig: '新就业形态',
    retired: '退休',
    left: '离职',
    true: '是',
    false: '否',
  } as Readonly<Record<string, string>>,
};

export const en: typeof zh = {
  nothingThere: '(nothing)',
  values: {
    male: 'male',
    female: 'female',
    worker: 'worker',
    staff: 'staff',
    contract: 'contract',
    dispatched: 'dispatched',
    temporary: 'temporary',
    gig: 'platform work',
    retired: 'retired',
    left: 'left',
    true: 'yes',
    false: 'no',
  },
};
