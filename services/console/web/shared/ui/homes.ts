import type { Words } from '../words/words.tsx';

/** Whose pages each application is, by the roles of the sign-in. */
export const HOMES: readonly { readonly path: string; readonly name: Words; readonly roles: readonly string[] }[] = [
  { path: '/m', name: { zh: '会员', en: 'Members' }, roles: ['member'] },
  { path: '/e', name: { zh: '单位', en: 'Employers' }, roles: ['clerk'] },
  {
    path: '/o',
    name: { zh: '互助会', en: 'Association' },
    roles: ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor', 'system-administrator'],
  },
];

/** Whether somebody of these roles may use an application. */
export const isFor = (base: string, roles: readonly string[]): boolean =>
  HOMES.find(({ path }) => path === base)?.roles.some((role) => roles.includes(role)) === true;
