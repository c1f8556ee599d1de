import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import { formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { ACCOUNT_REASONS } from '@huji/contracts/payout/reason-codes.ts';
import { endToEndIdOf } from './end-to-end-id.ts';
import { decideClawBack } from './order-claw-back.ts';
import { decideBankFact } from './order-bank-facts.ts';
import { confirmRedirection, proposeRedirection } from './order-redirection.ts';
import { IN_FLIGHT, type Attempt, type Order, type OrderCommand, type OrderEvent } from './order.ts';
import { orderIdOf } from './order-id.ts';

const NO_ORDER: Order = {
  state: 'none',
  orderId: '',
  source: { kind: 'claim', claimId: '', decisionNo: 0 },
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

type CommandOf<Kind extends OrderCommand['kind']> = Extract<OrderCommand, { kind: Kind }>;
type Decision = Result<readonly OrderEvent[]>;

const notReady = (order: Order): Decision =>
  refuse('ORDER_NOT_READY', `the order is ${order.state}`, { orderId: order.orderId, state: order.state });

const placeOrder = (command: CommandOf<'order'>, order: Order): Decision => {
  const { source, payeeId, orderedOn, lines, fen, accountVerified } = command;
  if (order.state === 'none') {
    const placed = { orderId: orderIdOf(source), source, payeeId, orderedOn, lines, fen };
    return ok([{ kind: 'ordered', order: placed, accountVerified }]);
  }
  return order.orderedFor === payeeId && order.fen === fen
    ? ok([])
    : refuse('ORDER_EXISTS', `the order stands with ${formatYuan(order.fen)} for its payee`);
};

const isBatchedIn = (payoutBatchId: string, order: Order): boolean =>
  order.state === 'batched' && order.payoutBatchId === payoutBatchId;

const assign = (command: CommandOf<'assign'>, order: Order): Decision => {
  if (isBatchedIn(command.payoutBatchId, order)) return ok([]);
  if (order.state === 'batched') {
    return refuse('ORDER_IN_OTHER_BATCH', 'the order is in another payout batch', { orderId: order.orderId });
  }
  if (order.state !== 'ordered') return notReady(order);
  if (!command.accountVerified) {
    return refuse('ACCOUNT_NOT_VERIFIED', "the bank has not confirmed the name of the payee's account", {
      orderId: order.orderId,
    });
  }
  const { payoutBatchId, accountVersion } = command;
  return ok([{ kind: 'assigned', payoutBatchId, accountVersion }]);
};

/** Nothing is sent twice: only a batched order starts an attempt, and starting one ends `batched`. */
const startSending = (command: CommandOf<'start-sending'>, order: Order): Decision => {
  if (!isBatchedIn(command.payoutBatchId, order) || command.accountVersion !== order.accountVersion)
    return notReady(order);
  const no = order.attempts.length + 1;
  const { payoutBatchId, accountVersion, at } = command;
  return ok([
    {
      kind: 'sending-started',
      attempt: { no, endToEndId: endToEndIdOf(order.orderId, no), payoutBatchId, accountVersion, startedAt: at },
    },
  ]);
};

const reissue = (command: CommandOf<'reissue'>, order: Order): Decision => {
  const last = order.attempts.at(-1);
  if (order.state !== 'returned' || last?.returned === undefined) {
    return refuse('ORDER_NOT_RETURNED', `the order is ${order.state}: there is nothing to send again`);
  }
  if (ACCOUNT_REASONS.includes(last.returned.reason) && command.accountVersion <= last.accountVersion) {
    return refuse('ACCOUNT_UNCHANGED', `the bank answered ${last.returned.reason}: another account is needed`);
  }
  return ok([{ kind: 'reissued', accountVerified: command.accountVerified }]);
};

const decide = (command: OrderCommand, order: Order): Decision => {
  if (command.kind === 'order') return placeOrder(command, order);
  if (order.state === 'none') return refuse('not_found', 'there is no such order');
  switch (command.kind) {
    case 'account-verified':
      return ok(order.state === 'awaiting-account' ? [{ kind: 'account-verified' }] : []);
    case 'assign':
      return assign(command, order);
    case 'unassign':
      return ok(isBatchedIn(command.payoutBatchId, order) ? [{ kind: 'unassigned' }] : []);
    case 'set-aside':
      return ok(isBatchedIn(command.payoutBatchId, order) ? [{ kind: 'set-aside' }] : []);
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
    case 'claw-back':
      return decideClawBack(command.clawBack, order);
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
  switch (event.kind) {
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
    case 'clawed-back':
      return { ...order, clawBacks: [...order.clawBacks, event.clawBack] };
    case 'redirection-proposed':
      return { ...order, redirection: event.redirection };
    case 'redirected':
      return {
        ...outOfBatch(order, waitingOrReady(event.accountVerified)),
        payeeId: event.payeeId,
        redirection: null,
      };
    case 'reissued':
      return outOfBatch(order, waitingOrReady(event.accountVerified));
  }
};

export const orderDecider: Decider<Order, OrderCommand, OrderEvent> = { initial: NO_ORDER, decide, evolve };

export const isInFlight = (order: Order): boolean => order.state !== 'none' && IN_FLIGHT.includes(order.state);
