import { PREMIUM_EVENTS } from '@huji/contracts/premium/events.ts';
import { announced } from '@huji/chassis/events/announced.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import type { StateCodec } from '@huji/chassis/aggregate/stored-state.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { announceBill } from '../domain/bill-announcements.ts';
import { billDecider, type BillRefusal } from '../domain/bill-decider.ts';
import { billDueOn } from '../domain/bill-reactions.ts';
import { paymentReference } from '../domain/bill-reference.ts';
import type { Bill, BillCommand, BilledRow, BillEvent } from '../domain/bill.ts';

/**
 * Rows as one text each: a bill of 50,000 rows with a correction on its way and one behind it stays below what a
 * document may hold. A person is an UUID: 22 characters of base64url instead of 36.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Marks an id that is stored as it is. */
const AS_IT_IS = '=';

const packPerson = (personId: string): string =>
  UUID.test(personId)
    ? Buffer.from(personId.replaceAll('-', ''), 'hex').toString('base64url')
    : `${AS_IT_IS}${personId}`;

const unpackPerson = (packed: string): string =>
  packed.startsWith(AS_IT_IS)
    ? packed.slice(1)
    : Buffer.from(packed, 'base64url')
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const packRows = (rows: readonly BilledRow[]): string =>
  rows
    .map(({ rowNo, personId, plan, fen }) => `${String(rowNo)} ${packPerson(personId)} ${plan} ${String(fen)}`)
    .join('\n');

const unpackRows = (packed: string): readonly BilledRow[] =>
  packed === ''
    ? []
    : packed.split('\n').map((line) => {
        const [rowNo = '', person = '', plan = '', amount = ''] = line.split(' ');
        return { rowNo: Number(rowNo), personId: unpackPerson(person), plan, fen: fen(Number(amount)) };
      });

interface PackedRows {
  readonly rows: string;
}
interface PackedBill extends Omit<Bill, 'standing' | 'incoming' | 'former'> {
  readonly standing: (Omit<NonNullable<Bill['standing']>, 'rows'> & PackedRows) | null;
  readonly incoming: {
    readonly version: number;
    readonly parts: readonly ({ readonly part: number } & PackedRows)[];
  } | null;
  readonly former: string;
}

export const billCodec: StateCodec<Bill> = {
  encode: (bill) => {
    const packed: PackedBill = {
      ...bill,
      standing: bill.standing && { ...bill.standing, rows: packRows(bill.standing.rows) },
      incoming: bill.incoming && {
        version: bill.incoming.version,
        parts: bill.incoming.parts.map(({ part, rows }) => ({ part, rows: packRows(rows) })),
      },
      former: packRows(bill.former),
    };
    return packed as unknown as JsonValue;
  },
  decode: (stored) => {
    const packed = stored as unknown as PackedBill;
    return {
      ...packed,
      standing: packed.standing && { ...packed.standing, rows: unpackRows(packed.standing.rows) },
      incoming: packed.incoming && {
        version: packed.incoming.version,
        parts: packed.incoming.parts.map(({ part, rows }) => ({ part, rows: unpackRows(rows) })),
      },
      former: unpackRows(packed.former),
    };
  },
};

const tie = announced(PREMIUM_EVENTS);

/** Bills of one state sort by the day until which they can be paid. */
export const billOrder = (state: string, payableUntil: string): string => `${state}/${payableUntil}`;

export type Bills = AggregateStore<Bill, BillCommand, BillEvent, BillRefusal>;

export const openBills = (store: DocumentStore, service: string): Bills =>
  new AggregateStore(
    store,
    {
      collection: 'bill',
      schemaVersion: 1,
      decider: billDecider,
      codec: billCodec,
      indexes: ['reference', 'order', 'dueOn'],
      index: (bill, batchId) => ({
        reference: bill.status === 'empty' ? null : paymentReference(batchId),
        order: bill.status === 'empty' ? null : billOrder(bill.status, bill.standing?.payableUntil ?? ''),
        dueOn: billDueOn(bill),
      }),
      messages: (event, { id }) => announceBill(event).map((said) => tie(said, id)),
    },
    { service },
  );
