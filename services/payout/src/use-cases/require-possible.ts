import { isDeepStrictEqual } from 'node:util';
import { passed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { addFen, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { openingKey } from '../domain/business-key.ts';
import { bankAccount } from '../domain/journal-accounts.ts';
import type { JournalLine } from '../domain/journal-entry.ts';
import { postClawBack } from '../domain/journal-postings.ts';
import { whyUnfit } from '../domain/bank-exception-resolution.ts';
import { balances } from '../domain/journal-totals.ts';
import { decideClawBack } from '../domain/order-claw-back.ts';
import { acceptFlags as decideAcceptance } from '../domain/order-flags.ts';
import { isPayingAccount } from '../domain/own-account.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import { bookedForProposal } from '../domain/proposal-booked.ts';
import { requireFreeCredit } from './require-free-credit.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';
import { readFlags } from './read-flags.ts';
import { requireCovered } from './require-covered.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/** Twelve digits of yuan: what every answer can say, and far below what a number holds exactly. */
const BALANCE_FEN_MAX = 99_999_999_999_999;

const POINTER: Readonly<Partial<Record<Wanted['type'], string>>> = { 'statement-lines': '/lines' };

/** What it would move in the books; of typed lines the most they could. */
const movedBy = (wanted: Wanted): readonly JournalLine[] => {
  switch (wanted.type) {
    case 'fund-opening':
    case 'bank-transfer':
      return bookedForProposal('', wanted)?.lines ?? [];
    case 'claw-back':
      return postClawBack({ ...wanted.clawBack, orderId: wanted.orderId })?.lines ?? [];
    case 'statement-lines': {
      const account = bankAccount(wanted.account);
      const most = (type: StatementLine['type']): Fen =>
        addFen(ZERO_FEN, ...wanted.lines.filter((line) => line.type === type).map(({ fen }) => fen));
      return [
        { account, fen: most('return') },
        { account, fen: subtractFen(ZERO_FEN, most('payment')) },
      ];
    }
    case 'own-account':
    case 'order-flags':
    case 'exception-resolution':
      return [];
  }
};

const requireRoom = async (parts: Parts, wanted: Wanted): Promise<void> => {
  const moved = movedBy(wanted);
  if (moved.length === 0) return;
  const before = balances(await readJournalTotals(parts));
  const after = moved.map((line) => (before.find(({ account }) => account === line.account)?.fen ?? 0) + line.fen);
  if (after.some((fen) => Math.abs(fen) > BALANCE_FEN_MAX)) {
    const data = { pointer: POINTER[wanted.type] ?? '/amountYuan' };
    throw refused({ code: 'sum_exceeded', detail: 'a balance has twelve digits of yuan at most', data });
  }
};

/** @throws Refused where two people registered no account of that name */
const requireOwnAccount = async ({ documents }: Parts, account: string, pointer: string): Promise<void> => {
  if (isPayingAccount(account) || (await documents.ownAccounts.read(account)) !== null) return;
  throw refused({ code: 'own_account_unknown', detail: 'no such account', data: { pointer } });
};

/**
 * That it could be done if it were confirmed now. Looked at when it is proposed and when it is confirmed. `asking`: its proposal.
 * @throws Refused
 */
export const requirePossible = async (parts: Parts, wanted: Wanted, asking: string): Promise<void> => {
  await requireRoom(parts, wanted);
  const { bankExceptions, journalEntries, orders, ownAccounts } = parts.documents;
  if (wanted.type === 'fund-opening') {
    const [standing] = await journalEntries.readMany([openingKey(wanted.fund)]);
    if (standing != null && !isDeepStrictEqual(standing, bookedForProposal('', wanted)))
      throw refused({ code: 'fund_opening_differs', detail: 'the fund was opened with another sum or on another day' });
  }
  if (wanted.type === 'exception-resolution') {
    const exception = (await bankExceptions.read(wanted.exceptionId))?.state ?? null;
    const { orderId } = wanted.resolution;
    const order = orderId === undefined ? null : ((await orders.read(orderId))?.state ?? null);
    const unfit = whyUnfit(exception, wanted.resolution, order);
    if (unfit !== null) throw refused(unfit);
  }
  if (wanted.type === 'bank-transfer') {
    for (const name of ['from', 'to'] as const) await requireOwnAccount(parts, wanted[name], `/${name}`);
    await requireCovered(parts, { ...wanted, asking });
  }
  if (wanted.type === 'statement-lines') await requireOwnAccount(parts, wanted.account, '/account');
  if (wanted.type === 'own-account') {
    const { type: _type, ...own } = wanted;
    const standing = await ownAccounts.read(own.account);
    if (standing !== null && !isDeepStrictEqual({ ...standing, registeredOn: '' }, { ...own, registeredOn: '' }))
      throw refused({
        code: 'own_account_differs',
        detail: 'the account is registered with another number or purpose',
      });
  }
  if (wanted.type === 'order-flags') {
    const order = (await orders.read(wanted.orderId))?.state;
    if (order === undefined) throw refused({ code: 'order_unknown', detail: 'there is no such order' });
    const acceptance = { ...wanted, proposalId: '', on: order.orderedOn };
    passed(decideAcceptance({ type: 'accept-flags', acceptance, raised: await readFlags(parts, order) }, order));
  }
  if (wanted.type === 'claw-back') {
    const { orderId, clawBack } = wanted;
    await requireFreeCredit(parts, { orderId, ref: clawBack.ref });
    const order = (await orders.read(orderId))?.state;
    if (order === undefined) throw refused({ code: 'order_unknown', detail: 'there is no such order' });
    passed(decideClawBack(clawBack, order));
  }
};
