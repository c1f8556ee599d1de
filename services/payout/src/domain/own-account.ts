import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { PAYING_ACCOUNTS } from './journal-accounts.ts';

/** An account of the association, by the name the books call it. The two it pays from exist from the beginning. */
export interface OwnAccount {
  readonly account: string;
  readonly number: string;
  readonly bankCode: string;
  readonly purpose: string;
  /** Name in which the bank keeps it; absent where it was registered before that was asked. */
  readonly holder?: string;
  readonly registeredOn: CivilDate;
}

export const isPayingAccount = (account: string): boolean => PAYING_ACCOUNTS.some((paying) => paying === account);
