/** What the page says on which a clerk begins, and no other page does. */
export const zh = {
  tasks: '要做的',
  noTasks: '现在没有要办的事。',
  coveredUntil: (on: string) => `保障至 ${on}`,
};

export const en: typeof zh = {
  tasks: 'To do',
  noTasks: 'Nothing to do now.',
  coveredUntil: (on) => `covered until ${on}`,
};
