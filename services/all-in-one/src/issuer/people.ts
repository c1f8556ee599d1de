import type { Words } from '@huji/contracts/shared/bilingual.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';

/** Somebody of the sample office. Their names are made up; tokens of staff carry them beside the subject. */
export interface SamplePerson {
  readonly subject: string;
  readonly name: string;
  /** What they are there for. */
  readonly title: Words;
  readonly roles: readonly Role[];
  /** Who it is, whatever accounts they have: of a member the person of the register. */
  readonly personId: string;
  /** Of staff of the office: where they act. */
  readonly societies?: readonly string[];
  /** Of reviewers. */
  readonly grade?: string;
}

/** Person ids of the sample staff: made up, the same on every machine. */
const staffPersonId = (number: number): string => `5affc0de-0000-8000-8000-${String(number).padStart(12, '0')}`;

const staff = (
  number: number,
  subject: string,
  name: string,
  title: Words,
  ...roles: readonly Role[]
): SamplePerson => ({ subject, name, title, roles, personId: staffPersonId(number), ...grantOf(roles) });

/** Staff of the sample office act in every society that has a rule book; its reviewers decide on any sum. */
const grantOf = (roles: readonly Role[]): Pick<SamplePerson, 'societies' | 'grade'> => ({
  ...presentIf(!roles.includes('clerk'), { societies: ['changchun', 'wuxi', 'baoying'] }),
  ...presentIf(roles.includes('reviewer'), { grade: 'senior' }),
});

/** Every role of the office, and as many people as four eyes (and six) need. */
export const SAMPLE_STAFF: readonly SamplePerson[] = [
  staff(1, 'clerk', '陈静', { zh: '单位经办人', en: 'Employer’s clerk' }, 'clerk'),
  staff(2, 'clerk-2', '周敏', { zh: '单位经办人（交接用）', en: 'Employer’s clerk, for hand-overs' }, 'clerk'),
  staff(3, 'reviewer-1', '王芳', { zh: '审核员', en: 'Reviewer' }, 'reviewer'),
  staff(4, 'reviewer-2', '李强', { zh: '审核员', en: 'Reviewer' }, 'reviewer'),
  staff(5, 'reviewer-3', '赵磊', { zh: '审核员', en: 'Reviewer' }, 'reviewer'),
  staff(6, 'cashier-1', '孙丽', { zh: '出纳（制单）', en: 'Cashier, makes batches' }, 'cashier'),
  staff(7, 'cashier-2', '吴伟', { zh: '出纳（替班）', en: 'Cashier, stands in' }, 'cashier'),
  staff(8, 'accountant', '黄梅', { zh: '会计（复核）', en: 'Accountant, checks batches' }, 'accountant'),
  staff(9, 'accountant-2', '郑洁', { zh: '会计', en: 'Accountant' }, 'accountant'),
  staff(
    10,
    'office-head',
    '刘建国',
    { zh: '办事处主任（放行）', en: 'Head of office, releases batches' },
    'office-head',
  ),
  staff(11, 'supervisor', '马志远', { zh: '监事', en: 'Supervisor' }, 'supervisor'),
  staff(12, 'system-administrator', '徐亮', { zh: '系统管理员', en: 'System administrator' }, 'system-administrator'),
  { ...staff(13, 'reviewer-junior', '高雪', { zh: '初级审核员', en: 'Junior reviewer' }, 'reviewer'), grade: 'junior' },
  {
    ...staff(14, 'reviewer-of-wuxi', '林峰', { zh: '无锡互助会审核员', en: 'Reviewer of Wuxi' }, 'reviewer'),
    societies: ['wuxi'],
  },
  {
    ...staff(
      15,
      'reviewer-and-accountant-of-baoying',
      '许宁',
      { zh: '宝应互助会审核员兼会计', en: 'Reviewer and accountant of Baoying' },
      'reviewer',
      'accountant',
    ),
    societies: ['baoying'],
  },
];

/**
 * Accounts that should come to nothing: a second one of somebody who has one, one of two posts that exclude each other, and a cashier of
 * another society. Whoever tries the system can see what is refused; the page of the sign-in does not offer them.
 */
const SAMPLE_ATTACKERS: readonly SamplePerson[] = [
  staff(
    6,
    'cashier-1-as-accountant',
    '孙丽',
    { zh: '出纳的第二个账号', en: 'The cashier’s second account' },
    'accountant',
  ),
  staff(
    6,
    'cashier-1-as-office-head',
    '孙丽',
    { zh: '出纳的第三个账号', en: 'The cashier’s third account' },
    'office-head',
  ),
  staff(
    8,
    'accountant-as-office-head',
    '黄梅',
    { zh: '会计的第二个账号', en: 'The accountant’s second account' },
    'office-head',
  ),
  staff(1, 'clerk-as-reviewer', '陈静', { zh: '单位经办人的第二个账号', en: 'The clerk’s second account' }, 'reviewer'),
  {
    ...staff(23, 'cashier-of-wuxi', '罗敏', { zh: '无锡互助会出纳', en: 'Cashier of Wuxi' }, 'cashier'),
    societies: ['wuxi'],
  },
  staff(
    21,
    'reviewer-and-accountant',
    '何平',
    { zh: '审核员兼会计，不只在宝应', en: 'Reviewer and accountant, not in Baoying alone' },
    'reviewer',
    'accountant',
  ),
  staff(
    20,
    'cashier-and-accountant',
    '何平',
    { zh: '出纳兼会计', en: 'Cashier and accountant' },
    'cashier',
    'accountant',
  ),
  {
    ...staff(22, 'supervisor-of-wuxi', '唐宁', { zh: '无锡互助会监事', en: 'Supervisor of Wuxi' }, 'supervisor'),
    societies: ['wuxi'],
  },
];

const MEMBER = /^member-([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

export const memberSubject = (personId: string): string => `member-${personId}`;

/** Any person of the register can be played as a member: `member-<personId>`. Null: nobody of the sample office. */
export const samplePerson = (subject: string): SamplePerson | null => {
  const known = [...SAMPLE_STAFF, ...SAMPLE_ATTACKERS].find((person) => person.subject === subject);
  if (known) return known;
  const [, personId] = MEMBER.exec(subject) ?? [];
  return personId === undefined
    ? null
    : { subject, name: '会员', title: { zh: '职工会员', en: 'Member' }, roles: ['member'], personId };
};
