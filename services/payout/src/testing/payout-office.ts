import {
  startBankSimulator,
  type BankSimulator,
  type BankSimulatorOptions,
} from '@huji/all-in-one/bank-simulator/bank-server.ts';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { proposeFlagAcceptance, readOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import type { BankClient } from '../adapters/bank-client.ts';
import type { PayerClient } from '../adapters/payer-client.ts';
import type { RegisterClient } from '../adapters/register-client.ts';
import { composePayout } from '../service.ts';
import { counterOf, type Counter } from './office-counter.ts';
import { deskOf, type Desk } from './office-desk.ts';
import { STAFF } from './payout-people.ts';

/** Payout with real SQLite, a real log and a bank on a socket, and the people who work with it. */
export interface PayoutOffice extends Counter, Desk {
  /** What the service is made of: a test builds a second replica on the same store. */
  readonly context: ServiceContext;
  /** The bank that the office started. @throws Error where the test has a bank of its own */
  readonly bank: BankSimulator;
  readonly open: (fund: string, amountYuan: string) => Promise<void>;
  /** Two people accept whatever is flagged of the order now. */
  readonly acceptFlags: (orderId: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OfficeOptions {
  /** Funds that are opened, each with so many yuan. */
  readonly funds?: Readonly<Record<string, string>>;
  /** How the bank behaves that is started with the office; it books on 4 August 2025. */
  readonly bank?: Partial<BankSimulatorOptions>;
  /** A bank of the test's own instead, or an address where none answers. */
  readonly bankUrl?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly wrapLog?: (log: LogDriver) => LogDriver;
  readonly wrapBank?: (bank: BankClient) => BankClient;
  /** What the register says; by default that every holder has the registered name. */
  readonly register?: RegisterClient;
  /** Where money came from that goes back; by default nobody says. */
  readonly payers?: PayerClient;
}

/** Opens an office on 1 August 2025 with a bank of its own, and closes both together. */
export const openPayoutOffice = async ({
  funds = {},
  bank,
  bankUrl,
  settings = {},
  wrapLog,
  wrapBank,
  register = { compare: () => Promise.resolve('same') },
  payers,
}: OfficeOptions = {}): Promise<PayoutOffice> => {
  const ownBank =
    bankUrl === undefined ? await startBankSimulator({ today: () => civilDate('2025-08-04'), ...bank }) : null;
  const contexts: ServiceContext[] = [];
  const services = await startServiceHarness(
    {
      payout: (context) => {
        contexts.push(context);
        return composePayout(
          context,
          present({ bank: wrapBank, register: () => register, payers: payers && (() => payers) }),
        ).definition;
      },
    },
    {
      foreign: foreignEventsOf('payout'),
      day: '2025-08-01',
      environment: {
        PAYOUT_BANK_URL: bankUrl ?? ownBank?.url ?? '',
        PAYOUT_BANK_TIMEOUT_MS: '2000',
        PAYOUT_RECALL_AFTER_MS: '0',
        PAYOUT_ASK_PAUSE_MS: '0',
        PAYOUT_REGISTER_PAUSE_MS: '0',
        PAYOUT_BANK_BREAKER_CALLS_MIN: '1000',
        ...settings,
      },
      ...present({ wrapLog }),
    },
  );
  const counter = counterOf(services);
  const [context] = contexts;
  if (context === undefined) throw new Error('the service was not composed');
  const open = async (fund: string, amountYuan: string): Promise<void> => {
    const body = { amountYuan, openedOn: '2025-01-01' };
    await counter.byTwo(proposeFundOpening, { as: STAFF.accountant, params: { fund }, body });
  };
  for (const [fund, amountYuan] of Object.entries(funds)) await open(fund, amountYuan);

  return {
    ...counter,
    ...deskOf(counter),
    context,
    get bank() {
      if (ownBank === null) throw new Error('the test has a bank of its own');
      return ownBank;
    },
    open,
    acceptFlags: async (orderId) => {
      const params = { orderId };
      const { flags = [] } = await counter.get<OrderReply>(readOrder, { as: STAFF.supervisor, params });
      if (flags.length === 0) return;
      const body = { flags, reason: '已电话核对', documentReference: '档-2025-0001' };
      await counter.byTwo(proposeFlagAcceptance, { as: STAFF.maker, params, body });
    },
    close: async () => {
      await services.close();
      await ownBank?.close();
    },
  };
};
