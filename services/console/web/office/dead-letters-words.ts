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
  columns: ['Event', 'Handled by', 'Cause', 'Tries', 'Parked', ''],
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
