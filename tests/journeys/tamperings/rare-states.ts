import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  declareHeadcount,
  openBatch,
  readBatch,
  submitBatch,
  withdrawBatch,
} from '@huji/contracts/enrollment/batch-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { listOrders, proposeClawBack, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { proposeRefund } from '@huji/contracts/premium/bill-http.ts';
import {
  proposeMatch,
  proposeMoneyAnnulment,
  proposeMoneyReturn,
  proposeUnmatch,
} from '@huji/contracts/premium/money-http.ts';
import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, fen, formatYuan, parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { byTwo, byTwoOfPremium, receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { type Addresses, type Desk, openDesk } from '@huji/all-in-one/sample/desk.ts';
import type { SampleEmployer, SamplePerson } from '@huji/all-in-one/sample/employers.ts';
import { sampleDiary } from '@huji/all-in-one/sample/diary.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { ACCOUNTANT, CHECKER, CLERK, MAKER, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { enrollmentOf } from '@huji/all-in-one/sample/play-enrollment.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';

const CASHIER_FIRST = { proposes: MAKER, confirms: CHECKER } as const;
const ACCOUNTANT_FIRST = { proposes: ACCOUNTANT, confirms: OFFICE_HEAD } as const;
const PLAN = 'ACC';
const STARTS_AFTER = 20;
const LAPSES_AFTER = 35;

const key = (): string => randomUUID();

/** The clerk's and the cashier's verbs for batches that the sample does not have. */
const verbsOf = (desk: Desk, day: CivilDate, employerIdOf: (employer: SampleEmployer) => Promise<string>) => {
  let lines = 0;
  const submit = async (batchId: string, people: readonly SamplePerson[]): Promise<void> => {
    const rows = people.map(({ account: _, ...person }) => ({ ...person, plan: PLAN, consent: true, insured: true }));
    await desk.call(CLERK, replaceRoster, { params: { batchId }, query: {}, key: key(), body: { rows } });
    await desk.drain();
    await desk.call(CLERK, submitBatch, { params: { batchId }, key: key(), body: {} });
    await desk.drain();
  };
  const receive = async (amountYuan: string, text: string, more: object = {}): Promise<string> => {
    lines += 1;
    const body = { account: 'contributions', bankRef: `Z-RARE-${String(lines)}`, valueOn: day, amountYuan, text };
    const moneyId = await receiveMoney(desk, { key: key(), body: { ...body, ...more } });
    await desk.drain();
    return moneyId;
  };
  return {
    submit,
    receive,
    open: async (employer: SampleEmployer, startOn: CivilDate): Promise<string> => {
      const employerId = await employerIdOf(employer);
      const { batchId } = await desk.call(CLERK, openBatch, { key: key(), body: { employerId, startOn } });
      const body = { size: employer.staff.length };
      await desk.call(CLERK, declareHeadcount, { params: { batchId }, key: key(), body });
      await submit(batchId, employer.staff);
      return batchId;
    },
    bill: async (batchId: string) => {
      const { bill } = await desk.call(CLERK, readBatch, { params: { batchId } });
      const due = bill === null ? ZERO_FEN : (parseYuan(bill.dueYuan) ?? ZERO_FEN);
      if (bill === null || due === 0) throw new Error('the batch costs nothing');
      return { ...bill, due };
    },
  };
};

const lastSettled = async (desk: Desk): Promise<z.output<typeof OrderReply>> => {
  const { orders } = await desk.call(SUPERVISOR, listOrders, { query: { state: 'settled', limit: 200 } });
  const paid = orders.filter(({ claimId, lines }) => claimId !== undefined && lines.length > 0);
  const last = paid.sort((one, other) => (one.orderId < other.orderId ? -1 : 1)).at(-1);
  if (last === undefined) throw new Error('the sample paid nobody');
  return last;
};

/**
 * What the sample does not play and an office knows: a batch that was paid too much and gets its credit back, corrected before it begins;
 * one that is withdrawn after it was paid; rows that are declined because another batch was paid first; one that nobody pays; a line typed
 * wrongly, a match undone and made again, money that goes back to its payer; a benefit that is clawed back in part.
 */
export const playRareStates = async (addresses: Addresses): Promise<void> => {
  const desk = openDesk(addresses, developmentSignIn(addresses));
  const office = sampleOffice('small');
  const day = sampleDiary(office).at(-1)!.on;
  const enrollment = enrollmentOf(desk, office);
  const { open, submit, receive, bill } = verbsOf(desk, day, enrollment.employerIdOf);
  const withPlan = new Set(
    office.batches.filter(({ rows }) => rows.some(({ plan }) => plan === PLAN)).map(({ employer }) => employer.key),
  );
  const [one, two, three, four] = office.employers.filter(
    ({ key: name, type, staff }) => !withPlan.has(name) && type !== 'platform' && staff.length >= 10,
  );
  if (one === undefined || two === undefined || three === undefined || four === undefined)
    throw new Error('the sample has too few employers without accident cover');
  const startOn = addDays(day, STARTS_AFTER);

  const corrected = await open(one, startOn);
  const first = await bill(corrected);
  await receive(formatYuan(addFen(first.due, fen(10_000))), first.reference);
  await submit(corrected, one.staff.slice(0, -1));
  const employerId = await enrollment.employerIdOf(one);
  const credit = { params: { batchId: corrected }, key: key(), body: { payeeId: employerId, amountYuan: '100.00' } };
  await byTwoOfPremium(desk, ACCOUNTANT_FIRST, proposeRefund, credit);

  const withdrawn = await open(two, startOn);
  const second = await bill(withdrawn);
  const part = await receive(formatYuan(fen(Math.floor(second.due / 2))), second.reference);
  await receive(formatYuan(fen(second.due - Math.floor(second.due / 2))), second.reference);
  await desk.call(CLERK, withdrawBatch, { params: { batchId: withdrawn }, key: key(), body: {} });
  await desk.drain();
  await byTwoOfPremium(desk, CASHIER_FIRST, proposeUnmatch, { params: { moneyId: part }, key: key(), body: {} });
  await desk.drain();

  const [paidFirst, declined] = [await open(three, startOn), await open(three, addDays(startOn, 1))];
  for (const batchId of [paidFirst, declined]) {
    const { due, reference } = await bill(batchId);
    await receive(formatYuan(due), reference);
  }
  const again = { params: { moneyId: part }, key: key(), body: { batchId: declined } };
  await byTwoOfPremium(desk, CASHIER_FIRST, proposeMatch, again);
  await open(four, addDays(day, 1));

  const typedWrongly = { account: 'contributions', bankRef: 'Z-WRONG', valueOn: day, text: '' };
  const wrong = await receiveMoney(desk, { key: key(), body: { ...typedWrongly, amountYuan: '12.00' } });
  const reason = '录入金额有误';
  const annulment = { params: { moneyId: wrong }, key: key(), body: { reason } };
  await byTwoOfPremium(desk, CASHIER_FIRST, proposeMoneyAnnulment, annulment);
  await desk.drain();
  const anew = await receiveMoney(desk, { key: key(), body: { ...typedWrongly, amountYuan: '21.00' } });
  const its = { params: { moneyId: anew }, key: key(), body: { batchId: declined } };
  await byTwoOfPremium(desk, CASHIER_FIRST, proposeMatch, its);
  const payer = { holder: '长春某某有限公司', number: '2200000000000099998', bankCode: '102241000012' };
  const astray = await receive('33.00', '', { payer });
  const back = { params: { moneyId: astray }, key: key(), body: { reason: '付款人来函要求退回' } };
  await byTwoOfPremium(desk, CASHIER_FIRST, proposeMoneyReturn, back);

  const { orderId, lines } = await lastSettled(desk);
  const [line] = lines;
  await byTwo(desk, ACCOUNTANT_FIRST, proposeClawBack, {
    params: { orderId },
    key: key(),
    body: { ref: 'Z-CLAW-BACK', fund: line!.fund, amountYuan: '1.00', valueOn: day },
  });
  await desk.drain();
  for (const later of [startOn, addDays(day, LAPSES_AFTER)]) {
    await desk.beginDay(later);
    await desk.drain();
  }
};
