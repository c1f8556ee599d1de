import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { orderIdOf } from '../domain/order-id.ts';
import { annulmentOf } from '../domain/order-reactions.ts';
import type { Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { postJournalEntry } from './post-journal-entry.ts';

const ACTOR = 'payout.annulments';

/** A release had set it aside: its funds gave for it and have it again, once; a crash in between is what each fund remembers. */
const giveBack = async (parts: Parts, { orderId, lines }: Order): Promise<void> => {
  for (const fund of new Set(lines.map((line) => line.fund))) {
    const fen = addFen(ZERO_FEN, ...lines.filter((line) => line.fund === fund).map((line) => line.fen));
    const command = { type: 'give-back-order', orderId, fen } as const;
    obeyed(await parts.documents.funds.execute(fund, command, parts.ownEnvelope(ACTOR)));
  }
  obeyed(await parts.documents.orders.execute(orderId, { type: 'free-funds' }, parts.ownEnvelope(ACTOR)));
};

/**
 * The order's document decides whether it is annulled or goes to the bank, and says which; the books and its funds follow it.
 * An order that is not there yet parks the record: its approval was. @throws CommandRefused
 */
export const annulOrder = async (
  parts: Parts,
  { claimId, decisionNo }: { readonly claimId: string; readonly decisionNo: number },
  envelope: Envelope,
): Promise<void> => {
  const orderId = orderIdOf({ type: 'claim', claimId, decisionNo });
  const command = { type: 'annul', on: envelope.on } as const;
  const { state } = obeyed(await parts.documents.orders.execute(orderId, command, envelope));
  obeyed(await postJournalEntry(parts, annulmentOf(state), envelope));
  if (state.state === 'annulled' && state.funded) await giveBack(parts, state);
};
