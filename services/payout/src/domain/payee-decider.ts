import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import type { Payee, PayeeCommand, PayeeEvent, SealedAccount } from './payee.ts';

/** Why a payee says no. */
export const PAYEE_REFUSALS = ['payee_unknown', 'payee_registered_already', 'payee_account_unchanged'] as const;
export type PayeeRefusal = (typeof PAYEE_REFUSALS)[number];

const NO_PAYEE: Payee = {
  state: 'none',
  payeeId: '',
  owner: { type: 'person', personId: '' },
  registeredOn: civilDate('1900-01-01'),
  accountVersion: 0,
  account: { sealed: '', fingerprint: '', holderHash: '' },
  nameCheck: 'unchecked',
  registeredName: 'unknown',
  registerNo: 0,
};

const sameAccount = (payee: Payee, account: SealedAccount): boolean =>
  payee.account.fingerprint === account.fingerprint && payee.account.holderHash === account.holderHash;

const decide = (command: PayeeCommand, payee: Payee): Result<readonly PayeeEvent[], PayeeRefusal> => {
  if (command.type === 'register') {
    const { payeeId, owner, account, nameCheck, registeredName, on: registeredOn } = command;
    if (payee.state === 'none') {
      return ok([{ type: 'registered', payee: { payeeId, owner, account, nameCheck, registeredName, registeredOn } }]);
    }
    return refuse('payee_registered_already', 'the account is registered; it can be changed', {
      payeeId: payee.payeeId,
    });
  }
  if (payee.state === 'none') return refuse('payee_unknown', 'there is no such payee');
  switch (command.type) {
    case 'record-name-check': {
      const news = command.accountVersion === payee.accountVersion && command.nameCheck !== payee.nameCheck;
      return ok(
        news && command.nameCheck !== 'unchecked' ? [{ type: 'name-checked', nameCheck: command.nameCheck }] : [],
      );
    }
    case 'record-registered-name': {
      const { accountVersion, registerNo, registeredName } = command;
      const ofNow = accountVersion === payee.accountVersion && registerNo === payee.registerNo;
      return ok(
        ofNow && registeredName !== payee.registeredName ? [{ type: 'registered-name-told', registeredName }] : [],
      );
    }
    case 'forget-registered-name':
      return ok([{ type: 'registered-name-forgotten' }]);
    case 'keep':
      return ok([{ type: 'kept' }]);
    case 'change-account': {
      const { account, nameCheck, registeredName, on: registeredOn } = command;
      return sameAccount(payee, account)
        ? refuse('payee_account_unchanged', 'this is the account that is registered')
        : ok([{ type: 'account-changed', change: { account, nameCheck, registeredName, registeredOn } }]);
    }
  }
};

const evolve = (payee: Payee, event: PayeeEvent): Payee => {
  switch (event.type) {
    case 'registered':
      return { ...event.payee, state: 'registered', accountVersion: 1, registerNo: 0 };
    case 'account-changed':
      return { ...payee, ...event.change, accountVersion: payee.accountVersion + 1 };
    case 'name-checked':
      return { ...payee, nameCheck: event.nameCheck };
    case 'registered-name-told':
      return { ...payee, registeredName: event.registeredName };
    case 'registered-name-forgotten':
      return { ...payee, registeredName: 'unknown', registerNo: payee.registerNo + 1 };
    case 'kept':
      return payee;
  }
};

export const payeeDecider: Decider<Payee, PayeeCommand, PayeeEvent, PayeeRefusal> = {
  initial: NO_PAYEE,
  decide,
  evolve,
};
