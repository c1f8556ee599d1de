import type { Words } from './words.tsx';

/** Who acts in the office, for employers and for themselves, by their role. */
export const POSTS: Readonly<Record<string, Words>> = {
  member: { zh: '会员', en: 'member' },
  clerk: { zh: '单位经办人', en: 'employer’s clerk' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  cashier: { zh: '出纳', en: 'cashier' },
  accountant: { zh: '会计', en: 'accountant' },
  'office-head': { zh: '办事处主任', en: 'head of office' },
  supervisor: { zh: '监事', en: 'supervisor' },
  'system-administrator': { zh: '系统管理员', en: 'system administrator' },
};
