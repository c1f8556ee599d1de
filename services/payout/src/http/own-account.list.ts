import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { listOwnAccounts } from '@huji/contracts/payout/own-account-http.ts';
import { PAYING_ACCOUNTS } from '../domain/journal-accounts.ts';
import type { OwnAccount } from '../domain/own-account.ts';
import type { Parts } from '../use-cases/parts.ts';

const ACCOUNTS_MAX = 200;

/** A handful, so paged here: by name. */
export const bindListOwnAccounts = ({ documents }: Parts): BoundOperation =>
  handle(listOwnAccounts, async ({ query: { cursor = null, limit } }) => {
    const { rows } = await documents.ownAccounts.find({ field: 'name', from: '', max: ACCOUNTS_MAX });
    const registered = rows.map(({ body }) => body);
    const paying = PAYING_ACCOUNTS.filter((name) => !registered.some(({ account }) => account === name));
    const all: readonly (OwnAccount | { readonly account: string })[] = [
      ...registered,
      ...paying.map((account) => ({ account })),
    ];
    const sorted = [...all].sort((a, b) => (a.account < b.account ? -1 : 1));
    const page = pageAfter(sorted, ({ account }) => account, { cursor, max: limit });
    return { body: { accounts: page.rows.map((row) => ({ ...row })), cursor: page.cursor } };
  });
