import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { orderOfKey } from '../domain/business-key.ts';
import { entryFaults } from '../domain/journal-postings.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { proveOpenings } from './prove-openings.ts';
import { proveTypedEntries } from './prove-typed-entries.ts';
import { type PaymentProof, keysIn } from './prove-orders.ts';

const ROWS_PER_READ = 200;

export interface ProvenEntries {
  readonly entries: number;
  /** Of them those of money that came in, less those that took a wrong line back. */
  readonly moneys: number;
  /** Matches of money with batches, less those that were undone. */
  readonly matches: number;
  /** Those of contributions that covers earned or gave back. */
  readonly covers: number;
  readonly faults: readonly string[];
}

/** Every entry that moves an order's money against the order, the other way round, and every opening of a fund. Reads only. */
export async function* proveEntries(parts: PaymentProof): AsyncGenerator<ProvenEntries, void, undefined> {
  const { journalEntries, orders } = parts.documents;
  for await (const page of eachPage((cursor) => journalEntries.page({ cursor, max: ROWS_PER_READ }))) {
    const named = page.rows.flatMap(({ businessKey }) => {
      const orderId = orderOfKey(businessKey);
      return orderId === null ? [] : [{ businessKey, orderId }];
    });
    const found = await orders.readMany(named.map(({ orderId }) => orderId));
    const faults = named.flatMap(({ businessKey }, at) => {
      const order = found[at]?.state;
      if (order === undefined) return [`entry ${businessKey} is of an order that is not stored`];
      return keysIn(order).some((key) => key === businessKey)
        ? []
        : [`entry ${businessKey} is not what its order says`];
    });
    const countOf = (type: JournalEntry['type']): number => page.rows.filter((entry) => entry.type === type).length;
    yield {
      entries: page.rows.length,
      moneys: countOf('money') - countOf('money-annulled'),
      matches: countOf('matched') - countOf('unmatched'),
      covers: countOf('cover'),
      faults: [
        ...[...page.rows.flatMap(entryFaults), ...faults, ...(await proveOpenings(parts.store, page.rows))],
        ...(await proveTypedEntries(parts, page.rows)),
      ],
    };
  }
}
