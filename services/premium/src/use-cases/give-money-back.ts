import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { moneyDocumentId } from '../documents/money.ts';
import { findMoney } from './find-money.ts';
import type { Parts } from './parts.ts';

/** Two people said that nobody will be known for it: from now on it is matched to nothing, and payout pays it back. @throws Refused */
export const giveMoneyBack = async (
  parts: Parts,
  { moneyId }: { readonly moneyId: string },
  envelope: Envelope,
): Promise<void> => {
  const { moneys } = parts.documents;
  const money = await findMoney(parts, moneyId);
  const given = withAudit(envelope, { stream: `money/${moneyId}`, action: 'money-given-back' });
  accepted(await moneys.execute(await moneyDocumentId(moneys, money), { type: 'give-back', on: envelope.on }, given));
};
