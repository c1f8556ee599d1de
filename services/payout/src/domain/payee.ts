import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** Whose account it is: a member's own, an employer's for refunds, or the one that a money came from, whoever that is. */
export type PayeeOwner =
  | { readonly type: 'person'; readonly personId: string }
  | { readonly type: 'employer'; readonly employerId: string }
  | { readonly type: 'money'; readonly moneyId: string };

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
  /** Whether the holder has the registered name of the owner. `unknown`: the register did not say; it is asked again. */
  readonly registeredName: NameAnswer;
  /** Grows whenever the register has another name: what it said before counts no more. */
  readonly registerNo: number;
}

export type PayeeCommand =
  | {
      readonly type: 'register';
      readonly payeeId: string;
      readonly owner: PayeeOwner;
      readonly account: SealedAccount;
      readonly nameCheck: NameCheck;
      readonly registeredName: NameAnswer;
      readonly on: CivilDate;
    }
  | {
      readonly type: 'change-account';
      readonly account: SealedAccount;
      readonly nameCheck: NameCheck;
      readonly registeredName: NameAnswer;
      readonly on: CivilDate;
    }
  | { readonly type: 'record-name-check'; readonly accountVersion: number; readonly nameCheck: NameCheck }
  | {
      readonly type: 'record-registered-name';
      readonly accountVersion: number;
      readonly registerNo: number;
      readonly registeredName: NameAnswer;
    }
  /** The register has another name for the owner. */
  | { readonly type: 'forget-registered-name' }
  /** Stored before it could be found by its account: written anew as it is. */
  | { readonly type: 'keep' };

export type PayeeEvent =
  | { readonly type: 'registered'; readonly payee: Omit<Payee, 'state' | 'accountVersion' | 'registerNo'> }
  | {
      readonly type: 'account-changed';
      readonly change: Pick<Payee, 'account' | 'nameCheck' | 'registeredName' | 'registeredOn'>;
    }
  | { readonly type: 'name-checked'; readonly nameCheck: NameCheck }
  | { readonly type: 'registered-name-told'; readonly registeredName: NameAnswer }
  | { readonly type: 'registered-name-forgotten' }
  | { readonly type: 'kept' };

export const isPayable = (payee: Payee | null): boolean =>
  payee !== null && payee.state === 'registered' && payee.nameCheck === 'matched';

export const ownerId = (owner: PayeeOwner): string => {
  switch (owner.type) {
    case 'person':
      return owner.personId;
    case 'employer':
      return owner.employerId;
    case 'money':
      return owner.moneyId;
  }
};

/** Since when the bank owes a word about the name; null: it has said one. */
export const payeeDueOn = ({ nameCheck, registeredOn }: Payee): CivilDate | null =>
  nameCheck === 'unchecked' ? registeredOn : null;

/** Since when the register owes a word about the holder; null: it has said one. */
export const registerDueOn = ({ registeredName, registeredOn }: Payee): CivilDate | null =>
  registeredName === 'unknown' ? registeredOn : null;
