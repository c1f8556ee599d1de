import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, type Fen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import {
  afterAssigning,
  assigning,
  flagsOf,
  involvedInAny,
  isPayable,
  making,
  reactToAccountVerified,
  refuseUnbatchable,
} from '@huji/payout/rules.ts';
import { momentOn, NO_CLERKS } from './advance-payout.ts';
import { settle } from './hear.ts';
import type { Outcome } from './outcome.ts';
import type { Stage } from './stage.ts';
import { granted } from './world.ts';

/** Three people let money go; a case has them made up. */
const [MAKER, CHECKER, RELEASER] = ['maker', 'checker', 'releaser'].map((subject) => ({ subject })) as [
  { subject: string },
  { subject: string },
  { subject: string },
];

/** Who is paid in a case has an account of their own that the bank has confirmed. */
const registerPayee = ({ payees }: Stage, payeeId: string, on: CivilDate): void => {
  if (isPayable(payees.read(payeeId))) return;
  const account = { sealed: '', fingerprint: payeeId, holderHash: payeeId };
  const owner = { type: 'person', personId: payeeId } as const;
  payees.obey(payeeId, { type: 'register', payeeId, owner, account, nameCheck: 'matched', registeredName: 'same', on });
};

/** Orders wait for the account of their payee; each that was not paid yet goes on. */
const wakeOrders = (stage: Stage, on: CivilDate): readonly string[] =>
  [...stage.orders.entries()].flatMap(([orderId, order]) => {
    if (order.state === 'settled') return [];
    registerPayee(stage, order.payeeId, on);
    const command = reactToAccountVerified(order, stage.payees.read(order.payeeId));
    if (command !== null) stage.orders.obey(orderId, command);
    return [orderId];
  });

/** All orders or none. @throws Error: an order of a case can be batched */
const gather = ({ orders, payees, payoutBatches }: Stage, payoutBatchId: string, orderIds: readonly string[]): void => {
  const refusals = orderIds.map((orderId) => {
    const order = orders.read(orderId);
    const payee = payees.read(order.payeeId);
    return orders.execute(orderId, assigning(payoutBatchId, payee, flagsOf(order, payee, [])));
  });
  const { command, refusal } = afterAssigning(refusals);
  payoutBatches.obey(payoutBatchId, command);
  granted(refusal);
};

/** All that waits goes into one batch, which three people make, approve and release. */
const payOrders = (stage: Stage, orderIds: readonly string[], on: CivilDate): void => {
  const { payees, payoutBatches } = stage;
  const payoutBatchId = `payout ${String(payoutBatches.size + 1)}`;
  const asked = orderIds.map((orderId) => stage.orders.read(orderId));
  for (const order of asked) granted(refuseUnbatchable(order, payoutBatchId));
  const owners = new Map(asked.map(({ payeeId }) => [payeeId, payees.read(payeeId).owner]));
  const barred = involvedInAny(asked, owners, NO_CLERKS);
  payoutBatches.obey(payoutBatchId, making(asked, { payoutBatchId, maker: MAKER, barred, on, at: momentOn(on) }));
  gather(stage, payoutBatchId, orderIds);
  payoutBatches.obey(payoutBatchId, { type: 'approve', checker: CHECKER, barred, on });
  payoutBatches.obey(payoutBatchId, { type: 'release', releaser: RELEASER, barred, on });
  settle(stage, on);
};

/** What was approved and not paid yet is paid; the outcome is what each claim received. */
export const playPayout = (stage: Stage, on: CivilDate): Outcome => {
  const orderIds = wakeOrders(stage, on);
  if (orderIds.length > 0) payOrders(stage, orderIds, on);
  const paid = new Map<string, Fen>();
  for (const orderId of orderIds) {
    const { source, state, fen } = stage.orders.read(orderId);
    const claimId = source.type === 'claim' ? stage.claimOfPayment.get(source.claimId) : undefined;
    if (claimId === undefined || state !== 'settled') throw new Error(`order ${orderId} is ${state}`);
    paid.set(claimId, addFen(paid.get(claimId) ?? ZERO_FEN, fen));
  }
  return { outcome: Object.fromEntries([...paid].map(([claimId, fen]) => [claimId, { paid: formatYuan(fen) }])) };
};
