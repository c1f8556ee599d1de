import { refused } from '@huji/chassis/http/refused.ts';
import { isOwnAccount } from '../views/own-accounts.ts';
import type { Parts } from './parts.ts';

/** Nothing else is an account: a slip of the keyboard opens none. @throws Refused `own_account_unknown` */
export const requireOwnAccount = async (
  { views: { ownAccounts }, account: own }: Pick<Parts, 'views' | 'account'>,
  account: string,
): Promise<void> => {
  if (account === own || (await isOwnAccount(ownAccounts, account))) return;
  throw refused({ code: 'own_account_unknown', detail: 'no such account', data: { pointer: '/account' } });
};
