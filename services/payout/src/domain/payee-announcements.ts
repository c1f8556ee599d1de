import type { AccountVerified, PayeeRegistered } from '@huji/contracts/payout/events.ts';
import type { Payee } from './payee.ts';

/** What others are told of a payee, under the key they follow: a keyed hash of the account, never the account. */
export type PayeeAnnouncement =
  | { readonly type: 'payee-registered'; readonly key: string; readonly data: PayeeRegistered }
  | { readonly type: 'account-verified'; readonly key: string; readonly data: AccountVerified };

/** Every event tells alike: how the payee stands after it. */
export const announcePayee = (payee: Payee): readonly PayeeAnnouncement[] => {
  const { payeeId, owner, account, accountVersion, nameCheck, registeredName, registeredOn } = payee;
  const isVerified = nameCheck === 'matched';
  // Neither the bank nor the register says another name.
  const nameMatches = isVerified && registeredName !== 'other';
  const registered = (personId: string): PayeeAnnouncement => ({
    type: 'payee-registered',
    key: personId,
    data: { personId, payeeId, fingerprint: account.fingerprint, nameMatches, registeredOn },
  });
  const verified: PayeeAnnouncement = { type: 'account-verified', key: payeeId, data: { payeeId, accountVersion } };
  return [...(owner.type === 'person' ? [registered(owner.personId)] : []), ...(isVerified ? [verified] : [])];
};
