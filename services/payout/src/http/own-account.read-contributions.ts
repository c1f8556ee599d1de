import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readContributionsAccount } from '@huji/contracts/payout/own-account-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankAccount } from '../domain/journal-accounts.ts';
import type { Parts } from '../use-cases/parts.ts';

const CONTRIBUTIONS: BankAccount = 'contributions';

export const bindReadContributionsAccount = ({ documents }: Parts): BoundOperation =>
  handle(readContributionsAccount, async () => {
    const own = await documents.ownAccounts.read(CONTRIBUTIONS);
    if (own === null) return { body: { account: null } };
    const { holder, number, bankCode, registeredOn } = own;
    return { body: { account: present({ holder, number, bankCode, registeredOn }) } };
  });
