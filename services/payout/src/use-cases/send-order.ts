import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import { SealBroken, PersonErased, type FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { BusinessClock } from '@huji/chassis/runtime/business-clock.ts';
import { factsOf, type BankAnswer } from '../bank/bank-answer.ts';
import type { BankClient, OpenAccount } from '../bank/bank-client.ts';
import { endToEndIdOf } from '../domain/end-to-end-id.ts';
import { payingAccount } from '../domain/accounts.ts';
import type { BankFact, Order } from '../domain/order.ts';
import { isInFlight } from '../domain/order-decider.ts';
import { isPayable, type Payee } from '../domain/payee.ts';
import { openAccount } from '../payees/sealed-accounts.ts';
import { wakeIfPayable } from '../payees/waiting-orders.ts';
import type { PayoutStores } from '../stores.ts';

export interface OrderSender {
  /** True when none of these orders waits for the bank in this batch any more. Stops early when the bank stops answering. */
  readonly sendAll: (payoutBatchId: string, orderIds: readonly string[]) => Promise<boolean>;
  /**
   * Asks the bank about an attempt in flight, and records what it says. What the bank has not got is recalled, so that
   * "not got" is final, once the attempt is too old for its call to be still on its way. What the bank once accepted is
   * never recalled: that it does not find it now says nothing. @throws Unavailable
   */
  readonly ask: (orderId: string) => Promise<Order | null>;
}

const ACTOR = 'payout.bank';
const PAYMENTS_AT_ONCE = 8;

export const createOrderSender = (
  stores: PayoutStores,
  parts: { bank: BankClient; cipher: FieldCipher; clock: BusinessClock; recallAfterMs: number },
): OrderSender => {
  const { orders, payees, ownEnvelope } = stores;
  const { bank, cipher, clock, recallAfterMs } = parts;

  const record = async (orderId: string, attempt: number, facts: readonly BankFact[]): Promise<void> => {
    for (const fact of facts) await orders.execute(orderId, { kind: 'record', attempt, fact }, ownEnvelope(ACTOR));
  };

  const accountOf = async (payee: Payee): Promise<OpenAccount | null> => {
    try {
      return isPayable(payee) ? await openAccount(cipher, payee.account) : null;
    } catch (error) {
      if (error instanceof PersonErased || error instanceof SealBroken) return null;
      throw error;
    }
  };

  const send = async (payoutBatchId: string, order: Order): Promise<void> => {
    const payee = (await payees.read(order.payeeId))?.state;
    // An account that was changed since the batch was made is not the one three people let the money go to.
    const account = payee?.accountVersion === order.accountVersion ? await accountOf(payee) : null;
    const { orderId } = order;
    if (payee === undefined || account === null) {
      await orders.execute(orderId, { kind: 'set-aside', payoutBatchId }, ownEnvelope(ACTOR));
      await wakeIfPayable(stores, orderId);
      return;
    }
    // `sending` is durable before the bank is called. The command id is new in every run: of several that try, only the
    // one whose own write won may call, and after a crash nobody does.
    const started = await orders.execute(
      orderId,
      { kind: 'start-sending', payoutBatchId, accountVersion: payee.accountVersion, at: clock.now() },
      ownEnvelope(ACTOR),
    );
    const attempt = started.type === 'committed' ? started.state.attempts.at(-1) : undefined;
    if (started.type !== 'committed' || started.events.length === 0 || attempt === undefined) return;
    await record(orderId, attempt.no, await answerOf(order, attempt.endToEndId, account));
  };

  const answerOf = async (order: Order, endToEndId: string, to: OpenAccount): Promise<readonly BankFact[]> => {
    try {
      const from = payingAccount(order.source.kind);
      return factsOf(await bank.pay({ endToEndId, from, to, fen: order.fen }));
    } catch (error) {
      if (error instanceof Unavailable) return [{ kind: 'unanswered' }];
      throw error;
    }
  };

  const waiting = async (payoutBatchId: string, orderIds: readonly string[]): Promise<readonly Order[]> =>
    (await orders.readMany(orderIds))
      .map((found) => found?.state)
      .filter((order) => order !== undefined)
      .filter(({ state, payoutBatchId: batch }) => state === 'batched' && batch === payoutBatchId);

  /** A breaker that rests is tried with a question: a payment that it would not let through must not be begun. */
  const answers = async ({ orderId, attempts }: Order): Promise<boolean> => {
    if (bank.isAnswering()) return true;
    try {
      await bank.ask(endToEndIdOf(orderId, attempts.length + 1));
      return bank.isAnswering();
    } catch (error) {
      if (error instanceof Unavailable) return false;
      throw error;
    }
  };

  const young = (order: Order): boolean => {
    const attempt = order.attempts.at(-1);
    return attempt === undefined || clock.nowMs() - Date.parse(attempt.startedAt) < recallAfterMs;
  };

  return {
    sendAll: async (payoutBatchId, orderIds) => {
      const pending = [...(await waiting(payoutBatchId, orderIds))];
      if (pending[0] !== undefined && !(await answers(pending[0]))) return false;
      const lane = async (): Promise<void> => {
        while (bank.isAnswering()) {
          const order = pending.shift();
          if (order === undefined) return;
          await send(payoutBatchId, order);
        }
      };
      await Promise.all(Array.from({ length: PAYMENTS_AT_ONCE }, lane));
      return (await waiting(payoutBatchId, orderIds)).length === 0;
    },
    ask: async (orderId) => {
      const order = (await orders.read(orderId))?.state;
      const attempt = order?.attempts.at(-1);
      if (order === undefined || attempt === undefined || !isInFlight(order)) return order ?? null;
      let answer: BankAnswer | null = await bank.ask(attempt.endToEndId);
      if (answer === null && (order.state === 'sent' || young(order))) return order;
      answer ??= await bank.recall(attempt.endToEndId);
      await record(orderId, attempt.no, factsOf(answer));
      return (await orders.read(orderId))?.state ?? null;
    },
  };
};
