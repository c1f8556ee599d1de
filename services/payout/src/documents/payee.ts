import { z } from 'zod';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { OpenAccount } from '../bank/bank-client.ts';
import type { PayeeOwner, SealedAccount } from '../domain/payee.ts';

/** Accounts at rest: sealed under the owner's data key, with keyed hashes to find the equal. */
const Opened = z.object({ holder: z.string(), number: z.string(), bankCode: z.string() });

export const ownerId = (owner: PayeeOwner): string => (owner.kind === 'person' ? owner.personId : owner.employerId);

export const sealAccount = async (
  cipher: FieldCipher,
  owner: PayeeOwner,
  account: OpenAccount,
): Promise<SealedAccount> => ({
  sealed: await cipher.seal(ownerId(owner), JSON.stringify(account)),
  fingerprint: cipher.keyedHash('bank-account', `${account.bankCode}:${account.number}`),
  holderHash: cipher.keyedHash('account-holder', account.holder),
});

/** @throws PersonErased · SealBroken */
export const openAccount = async (cipher: FieldCipher, { sealed }: SealedAccount): Promise<OpenAccount> =>
  Opened.parse(JSON.parse(await cipher.open(sealed)));
