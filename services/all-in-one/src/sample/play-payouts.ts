import { present } from '@huji/contracts/shared/present.ts';
import { everyRow } from './every-row.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { z } from 'zod';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proposeOwnAccount } from '@huji/contracts/payout/own-account-http.ts';
import { proposeBankTransfer } from '@huji/contracts/payout/journal-http.ts';
import {
  askBankAboutOrder,
  listOrders,
  type OrderReply,
  proposeFlagAcceptance,
  reissueOrder,
} from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount, readPayee } from '@huji/contracts/payout/payee-http.ts';
import {
  approvePayoutBatch,
  readPayoutBatch,
  listPayoutBatches,
  makePayoutBatch,
  releasePayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { byTwo } from './by-two.ts';
import type { Desk } from './desk.ts';
import type { SampleOffice } from './office.ts';
import { AT_ONCE } from './pace.ts';
import { correctedAccountOf } from './payee-accounts.ts';
import { ACCOUNTANT, CHECKER, MAKER, memberOf, OFFICE_HEAD, RELEASER, SUPERVISOR } from './people.ts';
import type { PersonRegister } from './person-register.ts';

type Order = z.output<typeof OrderReply>;

/** Reserves the funds begin with, in yuan. */
const OPENINGS: Readonly<Record<string, string>> = {
  HM: '1500000.00',
  HA: '600000.00',
  CI: '800000.00',
  FW1: '400000.00',
  ACC: '300000.00',
  GIG: '200000.00',
};
const BOOKS = { proposes: ACCOUNTANT, confirms: OFFICE_HEAD } as const;
/** What employers pay their contributions to. */
const CONTRIBUTIONS = {
  account: 'contributions',
  number: '2200000000000000018',
  bankCode: '102241000012',
  purpose: '会费收入专户',
  holder: '中国职工保险互助会长春办事处',
};
const IN_FLIGHT = ['sending', 'sent', 'unknown'] as const;
const SENT_LOOK_MS = 20;
const SENT_LOOKS_MAX = 6_000;
/** Less than the contributions of a year in the smallest office: nothing leaves an account that does not hold it. */
const YEARLY_TRANSFER = '50000.00';

export interface Payouts {
  readonly openBooks: (on: CivilDate) => Promise<void>;
  /** Contributions of the year before are moved to the account benefits are paid from. */
  readonly transfer: (on: CivilDate) => Promise<void>;
  /** Returned payments get a corrected account and are ordered again. */
  readonly repairReturns: () => Promise<void>;
  /** Accounts of another name than the member's are corrected, so that their orders can be paid. */
  readonly correctAccounts: () => Promise<void>;
  /** One batch of everything that was ordered before `on`: made, checked and released by three people. */
  readonly payOut: (on: CivilDate) => Promise<void>;
}

const ordersIn = async (desk: Desk, state: Order['state']): Promise<Order[]> => {
  const orders = await everyRow(async (cursor) => {
    const page = await desk.call(ACCOUNTANT, listOrders, { query: present({ state, limit: 200, cursor }) });
    return { rows: page.orders, cursor: page.cursor };
  });
  return orders.sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
};

/** Between the look at the queue and the question the bank answered by itself: there is nothing left to ask. */
const wasAnsweredMeanwhile = (error: unknown): boolean =>
  error instanceof ProblemAnswer && error.code === 'order_not_in_flight';

type Key = SampleOffice['key'];

/** Batches of what was ordered, from their making to the bank's answers. */
const batchesOf = (desk: Desk, key: Key): Pick<Payouts, 'payOut'> => {
  /** A play that was interrupted finds the batch it had made. */
  const madeToday = async (on: CivilDate): Promise<string | null> => {
    for (const state of ['made', 'approved', 'released', 'done', 'short'] as const) {
      const { payoutBatches } = await desk.call(ACCOUNTANT, listPayoutBatches, { query: { state, limit: 200 } });
      const batch = payoutBatches.find(({ madeOn }) => madeOn === on);
      if (batch) return batch.payoutBatchId;
    }
    return null;
  };
  /** An account that was corrected after the approval is looked at by two people before anything is paid to it. */
  const acceptFlagged = async (orders: readonly Order[], on: CivilDate): Promise<void> => {
    const flagged = orders.filter(({ flags = [] }) => flags.length > 0);
    await inParallel(flagged, AT_ONCE, ({ orderId, flags = [] }) =>
      byTwo(desk, { proposes: MAKER, confirms: CHECKER }, proposeFlagAcceptance, {
        params: { orderId },
        key: key('flags', on, orderId),
        body: { flags, reason: '会员更正了收款账户，已核对户名', documentReference: '档-更正账户' },
      }),
    );
  };
  const make = async (on: CivilDate): Promise<string | null> => {
    const made = await madeToday(on);
    if (made !== null) return made;
    const orders = (await ordersIn(desk, 'ordered')).filter(({ orderedOn }) => orderedOn < on);
    if (orders.length === 0) return null;
    await acceptFlagged(orders, on);
    const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, {
      key: key('payout-batch', on),
      body: { orderIds: orders.map(({ orderId }) => orderId) },
    });
    return payoutBatchId;
  };

  const untilSent = async (payoutBatchId: string): Promise<void> => {
    for (let look = 0; look < SENT_LOOKS_MAX; look += 1) {
      const { state } = await desk.call(ACCOUNTANT, readPayoutBatch, { params: { payoutBatchId } });
      if (state === 'done') return;
      if (state === 'short') throw new Error('a fund of the sample office is short');
      await sleep(SENT_LOOK_MS);
    }
    throw new Error(`payout batch ${payoutBatchId} was not sent`);
  };
  /** What the bank has not answered for is asked for on the same day. */
  const askAboutFlying = async (on: CivilDate): Promise<void> => {
    const flying = (await inParallel(IN_FLIGHT, AT_ONCE, (state) => ordersIn(desk, state))).flat();
    await inParallel(flying, AT_ONCE, async ({ orderId, attempts }) => {
      try {
        await desk.call(MAKER, askBankAboutOrder, {
          params: { orderId },
          key: key('inquiry', on, orderId, String(attempts.length)),
        });
      } catch (error) {
        if (!wasAnsweredMeanwhile(error)) throw error;
      }
    });
  };

  return {
    payOut: async (on) => {
      const payoutBatchId = await make(on);
      if (payoutBatchId === null) return;
      const params = { payoutBatchId };
      await desk.drain();
      await desk.call(CHECKER, approvePayoutBatch, { params, key: key('approval', on) });
      await desk.call(RELEASER, releasePayoutBatch, { params, key: key('release', on) });
      await untilSent(payoutBatchId);
      await askAboutFlying(on);
      await desk.drain();
    },
  };
};

