import type { Words } from '../shared/words/words.tsx';

/** What the forms say by which something is proposed to a second person. */
export const zh = {
  propose: '提出新的事项',
  intro: '提交后由另一个岗位的另一个人确认，之后才办理。',
  what: '事项',
  send: '提交给第二个人确认',
  sent: '已提交，等待第二个人确认。',
  needed: '请填写',
  choose: '请选择',
  colleague: '输入姓名、岗位或账号，从名单中选',
  isMeant: (who: string) => `即 ${who}`,
  several: (n: number) => `有 ${String(n)} 人符合，请从名单中选`,
  whichOne: '请从名单中选定一人',
  notSeen: '名单中没有此人。登录过一次就能按姓名选到；来不及的，写登录账号，再填人员编号',
};

export const en: typeof zh = {
  propose: 'Propose something',
  intro: 'It is done when another person of another post has confirmed it.',
  what: 'What',
  send: 'Submit for confirmation',
  sent: 'Submitted. A second person has to confirm it.',
  needed: 'Required',
  choose: 'Please choose',
  colleague: 'Type a name, a post or an account, and choose from the list',
  isMeant: (who) => `That is ${who}`,
  several: (n) => `More than one matches (${String(n)}); choose from the list`,
  whichOne: 'Choose one person from the list',
  notSeen:
    'Not on the list. Once they have signed in they can be chosen by name; if that takes too long, give the account they sign in with, and the person id',
};

export const FIELDS = {
  fund: { zh: '基金', en: 'Fund' },
  amount: { zh: '金额（元）', en: 'Amount in yuan' },
  on: { zh: '日期', en: 'Day' },
  account: { zh: '账户代号（小写字母）', en: 'Account code, in small letters' },
  holder: { zh: '户名', en: 'Name of the holder' },
  number: { zh: '账号', en: 'Account number' },
  bankCode: { zh: '联行号', en: 'CNAPS code' },
  purpose: { zh: '用途', en: 'Purpose' },
  from: { zh: '转出账户', en: 'From' },
  to: { zh: '转入账户', en: 'To' },
  deputy: { zh: '代班人', en: 'Who stands in' },
  deputyPerson: { zh: '代班人的人员编号', en: 'Person id of who stands in' },
  deputyRole: { zh: '代班人现任岗位', en: 'Post of who stands in' },
  absent: { zh: '离岗人', en: 'Who is away' },
  absentPerson: { zh: '离岗人的人员编号', en: 'Person id of who is away' },
  role: { zh: '代任岗位', en: 'Post to stand in for' },
  society: { zh: '互助会', en: 'Society' },
  first: { zh: '首日', en: 'First day' },
  last: { zh: '末日', en: 'Last day' },
  reason: { zh: '理由（不写姓名和病情）', en: 'Reason; no name, no illness' },
} as const satisfies Readonly<Record<string, Words>>;

export const SUBJECTS = {
  opening: { zh: '基金期初余额', en: 'The opening of a fund' },
  account: { zh: '登记本会账户', en: 'One of our own accounts' },
  transfer: { zh: '账户间转账', en: 'A transfer between our accounts' },
  deputy: { zh: '代班', en: 'A deputy' },
} as const satisfies Readonly<Record<string, Words>>;
