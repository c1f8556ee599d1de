import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { MoneyReceived } from '@huji/contracts/premium/events.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { creditSlot } from '../domain/business-key.ts';
import { CLAW_BACK_ACCOUNT } from '../domain/credit.ts';
import type { Parts } from './parts.ts';
import { bankExceptionId, raiseBankException } from './raise-bank-exception.ts';

/** Money whose credit had been booked for an order came once and stands twice: people resolve it, and the bank account is right. */
export const noteCredit = async (
  parts: Parts,
  { moneyId, account, valueOn, fen: sum, receiptNo = 1 }: MoneyReceived,
  envelope: Envelope,
): Promise<void> => {
  if (account !== CLAW_BACK_ACCOUNT) return;
  const slot = creditSlot(moneyId, receiptNo);
  if ((await parts.documents.credits.putOnce(slot, { type: 'money' }, envelope)) !== 'differs') return;
  const line = { account, ref: moneyId, type: 'payment', endToEndId: 'NOTPROVIDED', fen: sum, valueOn } as const;
  const exception = { type: 'credit-twice', line, account, movedFen: fen(-sum) } as const;
  await raiseBankException(parts, bankExceptionId(parts, 'credit-twice', slot), exception);
};
