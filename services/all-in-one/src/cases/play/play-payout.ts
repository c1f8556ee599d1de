import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { addFen, type Fen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import {
  accountFacts,
  batchOrderOf,
  flagsOf,
  isPayable,
  type Obligation,
  orderIdOf,
  placing,
  reactToClaimApproved,
} from '@huji/payout/rules.ts';
import { settle } from './hear.ts';
import type { Outcome } from './outcome.ts';
import type { ClaimApproved, Stage } from './stage.ts';

/** Three people let money go; a case has them made up. */
const [MAKER, CHECKER, RELEASER] = ['maker', 'checker', 'releaser'].map((subject) => ({ subject })) as [
  { subject: string },
  { subject: string },
  { subject: string },
];

/** The bank knows a payment by a number that only a UUID gives; claims of a case have names. */
const paidAs = (nth: number): string => `ffffffff-ffff-ffff-ffff-${nth.toString(16).padStart(12, '0')}`;

/** What a case pays to is an account of the member's own that the bank has confirmed. */
const registerPayee = ({ payees }: Stage, payeeId: string, on: CivilDate): void => {
  if (isPayable(payees.read(payeeId))) return;
  const account = { sealed: '', fingerprint: payeeId, holderHash: payeeId };
  const owner = { type: 'person', personId: payeeId } as const;
  payees.obey(payeeId, { type: 'register', payeeId, owner, account, nameCheck: 'matched', registeredName: 'same', on });
};

const place = (stage: Stage, obligation: Obligation, on: CivilDate): string => {
  registerPayee(stage, obligation.payeeId, on);
  const orderId = orderIdOf(obligation.source);
  stage.orders.obey(orderId, placing(obligation, stage.payees.read(obligation.payeeId)));
  return orderId;
};

/** Every approval that was not ordered yet becomes an order; several of one claim, settled one by one, are several. */
const orderApproved = (stage: Stage, on: CivilDate): readonly string[] =>
  stage.approvals.splice(0).flatMap((approved: ClaimApproved) => {
    const claimId = paidAs(stage.claimOfPayment.size + 1);
    stage.claimOfPayment.set(claimId, approved.claimId);
    const { obligation } = reactToClaimApproved({ ...approved, claimId });
    return obligation === null ? [] : [place(stage, obligation, on)];
  });

/** All that waits goes into one batch, which three people make, approve and release. */
const payOrders = (stage: Stage, orderIds: readonly string[], on: CivilDate): void => {
  const { orders, payees, payoutBatches } = stage;
  const payoutBatchId = `payout ${String(stage.claimOfPayment.size)}`;
  const at = instantOf(new Date(`${on}T00:00:00+08:00`));
  const batched = orderIds.map((orderId) => batchOrderOf(orders.read(orderId)));
  payoutBatches.obey(payoutBatchId, { type: 'make', payoutBatchId, orders: batched, maker: MAKER, barred: [], on, at });
  for (const orderId of orderIds) {
    const order = orders.read(orderId);
    const payee = payees.read(order.payeeId);
    const flags = flagsOf(order, payee, []);
    orders.obey(orderId, { type: 'assign', payoutBatchId, ...accountFacts(payee), flags });
  }
  payoutBatches.obey(payoutBatchId, { type: 'gathered' });
  payoutBatches.obey(payoutBatchId, { type: 'approve', checker: CHECKER, barred: [], on });
  payoutBatches.obey(payoutBatchId, { type: 'release', releaser: RELEASER, barred: [], on });
  settle(stage, on);
};

/** What was approved and not paid yet is paid; the outcome is what each claim received. */
export const playPayout = (stage: Stage, on: CivilDate): Outcome => {
  const orderIds = orderApproved(stage, on);
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
