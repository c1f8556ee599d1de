import { foldReference } from '@huji/contracts/shared/reference.ts';
import { PREMIUM_EVENTS } from '@huji/contracts/premium/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { announceMoney } from '../domain/money-announcements.ts';
import { moneyDecider, type MoneyRefusal } from '../domain/money-decider.ts';
import type { Money, MoneyCommand, MoneyEvent, StatementCredit } from '../domain/money.ts';

const tie = announced(PREMIUM_EVENTS);

export type Moneys = AggregateStore<Money, MoneyCommand, MoneyEvent, MoneyRefusal>;

type Line = Pick<StatementCredit, 'account' | 'bankRef'>;

/**
 * A line of a statement counts once: its document is found by what the bank calls it, as people read it. Lines of before
 * stand under their reference as it was typed, most in capitals.
 */
export const moneyDocumentId = async (moneys: Moneys, { account, bankRef }: Line): Promise<string> => {
  const folded = `${account}:${foldReference(bankRef)}`;
  const typed = [bankRef, bankRef.normalize('NFKC').toUpperCase()].map((ref) => `${account}:${ref}`);
  const found = await moneys.readMany([folded, ...typed]);
  return found.find((each) => each !== null)?.id ?? folded;
};

/** The document of a money; null where there is none. */
export const moneyIdIn = async (moneys: Moneys, moneyId: string): Promise<string | null> =>
  (await moneys.find({ field: 'moneyId', equals: moneyId, max: 1 })).rows[0]?.id ?? null;

export const openMoneys = (store: DocumentStore, service: string): Moneys =>
  new AggregateStore(
    store,
    {
      collection: 'money',
      schemaVersion: 1,
      decider: moneyDecider,
      indexes: ['moneyId', 'unmatchedOn', 'batchId'],
      index: (money) => ({
        moneyId: money?.moneyId ?? null,
        batchId: money?.batchId ?? null,
        unmatchedOn: money !== null && money.batchId === null ? money.valueOn : null,
      }),
      messages: (event, { state }) => announceMoney(event, state).map((said) => tie(said, said.data.moneyId)),
    },
    { service },
  );
