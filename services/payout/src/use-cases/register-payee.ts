import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { accountWitness, sealAccount } from '../documents/payee.ts';
import type { Payee, PayeeOwner } from '../domain/payee.ts';
import { askRegister } from './ask-register.ts';
import { askBankAboutName } from './ask-bank-about-name.ts';
import { findPayeeId } from './find-payee-id.ts';
import type { Parts } from './parts.ts';

/**
 * One payee per owner, under an id that follows from the owner's: two requests at once make one.
 * @throws Refused
 */
export const registerPayee = async (
  parts: Parts,
  { owner, account: open }: { owner: PayeeOwner; account: OpenAccount },
  envelope: Envelope,
): Promise<{ readonly state: Payee; readonly revision: number }> => {
  const payeeId = await findPayeeId(parts, owner);
  const [nameCheck, registeredName] = await Promise.all([
    askBankAboutName(parts, open),
    askRegister(parts, owner, open),
  ]);
  const account = await sealAccount(parts.cipher, owner, open);
  const command = { type: 'register', payeeId, owner, account, nameCheck, registeredName, on: envelope.on } as const;
  const data = { account: accountWitness(parts.cipher, payeeId, account) };
  const asked = withAudit(envelope, { stream: `payee/${payeeId}`, action: 'payee-registered', data });
  return accepted(await parts.documents.payees.execute(payeeId, command, asked));
};
