import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { JsonValue } from '@huji/chassis/persistence/document-driver.ts';
import { billCodec } from './bill.ts';
import { type Bill, type BilledRow, EMPTY_BILL } from '../domain/bill.ts';

const row: fc.Arbitrary<BilledRow> = fc.record({
  rowNo: fc.integer({ min: 1, max: 50_000 }),
  personId: fc.oneof(fc.uuid(), fc.constant('person-1')),
  plan: fc.constantFrom('HM', 'TRI', 'RELIEF'),
  fen: fc.integer({ min: 0, max: 1_000_000 }).map(fen),
});
const version = (rows: readonly BilledRow[]) => ({
  version: 2,
  employerId: 'e',
  submittedOn: civilDate('2025-05-25'),
  startOn: civilDate('2025-06-01'),
  payableUntil: civilDate('2025-07-01'),
  inEffectFrom: civilDate('2025-06-01'),
  rows,
});
const throughJson = (value: unknown): JsonValue => JSON.parse(JSON.stringify(value)) as JsonValue;

describe('a stored bill', () => {
  test('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.array(row), fc.array(row), async (standing, incoming, former) => {
        const bill: Bill = {
          ...EMPTY_BILL,
          status: 'paid',
          standing: version(standing),
          incoming: { version: 3, parts: [{ part: 2, rows: incoming }] },
          former,
        };
        expect(await billCodec.decode(throughJson(await billCodec.encode(bill, 'b')), 'b')).toEqual(bill);
      }),
    );
    expect(await billCodec.decode(throughJson(await billCodec.encode(EMPTY_BILL, 'b')), 'b')).toEqual(EMPTY_BILL);
  });

  test('of 50,000 rows, corrected twice, stays below what a document holds', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ({
      rowNo: index + 1,
      personId: '018f4e3a-7c2b-7d11-8a55-0242ac120002',
      plan: 'HM',
      fen: fen(9_900),
    }));
    const bill: Bill = {
      ...EMPTY_BILL,
      standing: version(rows),
      incoming: { version: 3, parts: [{ part: 1, rows }] },
      former: rows,
    };
    expect(JSON.stringify(await billCodec.encode(bill, 'b')).length).toBeLessThan(7_000_000);
  });
});
