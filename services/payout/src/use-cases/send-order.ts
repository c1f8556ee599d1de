import { obeyed, unlessRefused } from '@huji/chassis/aggregate/outcome.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { PersonErased, SealBroken } from '@huji/chassis/security/field-cipher.ts';
import { factsOf } from '../adapters/bank-answer.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { openAccount } from '../documents/payee.ts';
import { payingAccountOf } from '../domain/journal-accounts.ts';
import type { BankFact, Order } from '../domain/order.ts';
import { accountToPay, sending } from '../domain/order-sending.ts';
import type { SealedAccount } from '../domain/payee.ts';
import type { Parts } from './parts.ts';
import { readFlags } from './read-flags.ts';
import { readPayee } from './read-payee.ts';
import { recordBankFacts } from './record-bank-facts.ts';
import { wakeOrder } from './wake-order.ts';

const ACTOR = 'payout.bank';

/** Null: nobody can read it any more. */
const opened = async ({ cipher }: Parts, account: SealedAccount): Promise<OpenAccount | null> => {
  try {
    return await openAccount(cipher, account);
  } catch (error) {
    if (error instanceof PersonErased || error instanceof SealBroken) return null;
    throw error;
  }
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
  const { orderId } = order;
  const sealed = accountToPay(order, await readPayee(parts, order.payeeId));
  const account = sealed && (await opened(parts, sealed));
  const flags = await readFlags(parts, order);
  const door = { payoutBatchId, isThere: account !== null, flags, handledBy, at: clock.now() };
  const command = sending(order, door);
  // `sending` is durable before the bank is called. The command id is new in every run: of several that try, only the
  // one whose own write won may call. The others are refused.
  const outcome = await documents.orders.execute(orderId, command, ownEnvelope(ACTOR));
  if (account === null || command.type === 'set-aside') {
    obeyed(outcome);
    return wakeOrder(parts, orderId);
  }
  const started = unlessRefused(outcome, 'order_not_ready');
  const attempt = started?.state.attempts.at(-1);
  if (started?.type !== 'committed' || started.events.length === 0 || attempt === undefined) return;
  const facts = await answerOf(parts, order, attempt.endToEndId, account);
  await recordBankFacts(parts, { orderId, attempt: attempt.no, facts });
};
