import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen, formatYuan, parseYuan, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { receiveMoney } from './by-two.ts';
import type { Desk } from './desk.ts';
import type { SamplePayment } from './diary.ts';
import type { SampleOffice } from './office.ts';
import { AT_ONCE } from './pace.ts';
import { CLERK } from './people.ts';
import type { Enrollment } from './play-enrollment.ts';

const ACCOUNT = 'contributions';

export interface Payments {
  /** Lines of the bank's statement of `on`: employers pay their bills, some in parts. */
  readonly receive: (payments: readonly SamplePayment[], on: CivilDate) => Promise<void>;
}

export const paymentsOf = (desk: Desk, { key }: SampleOffice, enrollment: Enrollment): Payments => {
  const receive = async ({ batch, no, last, percent }: SamplePayment, on: CivilDate): Promise<void> => {
    const { bill } = await desk.call(CLERK, readBatch, { params: { batchId: await enrollment.batchIdOf(batch) } });
    const due = bill === null ? ZERO_FEN : (parseYuan(bill.dueYuan) ?? ZERO_FEN);
    if (bill === null || due === 0) return;
    const earlier = batch.payments.slice(0, no - 1).map((payment) => Math.floor((due * payment.percent) / 100));
    const amount = last
      ? subtractFen(due, fen(earlier.reduce((sum, part) => sum + part, 0)))
      : fen(Math.floor((due * percent) / 100));
    await receiveMoney(desk, {
      key: key('money', batch.key, String(no)),
      body: {
        account: ACCOUNT,
        bankRef: `${on.replaceAll('-', '')}-${batch.key}-${String(no)}`,
        valueOn: on,
        amountYuan: formatYuan(amount),
        text: `职工互助 ${bill.reference}`,
      },
    });
  };
  return {
    receive: async (payments, on) => {
      await inParallel(payments, AT_ONCE, (payment) => receive(payment, on));
    },
  };
};
