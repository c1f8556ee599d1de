import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { Outcome } from '@huji/chassis/aggregate/outcome.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { accountWitness, sealAccount } from '../documents/payee.ts';
import type { PayeeRefusal } from '../domain/payee-decider.ts';
import type { Payee, PayeeEvent } from '../domain/payee.ts';
import { askRegister } from './ask-register.ts';
import { askBankAboutName } from './ask-bank-about-name.ts';
import type { Parts } from './parts.ts';

/** The account it is paid to from now on; the bank is asked whose it is. */
export const changePayeeAccount = async (
  parts: Parts,
  { payee, account: open }: { payee: Payee; account: OpenAccount },
  envelope: Envelope,
): Promise<Outcome<Payee, PayeeEvent, PayeeRefusal | 'idempotency_key_reused'>> => {
  const { payeeId, owner } = payee;
  const [nameCheck, registeredName] = await Promise.all([
    askBankAboutName(parts, open),
    askRegister(parts, owner, open),
  ]);
  const account = await sealAccount(parts.cipher, owner, open);
  const command = { type: 'change-account', account, nameCheck, registeredName, on: envelope.on } as const;
  const data = { account: accountWitness(parts.cipher, payeeId, account) };
  const asked = withAudit(envelope, { stream: `payee/${payeeId}`, action: 'account-changed', data });
  return parts.documents.payees.execute(payeeId, command, asked);
};
