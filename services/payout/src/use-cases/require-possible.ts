import { isDeepStrictEqual } from 'node:util';
import { refused } from '@huji/chassis/http/refused.ts';
import { addFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { postOpening } from '../domain/journal-postings.ts';
import { whyUnfit } from '../domain/bank-exception-resolution.ts';
import { balances } from '../domain/journal-totals.ts';
import { decideClawBack } from '../domain/order-claw-back.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import type { Parts } from './parts.ts';
import { readJournalTotals } from './read-journal-totals.ts';

/** Twelve digits of yuan: what every answer can say, and far below what a number holds exactly. */
const BALANCE_FEN_MAX = 99_999_999_999_999;

const sumOf = (wanted: Wanted): { readonly fen: Fen; readonly pointer: string } => {
  switch (wanted.type) {
    case 'fund-opening':
    case 'bank-transfer':
      return { fen: wanted.fen, pointer: '/amountYuan' };
    case 'claw-back':
      return { fen: wanted.clawBack.fen, pointer: '/amountYuan' };
    case 'exception-resolution':
      return { fen: ZERO_FEN, pointer: '/type' };
    case 'statement-lines':
      return { fen: addFen(...wanted.lines.map(({ fen }) => fen)), pointer: '/lines' };
  }
};

const requireRoom = async (parts: Parts, wanted: Wanted): Promise<void> => {
  const { fen, pointer } = sumOf(wanted);
  const largest = Math.max(0, ...balances(await readJournalTotals(parts)).map((each) => Math.abs(each.fen)));
  if (largest + fen > BALANCE_FEN_MAX)
    throw refused({ code: 'sum_exceeded', detail: 'a balance has twelve digits of yuan at most', data: { pointer } });
};

/** That it could be done if it were confirmed now. Looked at when it is proposed and when it is confirmed. @throws Refused */
export const requirePossible = async (parts: Parts, wanted: Wanted): Promise<void> => {
  await requireRoom(parts, wanted);
  const { bankExceptions, journalEntries, orders } = parts.documents;
  if (wanted.type === 'fund-opening') {
    const { fund, fen, openedOn: on } = wanted;
    const [standing] = await journalEntries.readMany([`opening:${fund}`]);
    if (standing != null && !isDeepStrictEqual(standing, postOpening({ fund, fen, on })))
      throw refused({ code: 'fund_opening_differs', detail: 'the fund was opened with another sum or on another day' });
  }
  if (wanted.type === 'exception-resolution') {
    const exception = (await bankExceptions.read(wanted.exceptionId))?.state ?? null;
    const { orderId } = wanted.resolution;
    const order = orderId === undefined ? null : ((await orders.read(orderId))?.state ?? null);
    const unfit = whyUnfit(exception, wanted.resolution, order);
    if (unfit !== null) throw refused(unfit);
  }
  if (wanted.type === 'claw-back') {
    const order = (await orders.read(wanted.orderId))?.state;
    if (order === undefined) throw refused({ code: 'order_unknown', detail: 'there is no such order' });
    const decided = decideClawBack(wanted.clawBack, order);
    if (!decided.ok) throw refused(decided.refusal);
  }
};
