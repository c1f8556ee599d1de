/** What the page says with which a clerk completes what they filed. */
export const zh = {
  missing: '没有找到这份申请',
  missingText: '这里只有您代会员提出的申请。',
  filedOn: (on: string) => `${on} 代会员提出`,
  seen: '您看得到哪一类材料已有、何时收到，看不到材料内容、诊断和金额。您每次查看和代办，会员都能看到。',
  takenOver: '会员已自行办理这份申请',
  takenOverText: (on: string) => `自 ${on} 起不能再代办，您只能看到办理状态。`,
  over: '这份申请现在不需要您代办什么。',
  notes: '审核员另有说明，只给会员本人看。请会员登录查看，或向互助会询问。',
  membersTurn: '您已代会员答复过一次。这一次须由会员本人登录答复；材料您仍可代交。',
  nothingWanted: '现在没有要交的材料。',
};

export const en: typeof zh = {
  missing: 'There is no such claim',
  missingText: 'Only claims that you filed for members are here.',
  filedOn: (on) => `Filed for a member on ${on}`,
  seen: 'You see which kinds of papers are there and since when; no paper, diagnosis or sum. The member reads each time you look or act.',
  takenOver: 'The member took this claim over',
  takenOverText: (on) => `Since ${on} nobody may act for them; you see the state only.`,
  over: 'There is nothing for you to do about this claim now.',
  notes: 'The reviewer wrote more, for the member alone. Ask the member to sign in, or the association.',
  membersTurn:
    'You answered one request for the member. This one is the member’s to answer, signed in; you may still send papers.',
  nothingWanted: 'No paper is wanted now.',
};
