import { factsOf } from '../adapters/bank-answer.ts';
import { isInFlight, type Attempt, type Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { recordBankFacts } from './record-bank-facts.ts';

const isYoung = ({ clock, recallAfterMs }: Parts, { startedAt }: Attempt): boolean =>
  clock.nowMs() - Date.parse(startedAt) < recallAfterMs;

/**
 * Asks the bank about an attempt in flight, records what it says, and answers the order as it stands then. What the bank has
 * not got is recalled, so that "not got" is final, once the attempt is too old for its call to be still on its way. What
 * the bank once accepted is never recalled: that it does not find it now says nothing. @throws Unavailable
 */
export const askBankAboutOrder = async (parts: Parts, orderId: string): Promise<Order | null> => {
  const { documents, bank } = parts;
  const order = (await documents.orders.read(orderId))?.state;
  const attempt = order?.attempts.at(-1);
  if (order === undefined || attempt === undefined || !isInFlight(order)) return order ?? null;
  const found = await bank.ask(attempt.endToEndId);
  if (found === null && (order.state === 'sent' || isYoung(parts, attempt))) return order;
  const facts = factsOf(found ?? (await bank.recall(attempt.endToEndId)));
  await recordBankFacts(parts, { orderId, attempt: attempt.no, facts });
  return (await documents.orders.read(orderId))?.state ?? null;
};
