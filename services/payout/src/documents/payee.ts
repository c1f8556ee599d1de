import { z } from 'zod';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { announcePayee } from '../domain/payee-announcements.ts';
import { payeeDecider, type PayeeRefusal } from '../domain/payee-decider.ts';
import {
  ownerId,
  payeeDueOn,
  registerDueOn,
  type Payee,
  type PayeeCommand,
  type PayeeEvent,
  type PayeeOwner,
  type SealedAccount,
} from '../domain/payee.ts';

export type Payees = AggregateStore<Payee, PayeeCommand, PayeeEvent, PayeeRefusal>;

const tie = announced(PAYOUT_EVENTS);

interface StoredPayee {
  readonly owner: { readonly kind: string } | { readonly type: string };
}

/** Version 1 told owners apart by `kind`; version 2 knew nothing of the register; version 3 knew people and employers alone. */
const upcast = (stored: JsonValue, from: number): JsonValue => {
  if (from === 3) return stored;
  const { owner, ...payee } = stored as unknown as StoredPayee;
  const { kind, ...whose } = { kind: undefined, ...owner };
  return {
    ...payee,
    owner: kind === undefined ? whose : { type: kind, ...whose },
    registeredName: 'unknown',
    registerNo: 0,
  };
};

export const openPayees = (store: DocumentStore, service: string): Payees =>
  new AggregateStore<Payee, PayeeCommand, PayeeEvent, PayeeRefusal>(
    store,
    {
      collection: 'payee',
      schemaVersion: 4,
      upcast,
      decider: payeeDecider,
      indexes: ['owner', 'uncheckedSince', 'fingerprint', 'unnamedSince'],
      index: (payee) => ({
        owner: ownerId(payee.owner),
        uncheckedSince: payeeDueOn(payee),
        fingerprint: payee.account.fingerprint,
        unnamedSince: registerDueOn(payee),
      }),
      idOf: ({ payeeId }) => payeeId,
      messages: (_event, { state }) => announcePayee(state).map(({ key, ...said }) => tie(said, key)),
    },
    { service },
  );

const Opened = z.object({ holder: z.string(), number: z.string(), bankCode: z.string() });

/** Accounts at rest: sealed under the owner's data key, with keyed hashes to find the equal. */
export const sealAccount = async (
  cipher: FieldCipher,
  owner: PayeeOwner,
  account: OpenAccount,
): Promise<SealedAccount> => ({
  sealed: await cipher.seal(ownerId(owner), JSON.stringify(account)),
  fingerprint: cipher.keyedHash('bank-account', `${account.bankCode}:${account.number}`),
  holderHash: cipher.keyedHash('account-holder', account.holder),
});

/** What the audit log keeps of an account that somebody said: tells the same from another, for that payee alone, and nobody can read it. */
export const accountWitness = (
  cipher: Pick<FieldCipher, 'keyedHash'>,
  payeeId: string,
  { fingerprint, holderHash }: SealedAccount,
): string => cipher.keyedHash('payee-account', `${payeeId}:${fingerprint}:${holderHash}`);

/** Whether an account is sealed as it is found. @throws PersonErased · SealBroken */
export const isSealedAsFound = async (cipher: FieldCipher, account: SealedAccount): Promise<boolean> => {
  const { holder, number, bankCode } = await openAccount(cipher, account);
  return (
    account.fingerprint === cipher.keyedHash('bank-account', `${bankCode}:${number}`) &&
    account.holderHash === cipher.keyedHash('account-holder', holder)
  );
};

/** @throws PersonErased · SealBroken */
export const openAccount = async (cipher: FieldCipher, { sealed }: SealedAccount): Promise<OpenAccount> =>
  Opened.parse(JSON.parse(await cipher.open(sealed)));
