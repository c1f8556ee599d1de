import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Instant, instantOf } from '@huji/contracts/shared/instant.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import {
  accountToPay,
  cashOf,
  flagsOf,
  handlersOf,
  nextStep,
  paidPeople,
  reactToCashRead,
  reactToFundAnswered,
  reserving,
  sending,
} from '@huji/payout/rules.ts';
import type { Stage } from './stage.ts';

type Batch = ReturnType<Stage['payoutBatches']['read']>;
type Share = Batch['funds'][number];

/** When whoever pays does so, on a day of a case. */
export const momentOn = (on: CivilDate): Instant => instantOf(new Date(`${on}T00:00:00+08:00`));

/** Nobody acts for an employer by person in a case. */
export const NO_CLERKS: Parameters<typeof paidPeople>[2] = new Map();

/** What its funds and accounts were given is no part of a case: each of them holds what is asked of it. */
const AMPLE = fen(Number.MAX_SAFE_INTEGER);

const reserve = ({ funds, payoutBatches }: Stage, batch: Batch, share: Share): void => {
  funds.obey(share.fund, reserving(batch, share, AMPLE));
  payoutBatches.obey(batch.payoutBatchId, reactToFundAnswered(batch, share.fund, funds.read(share.fund)));
};

const checkCash = ({ payoutBatches }: Stage, batch: Batch): void => {
  const free = cashOf(batch).map(({ account }) => ({ account, freeFen: AMPLE }));
  payoutBatches.obey(batch.payoutBatchId, reactToCashRead(batch, free));
};

/** The bank takes and settles at once. */
const sendOrder = ({ orders, payees }: Stage, batch: Batch, orderId: string, on: CivilDate): void => {
  const order = orders.read(orderId);
  const payee = payees.read(order.payeeId);
  const door = { payoutBatchId: batch.payoutBatchId, isThere: accountToPay(order, payee) !== null };
  const handledBy = handlersOf(batch, paidPeople(order, payee.owner, NO_CLERKS));
  orders.obey(orderId, sending(order, { ...door, flags: flagsOf(order, payee, []), handledBy, at: momentOn(on) }));
  const attempt = orders.read(orderId).attempts.length;
  orders.obey(orderId, { type: 'record', attempt, fact: { type: 'accepted' } });
  orders.obey(orderId, { type: 'record', attempt, fact: { type: 'settled', valueOn: on } });
};

/** As the batch goes on by itself. */
export const advancePayoutBatch = (stage: Stage, payoutBatchId: string, on: CivilDate): void => {
  const { payoutBatches } = stage;
  for (;;) {
    const batch = payoutBatches.read(payoutBatchId);
    const step = nextStep(batch, 0);
    if (step === null) return;
    switch (step.type) {
      case 'reserve':
        reserve(stage, batch, step.share);
        break;
      case 'check-cash':
        checkCash(stage, batch);
        break;
      case 'send-orders':
        for (const { orderId } of batch.orders) sendOrder(stage, batch, orderId, on);
        payoutBatches.obey(payoutBatchId, { type: 'orders-sent' });
        break;
      default:
        throw new Error(`a payout batch of a case cannot ${step.type}`);
    }
  }
};
