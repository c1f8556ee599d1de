import { AccountInput } from '@huji/contracts/shared/account-input.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { PREMIUM_EVENTS } from '@huji/contracts/premium/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { announceMoney } from '../domain/money-announcements.ts';
import { moneyDecider, type MoneyRefusal } from '../domain/money-decider.ts';
import type { Money, MoneyCommand, MoneyEvent, ReceivedMoney, SealedPayer, StatementCredit } from '../domain/money.ts';

const tie = announced(PREMIUM_EVENTS);

export type Moneys = AggregateStore<Money, MoneyCommand, MoneyEvent, MoneyRefusal>;

type Line = Pick<StatementCredit, 'account' | 'bankRef'>;

const idOfLine = ({ account, bankRef }: Line): string => `${account}:${foldReference(bankRef)}`;
const idsOfLine = (line: Line): readonly string[] => {
  const { account, bankRef } = line;
  const typed = [bankRef, bankRef.normalize('NFKC').toUpperCase()].map((ref) => `${account}:${ref}`);
  return [idOfLine(line), ...typed];
};

/**
 * A line of a statement counts once: its document is found by what the bank calls it, as people read it. Lines of before
 * stand under their reference as it was typed, most in capitals.
 */
export const moneyDocumentId = async (moneys: Moneys, line: Line): Promise<string> => {
  const found = await moneys.readMany(idsOfLine(line));
  return found.find((each) => each !== null)?.id ?? idOfLine(line);
};

/** The document of a money; null where there is none. */
export const moneyIdIn = async (moneys: Moneys, moneyId: string): Promise<string | null> =>
  (await moneys.find({ field: 'moneyId', equals: moneyId, max: 1 })).rows[0]?.id ?? null;

/** It waits for people: nobody is known for it, and it is still there. */
const isUnmatched = ({ batchId, givenBackOn, annulledOn }: ReceivedMoney): boolean =>
  batchId === null && givenBackOn === undefined && annulledOn === undefined;

export const openMoneys = (store: DocumentStore, service: string): Moneys =>
  new AggregateStore(
    store,
    {
      collection: 'money',
      schemaVersion: 2,
      // Version 1 knew no money that goes back and no line that was annulled: who reads that alone must not match them.
      upcast: (opened) => opened,
      decider: moneyDecider,
      indexes: ['moneyId', 'unmatchedOn', 'batchId'],
      index: (money) => ({
        moneyId: money?.moneyId ?? null,
        batchId: money?.batchId ?? null,
        unmatchedOn: money !== null && isUnmatched(money) ? money.valueOn : null,
      }),
      idOf: (money, id) => {
        if (money === null) return null;
        return idsOfLine(money).includes(id) ? id : idOfLine(money);
      },
      messages: (event, { state }) => announceMoney(event, state).map((said) => tie(said, said.data.moneyId)),
    },
    { service },
  );

/** The account a money came from at rest: under the money's key, for nobody knows for sure who the payer is. */
export const sealPayer = async (cipher: FieldCipher, moneyId: string, payer: AccountInput): Promise<SealedPayer> => ({
  sealed: await cipher.seal(moneyId, JSON.stringify(payer)),
  hash: cipher.keyedHash('statement-payer', `${payer.bankCode}:${payer.number}:${payer.holder}`),
});

/** @throws PersonErased · SealBroken */
export const openPayer = async (cipher: FieldCipher, { sealed }: SealedPayer): Promise<AccountInput> =>
  AccountInput.parse(JSON.parse(await cipher.open(sealed)));
