import { civilDate, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider, type Result } from '@huji/contracts/shared/decider.ts';

/** Whose account it is: a member's own, or an employer's for refunds. */
export type PayeeOwner =
  { readonly kind: 'person'; readonly personId: string } | { readonly kind: 'employer'; readonly employerId: string };

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
      readonly kind: 'register';
      readonly payeeId: string;
      readonly owner: PayeeOwner;
      readonly account: SealedAccount;
      readonly nameCheck: NameCheck;
      readonly on: CivilDate;
    }
  | {
      readonly kind: 'change-account';
      readonly account: SealedAccount;
      readonly nameCheck: NameCheck;
      readonly on: CivilDate;
    }
  | { readonly kind: 'record-name-check'; readonly accountVersion: number; readonly nameCheck: NameCheck };

export type PayeeEvent =
  | { readonly kind: 'registered'; readonly payee: Omit<Payee, 'state' | 'accountVersion'> }
  | { readonly kind: 'account-changed'; readonly change: Pick<Payee, 'account' | 'nameCheck' | 'registeredOn'> }
  | { readonly kind: 'name-checked'; readonly nameCheck: NameCheck };

const NO_PAYEE: Payee = {
  state: 'none',
  payeeId: '',
  owner: { kind: 'person', personId: '' },
  registeredOn: civilDate('1900-01-01'),
  accountVersion: 0,
  account: { sealed: '', fingerprint: '', holderHash: '' },
  nameCheck: 'unchecked',
};

const sameAccount = (payee: Payee, account: SealedAccount): boolean =>
  payee.account.fingerprint === account.fingerprint && payee.account.holderHash === account.holderHash;

const decide = (command: PayeeCommand, payee: Payee): Result<readonly PayeeEvent[]> => {
  if (command.kind === 'register') {
    const { payeeId, owner, account, nameCheck, on: registeredOn } = command;
    if (payee.state === 'none') {
      return ok([{ kind: 'registered', payee: { payeeId, owner, account, nameCheck, registeredOn } }]);
    }
    return refuse('PAYEE_EXISTS', 'the account is registered; it can be changed', { payeeId: payee.payeeId });
  }
  if (payee.state === 'none') return refuse('PAYEE_UNKNOWN', 'there is no such payee');
  if (command.kind === 'record-name-check') {
    const news = command.accountVersion === payee.accountVersion && command.nameCheck !== payee.nameCheck;
    return ok(
      news && command.nameCheck !== 'unchecked' ? [{ kind: 'name-checked', nameCheck: command.nameCheck }] : [],
    );
  }
  const { account, nameCheck, on: registeredOn } = command;
  if (sameAccount(payee, account)) return refuse('ACCOUNT_UNCHANGED', 'this is the account that is registered');
  return ok([{ kind: 'account-changed', change: { account, nameCheck, registeredOn } }]);
};

const evolve = (payee: Payee, event: PayeeEvent): Payee => {
  switch (event.kind) {
    case 'registered':
      return { ...event.payee, state: 'registered', accountVersion: 1 };
    case 'account-changed':
      return { ...payee, ...event.change, accountVersion: payee.accountVersion + 1 };
    case 'name-checked':
      return { ...payee, nameCheck: event.nameCheck };
  }
};

export const payeeDecider: Decider<Payee, PayeeCommand, PayeeEvent> = { initial: NO_PAYEE, decide, evolve };

export const isPayable = (payee: Payee | null): boolean =>
  payee !== null && payee.state === 'registered' && payee.nameCheck === 'matched';
