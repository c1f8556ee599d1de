import type { Opened } from '@huji/chassis/http/tell-read.ts';
import type { PayeeReply } from '@huji/contracts/payout/payee-http.ts';
import { maskName } from '@huji/contracts/shared/mask-name.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import { ownerId, type Payee, type PayeeOwner } from '../domain/payee.ts';
import { openAccount } from '../documents/payee.ts';
import type { Parts } from '../use-cases/parts.ts';

const maskNumber = (number: string): string => `**** ${number.slice(-4)}`;

/** Who looked at an account stands in the stream of its owner, where that is a person. */
export const openedPayee = ({ payeeId, owner }: Payee): Opened => ({
  stream: `${owner.type}/${ownerId(owner)}`,
  action: 'payee-read',
  data: { payeeId },
});

/** Whose it is: an employer or a money always, a person only where the reader may know them. */
const ownerReply = (
  owner: PayeeOwner,
  showsPerson: boolean,
): Pick<PayeeReply, 'personId' | 'employerId' | 'moneyId'> => {
  switch (owner.type) {
    case 'person':
      return presentIf(showsPerson, { personId: owner.personId });
    case 'employer':
      return { employerId: owner.employerId };
    case 'money':
      return { moneyId: owner.moneyId };
  }
};

/** A payee as anybody may see it, its owner included: enough to recognise the account, not enough to use it. */
export const payeeReply = async (
  { cipher }: Pick<Parts, 'cipher'>,
  payee: Payee,
  showsPerson = true,
): Promise<PayeeReply> => {
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
