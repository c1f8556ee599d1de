import { ACCOUNTANT, MAKER } from '@huji/all-in-one/sample/people.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import { proposeClawBack } from '@huji/contracts/payout/order-http.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { proposeRefund } from '@huji/contracts/premium/bill-http.ts';
import { proposeReceivedMoney } from '@huji/contracts/premium/money-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, orderIn, theFunds } from '../things.ts';
import { aPaidBill, theBills } from './money-by-one.ts';

type Typing = (office: AttackedOffice, amountYuan: string) => Promise<Tried>;

/** Every sum that somebody types, and who types it. */
const TYPED: readonly (readonly [who: string, what: string, Typing])[] = [
  [
    'accountant',
    'opens a fund with',
    (office, amountYuan) =>
      tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeFundOpening, {
        params: { fund: 'FW2' },
        key: aKey(),
        body: { amountYuan, openedOn: office.today },
      }),
  ],
  [
    'accountant',
    'moves between own accounts',
    (office, amountYuan) =>
      tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeBankTransfer, {
        key: aKey(),
        body: { from: 'benefits', to: 'contributions', amountYuan, valueOn: office.today },
      }),
  ],
  [
    'accountant',
    'books that a payee paid back',
    async (office, amountYuan) => {
      const { orderId, lines } = await orderIn(office, 'settled');
      const body = { ref: `N${aKey()}`, fund: lines[0]?.fund ?? '', amountYuan, valueOn: office.today };
      const asked = { params: { orderId }, key: aKey(), body };
      return tryTo(office, { by: ACCOUNTANT, watched: theFunds(office) }, proposeClawBack, asked);
    },
  ],
  [
    'accountant',
    'orders back to an employer',
    async (office, amountYuan) => {
      const { batchId, employerId = '' } = await aPaidBill(office);
      const asked = { params: { batchId }, key: aKey(), body: { payeeId: employerId, amountYuan } };
      return tryTo(office, { by: ACCOUNTANT, watched: theBills(office) }, proposeRefund, asked);
    },
  ],
  [
    'cashier-1',
    'types a payment of',
    (office, amountYuan) => {
      const line = { ref: `N${aKey()}`, type: 'payment' as const, endToEndId: 'X', amountYuan, valueOn: office.today };
      const body = { account: 'benefits' as const, lines: [line] };
      return tryTo(office, { by: MAKER, watched: theFunds(office) }, proposeStatementLines, { key: aKey(), body });
    },
  ],
  [
    'cashier-1',
    'types a credit of',
    (office, amountYuan) =>
      tryTo(office, { by: MAKER, watched: theBills(office) }, proposeReceivedMoney, {
        key: aKey(),
        body: { account: 'contributions', bankRef: `N${aKey()}`, valueOn: office.today, amountYuan },
      }),
  ],
];

/** What is no sum, whoever types it and wherever: nothing, less than nothing, and more than a number holds. */
const SUMS = [
  ['nothing', '0.00'],
  ['less than nothing', '-5.00'],
  ['more than a number holds', '90071992547409930.01'],
] as const;

export const booksOfNothing: readonly Attack[] = TYPED.flatMap(([who, what, type]) =>
  SUMS.map(([sum, amountYuan]) => ({
    line: 4,
    who,
    what: `${what} ${sum}`,
    expects: 'invalid_input',
    play: (office: AttackedOffice) => type(office, amountYuan),
  })),
);
