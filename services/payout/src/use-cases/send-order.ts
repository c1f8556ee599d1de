import { obeyed, unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { PersonErased, SealBroken } from '@huji/chassis/security/field-cipher.ts';
import { factsOf } from '../adapters/bank-answer.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { openAccount } from '../documents/payee.ts';
import { payingAccountOf } from '../domain/journal-accounts.ts';
import type { BankFact, Order } from '../domain/order.ts';
import { openFlags } from '../domain/order-flags.ts';
import { isPayable } from '../domain/payee.ts';
import type { Parts } from './parts.ts';
import { readFlags } from './read-flags.ts';
import { readPayee } from './read-payee.ts';
import { recordBankFacts } from './record-bank-facts.ts';
import { wakeOrder } from './wake-order.ts';

const ACTOR = 'payout.bank';

/** Null where the account is not the one three people let the money go to, or cannot be paid to any more. */
const accountFor = async (parts: Parts, { payeeId, accountVersion }: Order): Promise<OpenAccount | null> => {
  const payee = await readPayee(parts, payeeId);
  if (payee === null || payee.accountVersion !== accountVersion || !isPayable(payee)) return null;
  try {
    return await openAccount(parts.cipher, payee.account);
  } catch (error) {
    if (error instanceof PersonErased || error instanceof SealBroken) return null;
    throw error;
  }
};

const setAside = async (parts: Parts, payoutBatchId: string, orderId: string): Promise<void> => {
  const { documents, ownEnvelope } = parts;
  obeyed(await documents.orders.execute(orderId, { type: 'set-aside', payoutBatchId }, ownEnvelope(ACTOR)));
  await wakeOrder(parts, orderId);
};

const answerOf = async (
  { bank }: Parts,
  order: Order,
  endToEndId: string,
  to: OpenAccount,
): Promise<readonly BankFact[]> => {
  try {
    return factsOf(await bank.pay({ endToEndId, from: payingAccountOf(order), to, fen: order.fen }));
  } catch (error) {
    if (error instanceof Unavailable) return [{ type: 'unanswered' }];
    throw error;
  }
};

/** One payment to the bank, at most once: whoever comes second finds it begun, and after a crash nobody calls again. */
export const sendOrder = async (
  parts: Parts,
  { payoutBatchId, order, handledBy }: { payoutBatchId: string; order: Order; handledBy: readonly string[] },
): Promise<void> => {
  const { documents, clock, ownEnvelope } = parts;
  const { orderId, accountVersion } = order;
  const account = await accountFor(parts, order);
  const flags = await readFlags(parts, order);
  const isHeld = openFlags(order, flags).length > 0;
  if (account === null || accountVersion === null || isHeld) return setAside(parts, payoutBatchId, orderId);
  // `sending` is durable before the bank is called. The command id is new in every run: of several that try, only the
  // one whose own write won may call. The others are refused.
  const outcome = await documents.orders.execute(
    orderId,
    { type: 'start-sending', payoutBatchId, accountVersion, flags, handledBy, at: clock.now() },
    ownEnvelope(ACTOR),
  );
  const started = unlessRefused(outcome, 'order_not_ready');
  const attempt = started?.state.attempts.at(-1);
  if (started?.type !== 'committed' || started.events.length === 0 || attempt === undefined) return;
  const facts = await answerOf(parts, order, attempt.endToEndId, account);
  await recordBankFacts(parts, { orderId, attempt: attempt.no, facts });
};
