import { AccountInput, type MaskedAccount } from '@huji/contracts/shared/account-input.ts';
import { maskName } from '@huji/contracts/shared/mask-name.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { z } from 'zod';
import type { SealedPayer } from '../domain/money.ts';

/** The account a money came from at rest: under the money's key, for nobody knows for sure who the payer is. */
export const sealPayer = async (cipher: FieldCipher, moneyId: string, payer: AccountInput): Promise<SealedPayer> => ({
  sealed: await cipher.seal(moneyId, JSON.stringify(payer)),
  hash: cipher.keyedHash('statement-payer', `${payer.bankCode}:${payer.number}:${payer.holder}`),
});

/** @throws PersonErased · SealBroken */
export const openPayer = async (cipher: FieldCipher, { sealed }: SealedPayer): Promise<AccountInput> =>
  AccountInput.parse(JSON.parse(await cipher.open(sealed)));

/** As anybody may see it: enough to recognise the account. */
export const maskPayer = ({ holder, number, bankCode }: AccountInput): z.output<typeof MaskedAccount> => ({
  holderMasked: maskName(holder),
  numberMasked: `**** ${number.slice(-4)}`,
  bankCode,
});
