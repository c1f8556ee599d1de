import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { END_TO_END_ID_MAX, endToEndIdOf, parseEndToEndId } from './order-end-to-end-id.ts';
import { orderIdOf, parseOrderId } from './order-id.ts';

const orderId = fc.oneof(
  fc.record({ type: fc.constant('claim' as const), claimId: fc.uuid(), decisionNo: fc.integer({ min: 1, max: 999 }) }),
  fc.record({ type: fc.constant('refund' as const), batchId: fc.uuid(), refundNo: fc.integer({ min: 1, max: 999 }) }),
);

describe('the end-to-end id', () => {
  test('leads back to order and attempt, in at most 35 characters', () => {
    fc.assert(
      fc.property(orderId, fc.integer({ min: 1, max: 99 }), (source, attempt) => {
        const text = endToEndIdOf(orderIdOf(source), attempt);
        expect(text.length).toBeLessThanOrEqual(END_TO_END_ID_MAX);
        expect(text).toMatch(/^[A-Za-z0-9-]+$/);
        expect(parseEndToEndId(text)).toEqual({ orderId: orderIdOf(source), attempt });
      }),
    );
  });

  test('is read as banks print it, in capitals, wide or with blanks around, and is the same id', () => {
    const orderId = '0190aaaa-0000-7000-8000-000000000001:1';
    const text = endToEndIdOf(orderId, 1);
    const wide = text.replaceAll(/[0-9A-Za-z]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
    for (const printed of [text, text.toUpperCase(), text.toLowerCase(), ` ${text} `, wide])
      expect(parseEndToEndId(printed)).toEqual({ orderId, attempt: 1 });
  });

  test('is not read from what only looks like it', () => {
    const text = endToEndIdOf('0190aaaa-0000-7000-8000-000000000001:1', 1);
    for (const other of ['', 'NOTPROVIDED', `${text}-x`, text.replace(/1$/, '01'), `X${text.slice(1)}`]) {
      expect(parseEndToEndId(other)).toBeNull();
    }
    expect(parseEndToEndId(`C${'z'.repeat(25)}-1-1`)).toBeNull();
  });

  test('does not exist for what is no order, and not beyond what 35 characters hold', () => {
    expect(() => endToEndIdOf('elsewhere', 1)).toThrow(RangeError);
    expect(() => endToEndIdOf('0190aaaa-0000-7000-8000-000000000001:1', 0)).toThrow(RangeError);
    expect(() => endToEndIdOf('0190aaaa-0000-7000-8000-000000000001:1', 46_656)).toThrow(RangeError);
  });
});

test.each(['', 'refund/x:1', '0190aaaa-0000-7000-8000-000000000001', '0190aaaa-0000-7000-8000-000000000001:0'])(
  '%j is no order id',
  (text) => {
    expect(parseOrderId(text)).toBeNull();
  },
);
