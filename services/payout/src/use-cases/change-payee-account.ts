import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { OpenAccount } from '../bank/bank-client.ts';
import type { Payee } from '../domain/payee.ts';
import type { PayoutParts } from '../parts.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { checkName } from './name-check.ts';
import { sealAccount } from './sealed-accounts.ts';

/** @throws Refused `ACCOUNT_UNCHANGED` */
export const changePayeeAccount = async (
  { stores, bank, cipher, audit }: PayoutParts,
  { payeeId, owner }: Payee,
  open: OpenAccount,
  envelope: Envelope,
): Promise<{ readonly state: Payee; readonly revision: number }> => {
  const nameCheck = await checkName(bank, open);
  const account = await sealAccount(cipher, owner, open);
  const command = { kind: 'change-account', account, nameCheck, on: envelope.on } as const;
  const outcome = await stores.payees.execute(payeeId, command, envelope);
  if (outcome.type === 'refused') throw refused(outcome.refusal);
  await audit.record(auditBy(envelope, `payee/${payeeId}`, 'account-changed'));
  return { state: outcome.state, revision: outcome.revision };
};
