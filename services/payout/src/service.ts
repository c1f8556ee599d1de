import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { CreateService, ServiceDefinition } from '@huji/chassis/runtime/service-definition.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { PAYOUT_EVENTS } from '@huji/contracts/payout/events.ts';
import { createBreaker } from '@huji/chassis/resilience/breaker.ts';
import { createBankClient, type BankClient, type Guard } from './bank/bank-client.ts';
import { payoutClockTasks } from './clock-tasks.ts';
import { auditTrail } from './events/audit-trail.ts';
import { onBenefitClawedBack } from './events/on-benefit-clawed-back.ts';
import { onAccountVerified } from './events/on-account-verified.ts';
import { onClaimApproved } from './events/on-claim-approved.ts';
import { onCoverChanged } from './events/on-cover-changed.ts';
import { onFundReserved, onFundShort, onPayoutBatchAdvanced } from './events/on-fund-answered.ts';
import { onMoneyMatched } from './events/on-money-matched.ts';
import { onMoneyReceived } from './events/on-money-received.ts';
import { onPaymentMoved } from './events/on-payment-moved.ts';
import { onRefundRequested } from './events/on-refund-requested.ts';
import { bindListFunds, bindOpenFund, bindTransferBetweenAccounts } from './http/fund.operations.ts';
import { bindExportJournal, bindListJournal, bindProveJournal } from './http/journal.read.ts';
import { bindClawBack } from './http/order.claw-back.ts';
import { bindGetOrder, bindListOrders } from './http/order.read.ts';
import { bindConfirmRedirection, bindProposeRedirection } from './http/order.redirect.ts';
import { bindAskBankAboutOrder, bindReissueOrder } from './http/order.repair.ts';
import { bindChangeAccount, bindCheckPayeeName } from './http/payee.change.ts';
import { bindGetPayee, bindListPayees } from './http/payee.read.ts';
import { bindRegisterPayee } from './http/payee.register.ts';
import { bindApprovePayoutBatch, bindReleasePayoutBatch, bindWithdrawPayoutBatch } from './http/payout-batch.decide.ts';
import { bindMakePayoutBatch } from './http/payout-batch.make.ts';
import { bindGetPayoutBatch, bindListPayoutBatches } from './http/payout-batch.read.ts';
import { bindListStatementExceptions, bindTakeStatementLines } from './http/statement-lines.take.ts';
import type { PayoutParts } from './parts.ts';
import { createOrderSender } from './sending/order-sender.ts';
import { createPayoutBatchRunner } from './sending/payout-batch-runner.ts';
import { PayoutSettings } from './settings.ts';
import { onEmployerClerkBound } from './views/employer-clerks.ts';
import { createPayoutStores, SERVICE } from './stores.ts';

const PARTITIONS = 6;

const operationsOf = (parts: PayoutParts): readonly BoundOperation[] => [
  bindRegisterPayee(parts),
  bindListPayees(parts),
  bindGetPayee(parts),
  bindChangeAccount(parts),
  bindCheckPayeeName(parts),
  bindListOrders(parts),
  bindGetOrder(parts),
  bindReissueOrder(parts),
  bindProposeRedirection(parts),
  bindConfirmRedirection(parts),
  bindAskBankAboutOrder(parts),
  bindClawBack(parts),
  bindMakePayoutBatch(parts),
  bindListPayoutBatches(parts),
  bindGetPayoutBatch(parts),
  bindApprovePayoutBatch(parts),
  bindReleasePayoutBatch(parts),
  bindWithdrawPayoutBatch(parts),
  bindTakeStatementLines(parts),
  bindListStatementExceptions(parts),
  bindListFunds(parts),
  bindOpenFund(parts),
  bindTransferBetweenAccounts(parts),
  bindListJournal(parts),
  bindProveJournal(parts),
  bindExportJournal(parts),
];

/** One consumer per neighbour and one per purpose: each costs a connection and a poll, also when nothing happens. */
const consumersOf = ({ stores, runner }: PayoutParts): readonly ConsumerDefinition[] => [
  { name: 'premium', reactions: [onMoneyReceived(stores), onMoneyMatched(stores), onRefundRequested(stores)] },
  { name: 'enrollment', reactions: [onEmployerClerkBound(stores.employerClerks)] },
  { name: 'adjudication', reactions: [onCoverChanged(stores), onClaimApproved(stores)] },
  { name: 'on-payment-moved', reactions: [onPaymentMoved(stores), onBenefitClawedBack(stores)] },
  { name: 'on-account-verified', reactions: [onAccountVerified(stores)] },
  {
    name: 'on-fund-answered',
    reactions: [onFundReserved(runner), onFundShort(runner), onPayoutBatchAdvanced(runner)],
  },
];

export interface PayoutService {
  readonly definition: ServiceDefinition;
  readonly parts: PayoutParts;
}

/** The service with its parts in reach. `wrapBank` stands between payout and its bank: a crash, a lost answer. */
export const composePayout = (
  context: ServiceContext,
  wrapBank: (bank: BankClient) => BankClient = (bank) => bank,
): PayoutService => {
  const settings = context.settings(PayoutSettings);
  const { clock, logger, cipher, audit } = context;
  const stores = createPayoutStores(context);
  const client = wrapBank(bankOf(context));
  const recallAfterMs = settings.PAYOUT_RECALL_AFTER_MS;
  const sender = createOrderSender(stores, { bank: client, cipher, clock, recallAfterMs });
  const runner = createPayoutBatchRunner(stores, { sender, clock, logger });
  const parts: PayoutParts = { stores, bank: client, sender, runner, cipher, audit };
  return {
    parts,
    definition: {
      name: SERVICE,
      declarations: stores.declarations,
      topics: [...new Set(PAYOUT_EVENTS.map(({ topic }) => topic))].map((name) => ({ name, partitions: PARTITIONS })),
      operations: operationsOf(parts),
      consumers: [...consumersOf(parts), auditTrail(audit)],
      clockTasks: payoutClockTasks(parts, { clock, askPauseMs: settings.PAYOUT_ASK_PAUSE_MS }),
    },
  };
};

const BREAKER_MARGIN_MS = 1_000;

const bankOf = ({ settings, metrics, logger }: ServiceContext): BankClient => {
  const own = settings(PayoutSettings);
  const timeoutMs = own.PAYOUT_BANK_TIMEOUT_MS;
  const guard = (name: string): Guard => {
    // The call gives up by itself, and lets go of its socket; the breaker's own limit is only the net below it.
    const limits = { timeoutMs: timeoutMs + BREAKER_MARGIN_MS, callsMin: own.PAYOUT_BANK_BREAKER_CALLS_MIN };
    const breaker = createBreaker((call: () => Promise<unknown>) => call(), { name, metrics, logger, ...limits });
    return {
      isClosed: () => breaker.state() === 'closed',
      run: async <Answer>(call: () => Promise<Answer>) => (await breaker.call(call)) as Answer,
    };
  };
  return createBankClient({
    baseUrl: own.PAYOUT_BANK_URL,
    token: own.PAYOUT_BANK_TOKEN,
    timeoutMs,
    payments: guard('bank'),
    nameChecks: guard('bank-name-check'),
  });
};

export const createPayoutService: CreateService = (context) => composePayout(context).definition;
