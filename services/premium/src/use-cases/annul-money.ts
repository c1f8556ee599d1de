import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { moneyDocumentId } from '../documents/money.ts';
import { findMoney } from './find-money.ts';
import type { Parts } from './parts.ts';

/** Two people said that the line was typed wrongly: it counts no more, the books take it back, and it can be typed anew. @throws Refused */
export const annulMoney = async (
  parts: Parts,
  { moneyId }: { readonly moneyId: string },
  envelope: Envelope,
): Promise<void> => {
  const { moneys } = parts.documents;
  const money = await findMoney(parts, moneyId);
  // Why stands in the proposal: what people write in their own words is no entry of the log.
  const { fen } = money;
  const annulled = withAudit(envelope, { stream: `money/${moneyId}`, action: 'line-annulled', data: { fen } });
  accepted(await moneys.execute(await moneyDocumentId(moneys, money), { type: 'annul', on: envelope.on }, annulled));
};
