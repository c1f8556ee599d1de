import type { Role } from '@huji/contracts/shared/roles.ts';

/** Somebody of the sample office. Their names are made up; tokens carry the subject alone. */
export interface SamplePerson {
  readonly subject: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly Role[];
  /** A member is also a person of the register. */
  readonly personId?: string;
}

const staff = (subject: string, name: string, title: string, ...roles: readonly Role[]): SamplePerson => ({
  subject,
  name,
  title,
  roles,
});

/** Every role of the office, and as many people as four eyes (and six) need. */
export const SAMPLE_STAFF: readonly SamplePerson[] = [
  staff('clerk', '陈静', '单位经办人', 'clerk'),
  staff('clerk-2', '周敏', '单位经办人（交接用）', 'clerk'),
  staff('reviewer-1', '王芳', '审核员', 'reviewer'),
  staff('reviewer-2', '李强', '审核员', 'reviewer'),
  staff('reviewer-3', '赵磊', '审核员', 'reviewer'),
  staff('cashier-1', '孙丽', '出纳（制单）', 'cashier'),
  staff('cashier-2', '吴伟', '出纳（复核）', 'cashier'),
  staff('cashier-3', '郑洁', '出纳（放行）', 'cashier'),
  staff('office-head', '刘建国', '办事处主任', 'office-head'),
  staff('accountant', '黄梅', '会计', 'accountant'),
  staff('supervisor', '马志远', '监事', 'supervisor'),
  staff('system-administrator', '徐亮', '系统管理员', 'system-administrator'),
];

const MEMBER = /^member-([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/;

export const memberSubject = (personId: string): string => `member-${personId}`;

/** Any person of the register can be played as a member: `member-<personId>`. Null: nobody of the sample office. */
export const samplePerson = (subject: string): SamplePerson | null => {
  const known = SAMPLE_STAFF.find((person) => person.subject === subject);
  if (known) return known;
  const [, personId] = MEMBER.exec(subject) ?? [];
  return personId === undefined ? null : { subject, name: '会员', title: '职工会员', roles: ['member'], personId };
};
