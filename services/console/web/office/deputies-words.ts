/** What is said of whoever stands in for somebody else. */
export const zh = {
  deputies: '现在和以后的代班',
  none: '现在没有人代班，也没有安排。',
  stands: (who: string, absent: string) => `${who}代${absent}办理`,
  days: (first: string, last: string) => `${first} 至 ${last}`,
  grantedBy: (hands: string) => `经 ${hands} 两人同意`,
  ended: (on: string) => `已提前结束，自 ${on} 起无效`,
  now: '今天有效',
  end: '提前结束',
  endSend: '提交给第二个人确认',
  endSent: '已提交，等待第二个人确认后结束。',
  acting: (absent: string, last: string) => `您正在代${absent}办理，到 ${last} 为止。办理的事项都会记明代谁办理。`,
  stop: '停止代班，回到自己的岗位',
  may: (absent: string, last: string) => `您可以代${absent}办理，到 ${last} 为止。`,
  start: (absent: string) => `开始代${absent}办理`,
};

export const en: typeof zh = {
  deputies: 'Who stands in, now and later',
  none: 'Nobody stands in for anybody, and nothing is planned.',
  stands: (who, absent) => `${who} for ${absent}`,
  days: (first, last) => `${first} to ${last}`,
  grantedBy: (hands) => `granted by ${hands}`,
  ended: (on) => `ended early; void from ${on} on`,
  now: 'in force today',
  end: 'End early',
  endSend: 'Submit for confirmation',
  endSent: 'It ends when a second person has confirmed it.',
  acting: (absent, last) => `You stand in for ${absent} until ${last}. Whatever you do is recorded as done for them.`,
  stop: 'Stop, and be in my own post again',
  may: (absent, last) => `You may stand in for ${absent} until ${last}.`,
  start: (absent) => `Stand in for ${absent}`,
};
