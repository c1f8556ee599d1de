import type { Opened } from '@huji/chassis/http/tell-read.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { PayeeReply } from '@huji/contracts/payout/payee-http.ts';
import { maskName } from '@huji/contracts/shared/mask-name.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Payee } from '../domain/payee.ts';
import { openAccount } from '../documents/payee.ts';

const maskNumber = (number: string): string => `**** ${number.slice(-4)}`;

/** Who looked at an account stands in the stream of its owner, where that is a person. */
export const openedPayee = ({ payeeId, owner }: Payee): Opened => ({
  stream: owner.type === 'person' ? `person/${owner.personId}` : `employer/${owner.employerId}`,
  action: 'payee-read',
  data: { payeeId },
});

/** Whose it is: an employer always, a person only where the reader may know them. */
const ownerReply = (owner: Payee['owner'], showsPerson: boolean): Pick<PayeeReply, 'employerId' | 'personId'> => {
  if (owner.type === 'employer') return { employerId: owner.employerId };
  return presentIf(showsPerson, { personId: owner.personId });
};

/** A payee as anybody may see it, its owner included: enough to recognise the account, not enough to use it. */
export const payeeReply = async (cipher: FieldCipher, payee: Payee, showsPerson = true): Promise<PayeeReply> => {
  const { payeeId, owner, account, accountVersion, nameCheck, registeredName, registeredOn } = payee;
  const { holder, number, bankCode } = await openAccount(cipher, account);
  return {
    payeeId,
    ...ownerReply(owner, showsPerson),
    holderMasked: maskName(holder),
    numberMasked: maskNumber(number),
    bankCode,
    accountVersion,
    nameCheck,
    registeredName,
    registeredOn,
  };
};
