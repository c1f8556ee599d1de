import { samePerson } from '@huji/contracts/shared/actor.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { INVOLVED_REFUSALS, refuseInvolved } from '../order-involved.ts';
import {
  fundShares,
  type PayoutBatch,
  type PayoutBatchCommand,
  type PayoutBatchEvent,
  type PayoutBatchState,
} from './payout-batch.ts';

const NO_BATCH: PayoutBatch = {
  state: 'none',
  payoutBatchId: '',
  orders: [],
  fen: ZERO_FEN,
  funds: [],
  maker: { subject: '' },
  madeOn: civilDate('1900-01-01'),
  madeAt: instantOf(new Date(0)),
  round: 0,
  reserved: [],
  shortFund: null,
};

/** Why a payout batch says no. */
export const PAYOUT_BATCH_REFUSALS = [
  'payout_batch_unknown',
  'payout_batch_not_ready',
  'payout_batch_same_person',
  ...INVOLVED_REFUSALS,
] as const;

/** A batch's id follows from its maker's key: other orders under it mean that the key was used before. */
export type PayoutBatchRefusal = (typeof PAYOUT_BATCH_REFUSALS)[number] | 'idempotency_key_reused';

type Answer = Result<readonly PayoutBatchEvent[], PayoutBatchRefusal>;
type CommandOf<Type extends PayoutBatchCommand['type']> = Extract<PayoutBatchCommand, { type: Type }>;

const wrongState = (batch: PayoutBatch): Answer =>
  refuse('payout_batch_not_ready', `the payout batch is ${batch.state}`, { state: batch.state });

const takenBySame = (role: string): Answer =>
  refuse('payout_batch_same_person', `maker, checker and releaser are three people; the caller was its ${role}`);

const make = (command: CommandOf<'make'>, batch: PayoutBatch): Answer => {
  const { payoutBatchId, orders, maker, barred, on: madeOn, at: madeAt } = command;
  if (batch.state === 'none') {
    const made = { payoutBatchId, orders, maker, barred, madeOn, madeAt };
    return refuseInvolved(barred, maker) ?? ok([{ type: 'made', batch: made }]);
  }
  const same = batch.orders.length === orders.length && batch.orders.every((o, i) => o.orderId === orders[i]?.orderId);
  return same
    ? ok([])
    : refuse('idempotency_key_reused', 'the idempotency key was used for a payout batch of other orders');
};

const approve = ({ checker, barred, on }: CommandOf<'approve'>, batch: PayoutBatch): Answer => {
  if (batch.state !== 'made') return wrongState(batch);
  if (samePerson(checker, batch.maker)) return takenBySame('maker');
  return refuseInvolved(barred, checker, [batch.maker]) ?? ok([{ type: 'approved', checker, barred, on }]);
};

const allReserved = (batch: PayoutBatch): boolean => batch.funds.every(({ fund }) => batch.reserved.includes(fund));

const release = ({ releaser, barred, on }: CommandOf<'release'>, batch: PayoutBatch): Answer => {
  if (batch.state !== 'approved' && batch.state !== 'short') return wrongState(batch);
  if (samePerson(releaser, batch.maker)) return takenBySame('maker');
  if (batch.checker !== undefined && samePerson(releaser, batch.checker)) return takenBySame('checker');
  const involved = refuseInvolved(barred, releaser, [batch.maker, batch.checker]);
  if (involved !== null) return involved;
  const released: PayoutBatchEvent = { type: 'released', releaser, barred, on };
  return ok([released]);
};

const fundGave = ({ round, fund }: CommandOf<'fund-gave'>, batch: PayoutBatch): Answer => {
  if (batch.state !== 'reserving' || batch.round !== round || batch.reserved.includes(fund)) return ok([]);
  return ok([{ type: 'fund-gave', fund }]);
};

const withdraw = (batch: PayoutBatch): Answer => {
  const free: readonly PayoutBatch['state'][] = ['gathering', 'made', 'approved', 'short'];
  if (batch.state === 'withdrawing' || batch.state === 'withdrawn') return ok([]);
  return free.includes(batch.state) ? ok([{ type: 'withdrawal-began' }]) : wrongState(batch);
};

/** A step that was taken already, or of a round that is over, says nothing new. */
const step = (batch: PayoutBatch, from: PayoutBatchState, event: PayoutBatchEvent, current = true): Answer =>
  ok(batch.state === from && current ? [event] : []);

const decide = (command: PayoutBatchCommand, batch: PayoutBatch): Answer => {
  if (command.type === 'make') return make(command, batch);
  if (batch.state === 'none') return refuse('payout_batch_unknown', 'there is no such payout batch');
  switch (command.type) {
    case 'gathered':
      if (batch.state === 'withdrawing' || batch.state === 'withdrawn') return wrongState(batch);
      return step(batch, 'gathering', { type: 'gathered' });
    case 'abandon':
      return step(batch, 'gathering', { type: 'withdrawal-began' });
    case 'approve':
      return approve(command, batch);
    case 'release':
      return release(command, batch);
    case 'fund-gave':
      return fundGave(command, batch);
    case 'fund-fell-short':
      return step(
        batch,
        'reserving',
        { type: 'fund-fell-short', fund: command.fund },
        batch.round === command.round && !batch.reserved.includes(command.fund),
      );
    case 'cash-suffices':
      return step(batch, 'reserving', { type: 'all-reserved' }, batch.round === command.round && allReserved(batch));
    case 'cash-fell-short':
      return step(
        batch,
        'reserving',
        { type: 'cash-fell-short', account: command.account },
        batch.round === command.round && allReserved(batch),
      );
    case 'all-given-back':
      return step(batch, 'returning', { type: 'all-given-back' }, batch.round === command.round);
    case 'orders-sent':
      return step(batch, 'released', { type: 'orders-sent' });
    case 'withdraw':
      return withdraw(batch);
    case 'orders-freed':
      return step(batch, 'withdrawing', { type: 'withdrawn' });
  }
};

const evolve = (batch: PayoutBatch, event: PayoutBatchEvent): PayoutBatch => {
  switch (event.type) {
    case 'made': {
      const { orders } = event.batch;
      const fen = addFen(...orders.map((order) => order.fen));
      return { ...NO_BATCH, ...event.batch, state: 'gathering', fen, funds: fundShares(orders) };
    }
    case 'gathered':
      return { ...batch, state: 'made' };
    case 'approved':
      return { ...batch, state: 'approved', checker: event.checker, barred: event.barred, approvedOn: event.on };
    case 'released': {
      const { releaser, barred, on: releasedOn } = event;
      const anew = { round: batch.round + 1, reserved: [], shortFund: null, shortAccount: null };
      return { ...batch, ...anew, state: 'reserving', releaser, barred, releasedOn };
    }
    case 'fund-gave':
      return { ...batch, reserved: [...batch.reserved, event.fund] };
    case 'all-reserved':
      return { ...batch, state: 'released' };
    case 'fund-fell-short':
      return { ...batch, state: 'returning', shortFund: event.fund };
    case 'cash-fell-short':
      return { ...batch, state: 'returning', shortAccount: event.account };
    case 'all-given-back':
      return { ...batch, state: 'short', reserved: [] };
    case 'orders-sent':
      return { ...batch, state: 'done' };
    case 'withdrawal-began':
      return { ...batch, state: 'withdrawing' };
    case 'withdrawn':
      return { ...batch, state: 'withdrawn' };
  }
};

export const payoutBatchDecider: Decider<PayoutBatch, PayoutBatchCommand, PayoutBatchEvent, PayoutBatchRefusal> = {
  initial: NO_BATCH,
  decide,
  evolve,
};
