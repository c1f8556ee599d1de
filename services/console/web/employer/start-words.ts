/** What the page says on which a clerk begins, and no other page does. */
export const zh = {
  tasks: '要做的',
  noTasks: '现在没有要办的事。',
  ending: (on: string) => `保障 ${on} 到期，开下一个批次续保`,
  ended: (on: string) => `保障已于 ${on} 到期，开下一个批次续保`,
  coveredUntil: (on: string) => `保障至 ${on}`,
};

export const en: typeof zh = {
  tasks: 'To do',
  noTasks: 'Nothing to do now.',
  ending: (on) => `Cover ends on ${on}; open the next batch to renew it`,
  ended: (on) => `Cover ended on ${on}; open the next batch to renew it`,
  coveredUntil: (on) => `covered until ${on}`,
};