/** What members put right of their own accounts. */
const accountsOf = (
  desk: Desk,
  key: Key,
  persons: PersonRegister,
): Pick<Payouts, 'repairReturns' | 'correctAccounts'> => {
  const ownerOf = async (payeeId: string) => {
    const { personId } = await desk.call(SUPERVISOR, readPayee, { params: { payeeId } });
    const person = personId === undefined ? undefined : await persons.byId(personId);
    return personId === undefined || person === undefined ? null : { personId, person };
  };

  return {
    repairReturns: async () => {
      const returned = await ordersIn(desk, 'returned');
      await inParallel(returned, AT_ONCE, async ({ orderId, payeeId, attempts }) => {
        const owner = await ownerOf(payeeId);
        if (owner === null) return;
        await desk.call(memberOf(owner.personId), reissueOrder, {
          params: { orderId },
          key: key('reissue', orderId, String(attempts.length)),
          body: { account: correctedAccountOf(owner.person) },
        });
      });
    },
    correctAccounts: async () => {
      const waiting = await ordersIn(desk, 'awaiting-account');
      await inParallel([...new Set(waiting.map(({ payeeId }) => payeeId))], AT_ONCE, async (payeeId) => {
        const owner = await ownerOf(payeeId);
        if (owner === null) return;
        await desk.call(memberOf(owner.personId), changePayeeAccount, {
          params: { payeeId },
          key: key('account', payeeId),
          body: correctedAccountOf(owner.person),
        });
      });
    },
  };
};

export const payoutsOf = (desk: Desk, { key }: SampleOffice, persons: PersonRegister): Payouts => ({
  openBooks: async (on) => {
    await byTwo(desk, BOOKS, proposeOwnAccount, { key: key('account', 'contributions'), body: CONTRIBUTIONS });
    await inParallel(Object.entries(OPENINGS), AT_ONCE, async ([fund, amountYuan]) => {
      await byTwo(desk, BOOKS, proposeFundOpening, {
        params: { fund },
        key: key('opening', fund),
        body: { amountYuan, openedOn: on },
      });
    });
  },
  transfer: async (on) => {
    await byTwo(desk, BOOKS, proposeBankTransfer, {
      key: key('transfer', on),
      body: { from: 'contributions', to: 'benefits', amountYuan: YEARLY_TRANSFER, valueOn: on },
    });
  },
  ...accountsOf(desk, key, persons),
  ...batchesOf(desk, key),
});
