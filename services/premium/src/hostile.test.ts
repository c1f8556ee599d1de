import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { coverChanged, participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { batchPaid, moneyMatched, moneyReceived } from '@huji/contracts/premium/events.ts';
import { readBill } from '@huji/contracts/premium/bill-http.ts';
import { hostileLog } from '@huji/chassis/testing/hostile-log.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { paymentReference } from './domain/bill-reference.ts';
import { createPremiumService } from './service.ts';
import { receiveByTwo } from './testing/received-money.ts';

const PART_ROWS = 20;
const key = (): string => randomUUID();
const distinct = (events: readonly unknown[]): number => new Set(events.map((event) => JSON.stringify(event))).size;

/** Batches of three parts, paid in two moneys while the parts still arrive, with one declined row each. */
const play = async (seed: number) => {
  const services = await startServiceHarness(
    { premium: createPremiumService },
    {
      day: '2025-05-28',
      foreign: foreignEventsOf('premium'),
      wrapLog: (inner) => hostileLog(inner, seed),
    },
  );
  try {
    const token = await services.token({ roles: ['cashier'] });
    const batches = Array.from({ length: 8 }, () => ({ batchId: key(), persons: Array.from({ length: 60 }, key) }));
    await services.publish(
      batches.flatMap(({ batchId, persons }) =>
        [3, 1, 2].map((part) => ({
          contract: participationAssessed,
          key: batchId,
          data: {
            batchId,
            version: 1,
            part,
            parts: 3,
            employerId: batchId,
            startOn: '2025-06-01',
            submittedOn: '2025-05-25',
            payableUntil: '2025-07-01',
            inEffectFrom: '2025-06-01',
            plans: [{ plan: 'HM', size: 60, n: 60, k: 60, required: 48, pass: true }],
            rows: persons.slice((part - 1) * PART_ROWS, part * PART_ROWS).map((personId, index) => ({
              rowNo: (part - 1) * PART_ROWS + index + 1,
              personId,
              plan: 'HM',
              units: 1,
              contributionFen: 9_900,
            })),
            digest: '0'.repeat(64),
          },
        })),
      ),
    );
    await services.running.settled();
    const pay = (batchId: string, bankRef: string, amount: string) =>
      receiveByTwo(services, {
        account: 'contributions',
        bankRef,
        valueOn: '2025-05-28',
        amountYuan: amount,
        text: paymentReference(batchId),
      });
    await Promise.all(
      batches.flatMap(({ batchId }, index) => [
        pay(batchId, `A${String(index)}`, '5000.00'),
        pay(batchId, `B${String(index)}`, '940.00'),
        pay(batchId, `A${String(index)}`, '5000.00'),
      ]),
    );
    await services.publish(
      batches.map(({ batchId, persons: [personId = ''] }) => ({
        contract: coverChanged,
        key: personId,
        data: {
          personId,
          batchId,
          employerId: batchId,
          version: 1,
          billRevision: 2,
          postedOn: '2025-06-01',
          rows: [{ rowNo: 1, plan: 'HM', outcome: 'declined', code: 'ALREADY_COVERED', deltaFen: 0 }],
        },
      })),
    );
    await services.running.settled();
    const bills = await Promise.all(
      batches.map(({ batchId }) => services.client.call(readBill, { token, params: { batchId } })),
    );
    const said = [moneyReceived, moneyMatched, batchPaid].map((contract) => distinct(services.heard(contract)));
    return { bills, said, errors: services.lines().filter(({ level }) => level === 'error') };
  } finally {
    await services.close();
  }
};

describe('on a log that repeats, reorders and dies', () => {
  test.each([1, 2, 3])(
    'every money counts once and every bill is paid once (seed %i)',
    async (seed) => {
      const { bills, said, errors } = await play(seed);
      expect(errors).toEqual([]);
      for (const bill of bills)
        expect(bill).toMatchObject({
          state: 'paid',
          billRevision: 2,
          receivedYuan: '5940.00',
          dueYuan: '5841.00',
          creditYuan: '99.00',
        });
      expect(said).toEqual([16, 16, 8]);
    },
    60_000,
  );
});
