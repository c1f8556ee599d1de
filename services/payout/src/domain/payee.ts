import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** Whose account it is: a member's own, or an employer's for refunds. */
export type PayeeOwner =
  { readonly type: 'person'; readonly personId: string } | { readonly type: 'employer'; readonly employerId: string };

/** `unchecked`: the bank did not answer; it is asked again, and nothing is paid to the account before. */
export type NameCheck = 'unchecked' | 'matched' | 'mismatched';

/** An account as the domain may see it: sealed, with keyed hashes to tell the equal from the other. */
export interface SealedAccount {
  /** `{ holder, number, bankCode }` under the owner's data key. */
  readonly sealed: string;
  /** Keyed hash of number and bank: the same account in two payees has the same one. */
  readonly fingerprint: string;
  /** Keyed hash of the holder's name. */
  readonly holderHash: string;
}

export interface Payee {
  readonly state: 'none' | 'registered';
  readonly payeeId: string;
  readonly owner: PayeeOwner;
  readonly registeredOn: CivilDate;
  /** 1 for the first account; grows with every change. */
  readonly accountVersion: number;
  readonly account: SealedAccount;
  readonly nameCheck: NameCheck;
}

export type PayeeCommand =
  | {
      readonly type: 'register';
      readonly payeeId: string;
      readonly owner: PayeeOwner;
      readonly account: SealedAccount;
      readonly nameCheck: NameCheck;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'change-account';
      readonly account: SealedAccount;
      readonly nameCheck: NameCheck;
      readonly on: CivilDate;
    }
  | { readonly type: 'record-name-check'; readonly accountVersion: number; readonly nameCheck: NameCheck };

export type PayeeEvent =
  | { readonly type: 'registered'; readonly payee: Omit<Payee, 'state' | 'accountVersion'> }
  | { readonly type: 'account-changed'; readonly change: Pick<Payee, 'account' | 'nameCheck' | 'registeredOn'> }
  | { readonly type: 'name-checked'; readonly nameCheck: NameCheck };

export const isPayable = (payee: Payee | null): boolean =>
  payee !== null && payee.state === 'registered' && payee.nameCheck === 'matched';

export const ownerId = (owner: PayeeOwner): string => (owner.type === 'person' ? owner.personId : owner.employerId);

/** Since when the bank owes a word about the name; null: it has said one. */
export const payeeDueOn = ({ nameCheck, registeredOn }: Payee): CivilDate | null =>
  nameCheck === 'unchecked' ? registeredOn : null;
