import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import { formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { REDIRECTIONS_KEPT_MAX } from '@huji/contracts/payout/order-limits.ts';
import { ACCOUNT_REASONS } from '@huji/contracts/payout/reason-codes.ts';
import { endToEndIdOf } from './order-end-to-end-id.ts';
import { CLAW_BACK_REFUSALS, decideClawBack } from './order-claw-back.ts';
import { decideBankFact, type BankFactRefusal } from './order-bank-facts.ts';
import { acceptFlags, FLAG_REFUSALS, refuseFlagged, withAcceptance } from './order-flags.ts';
import { INVOLVED_REFUSALS } from './order-involved.ts';
import { confirmRedirection, proposeRedirection, REDIRECTION_REFUSALS } from './order-redirection.ts';
import { type Attempt, isBatchedIn, type Order, type OrderCommand, type OrderEvent } from './order.ts';
import { orderIdOf } from './order-id.ts';

const NO_ORDER: Order = {
  state: 'none',
  orderId: '',
  source: { type: 'claim', claimId: '', decisionNo: 0 },
  payeeId: '',
  orderedFor: '',
  orderedOn: civilDate('1900-01-01'),
  lines: [],
  fen: ZERO_FEN,
  payoutBatchId: null,
  accountVersion: null,
  redirection: null,
  funded: false,
  attempts: [],
  clawBacks: [],
};

/** Why an order says no to a person. */
export const ORDER_REFUSALS = [
  'order_unknown',
  'order_not_ready',
  'order_in_other_batch',
  'order_not_returned',
  'payee_account_unverified',
  'payee_account_unchanged',
  ...FLAG_REFUSALS,
  ...REDIRECTION_REFUSALS,
  ...INVOLVED_REFUSALS,
  ...CLAW_BACK_REFUSALS,
] as const;

/** The last two can reach no person: an event or the bank said what cannot be, and is parked. */
export type OrderRefusal = (typeof ORDER_REFUSALS)[number] | 'order_obligation_differs' | BankFactRefusal;

type CommandOf<Type extends OrderCommand['type']> = Extract<OrderCommand, { type: Type }>;
type Answer = Result<readonly OrderEvent[], OrderRefusal>;

const notReady = (order: Order): Answer =>
  refuse('order_not_ready', `the order is ${order.state}`, { orderId: order.orderId, state: order.state });

const placeOrder = (command: CommandOf<'place'>, order: Order): Answer => {
  const { source, payeeId, orderedOn, lines, fen, accountVersion: accountKnown, accountVerified, involved } = command;
  const { paidFrom } = command;
  if (order.state === 'none') {
    const owedTo = command.owedTo === payeeId ? undefined : command.owedTo;
    const owed = { orderId: orderIdOf(source), source, payeeId, owedTo, orderedOn, lines, fen, paidFrom, involved };
    const placed = present({ ...owed, accountKnown });
    return ok([{ type: 'ordered', order: placed, accountVerified }]);
  }
  const isSamePayee = order.orderedFor === payeeId || order.orderedFor === command.owedTo;
  return isSamePayee && order.fen === fen
    ? ok([])
    : refuse('order_obligation_differs', `the order stands with ${formatYuan(order.fen)} for its payee`);
};

const assign = (command: CommandOf<'assign'>, order: Order): Answer => {
  if (isBatchedIn(command.payoutBatchId, order)) return ok([]);
  if (order.state === 'batched') {
    return refuse('order_in_other_batch', 'the order is in another payout batch', { orderId: order.orderId });
  }
  if (order.state !== 'ordered') return notReady(order);
  if (!command.accountVerified) {
    return refuse('payee_account_unverified', "the bank has not confirmed the name of the payee's account", {
      orderId: order.orderId,
    });
  }
  const { payoutBatchId, accountVersion, flags } = command;
  return refuseFlagged(order, flags) ?? ok([{ type: 'assigned', payoutBatchId, accountVersion }]);
};

/** Nothing is sent twice: only a batched order starts an attempt, and starting one ends `batched`. */
const startSending = (command: CommandOf<'start-sending'>, order: Order): Answer => {
  if (!isBatchedIn(command.payoutBatchId, order) || command.accountVersion !== order.accountVersion)
    return notReady(order);
  const flagged = refuseFlagged(order, command.flags);
  if (flagged !== null) return flagged;
  const no = order.attempts.length + 1;
  const { payoutBatchId, accountVersion, handledBy, at } = command;
  const endToEndId = endToEndIdOf(order.orderId, no);
  const attempt = present({ no, endToEndId, payoutBatchId, accountVersion, startedAt: at, handledBy });
  return ok([{ type: 'sending-started', attempt }]);
};

const reissue = (command: CommandOf<'reissue'>, order: Order): Answer => {
  const last = order.attempts.at(-1);
  if (order.state !== 'returned' || last?.returned === undefined) {
    return refuse('order_not_returned', `the order is ${order.state}: there is nothing to send again`);
  }
  if (ACCOUNT_REASONS.includes(last.returned.reason) && command.accountVersion <= last.accountVersion) {
    return refuse('payee_account_unchanged', `the bank answered ${last.returned.reason}: another account is needed`);
  }
  return ok([{ type: 'reissued', accountVerified: command.accountVerified }]);
};

/** The bank refused the attempt and moved no money by it. */
const isRefused = ({ settledOn, returned }: Attempt): boolean =>
  settledOn === undefined && returned?.moneyMoved === false;

/**
 * No batch counts on it, and nothing of it left the account: it was never told to the bank, or the bank refused it each time. The document
 * decides between this and a batch.
 */
const isAnnullable = ({ state, attempts }: Order): boolean =>
  (state === 'awaiting-account' || state === 'ordered' || state === 'returned') && attempts.every(isRefused);

const annul = ({ on }: CommandOf<'annul'>, order: Order): Answer => {
  if (order.state === 'annulled') return ok([]);
  return ok([{ type: isAnnullable(order) ? 'annulled' : 'annulment-refused', on }]);
};

const decide = (command: OrderCommand, order: Order): Answer => {
  if (command.type === 'place') return placeOrder(command, order);
  if (order.state === 'none') return refuse('order_unknown', 'there is no such order');
  switch (command.type) {
    case 'account-verified':
      return ok(order.state === 'awaiting-account' ? [{ type: 'account-verified' }] : []);
    case 'assign':
      return assign(command, order);
    case 'unassign':
      return ok(isBatchedIn(command.payoutBatchId, order) ? [{ type: 'unassigned' }] : []);
    case 'set-aside':
      return ok(isBatchedIn(command.payoutBatchId, order) ? [{ type: 'set-aside' }] : []);
    case 'start-sending':
      return startSending(command, order);
    case 'record':
      return decideBankFact(command, order);
    case 'reissue':
      return reissue(command, order);
    case 'propose-redirection':
      return proposeRedirection(command, order);
    case 'confirm-redirection':
      return confirmRedirection(command, order);
    case 'accept-flags':
      return acceptFlags(command, order);
    case 'claw-back':
      return decideClawBack(command.clawBack, order);
    case 'annul':
      return annul(command, order);
    case 'free-funds':
      return ok(order.state === 'annulled' && order.funded ? [{ type: 'funds-freed' }] : []);
  }
};

const changeAttempt = (order: Order, no: number, change: Partial<Attempt>): readonly Attempt[] =>
  order.attempts.map((attempt) => (attempt.no === no ? { ...attempt, ...change } : attempt));

const outOfBatch = (order: Order, state: Order['state']): Order => ({
  ...order,
  state,
  payoutBatchId: null,
  accountVersion: null,
});
const waitingOrReady = (accountVerified: boolean): Order['state'] => (accountVerified ? 'ordered' : 'awaiting-account');

const evolve = (order: Order, event: OrderEvent): Order => {
  switch (event.type) {
    case 'ordered':
      return {
        ...NO_ORDER,
        ...event.order,
        orderedFor: event.order.payeeId,
        state: waitingOrReady(event.accountVerified),
      };
    case 'account-verified':
      return { ...order, state: 'ordered' };
    case 'assigned':
      return {
        ...order,
        state: 'batched',
        payoutBatchId: event.payoutBatchId,
        accountVersion: event.accountVersion,
      };
    case 'unassigned':
      return outOfBatch(order, 'ordered');
    case 'set-aside':
      return { ...outOfBatch(order, 'awaiting-account'), funded: true };
    case 'sending-started':
      return { ...order, state: 'sending', funded: true, attempts: [...order.attempts, event.attempt] };
    case 'accepted':
      return { ...order, state: 'sent' };
    case 'unanswered':
      return { ...order, state: 'unknown' };
    case 'settled':
      return {
        ...order,
        state: event.state ?? order.state,
        attempts: changeAttempt(order, event.attempt, { settledOn: event.on }),
      };
    case 'returned':
      return {
        ...order,
        state: event.state ?? order.state,
        attempts: changeAttempt(order, event.attempt, { returned: event.returned }),
      };
    case 'line-noted': {
      const noted = event.direction === 'debit' ? { debitRef: event.ref } : { returnRef: event.ref };
      return { ...order, attempts: changeAttempt(order, event.attempt, noted) };
    }
    case 'clawed-back':
      return { ...order, clawBacks: [...order.clawBacks, event.clawBack] };
    case 'redirection-proposed':
      return { ...order, redirection: event.redirection };
    case 'redirected':
      return {
        ...outOfBatch(order, waitingOrReady(event.accountVerified)),
        payeeId: event.redirection.payeeId,
        accountKnown: event.accountKnown,
        redirection: null,
        redirections: [...(order.redirections ?? []), event.redirection].slice(-REDIRECTIONS_KEPT_MAX),
      };
    case 'flags-accepted':
      return withAcceptance(order, event.acceptance);
    case 'reissued':
      return outOfBatch(order, waitingOrReady(event.accountVerified));
    case 'annulled':
      return { ...order, state: 'annulled', redirection: null, annulledOn: event.on };
    case 'annulment-refused':
      return order;
    case 'funds-freed':
      return { ...order, funded: false };
  }
};

export const orderDecider: Decider<Order, OrderCommand, OrderEvent, OrderRefusal> = {
  initial: NO_ORDER,
  decide,
  evolve,
};
