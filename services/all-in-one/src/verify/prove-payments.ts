import { readDuties } from '@huji/chassis/duties/duties.ts';
import { FirstFaults } from '@huji/chassis/observability/first-faults.ts';
import {
  proveClaims,
  proveProposals as proveRegisterProposals,
  readApprovals,
  readPostActs as readRegisterActs,
  type Approval,
} from '@huji/claim-adjudication/verify.ts';
import { proveProposals as proveDeputyProposals, readPostActs as readDeputyActs } from '@huji/enrollment/verify.ts';
import { orderIdOf } from '@huji/payout/rules.ts';
import {
  proveAuditSamples,
  deskActsOfOrder,
  type Order,
  proveEntries,
  proveFunds,
  proveOrders,
  provePayees,
  proveStatements,
  provePayoutBatches,
  proveProposals as provePayoutProposals,
  readOrders,
  readPostActs as readPayoutActs,
  type OwnedOrder,
} from '@huji/payout/verify.ts';
import { proveProposals as provePremiumProposals, readPostActs as readPremiumActs } from '@huji/premium/verify.ts';
import type { SystemData } from './open-data.ts';
import { IncomeProof } from './prove-income.ts';
import { MoneyProof } from './prove-moneys.ts';
import { PostsProof } from './prove-posts.ts';

export interface PaymentsReport {
  readonly claims: number;
  readonly orders: number;
  /** Claims of people who were erased: nothing of them can be compared. */
  readonly erased: number;
  /** The first of them. */
  readonly differences: readonly string[];
  /** How many there are. */
  readonly found: number;
}

const orderOf = ({ claimId, decisionNo }: Approval): string => orderIdOf({ type: 'claim', claimId, decisionNo });

const sharesOf = (shares: readonly { readonly fund: string; readonly item: string; readonly fen: number }[]): string =>
  shares
    .map(({ fund, item, fen }) => `${fund}|${item}|${String(fen)}`)
    .sort()
    .join(';');

/**
 * It is owed to the person, and the payee it was made for is theirs. Somebody who died may never have registered one: then nothing was sent, or it
 * was sent to whom two people decided on, which the order's own proof is of.
 */
const isOwedTo = (personId: string, { order, owner }: OwnedOrder): boolean => {
  if ((order.owedTo ?? order.orderedFor) !== personId) return false;
  if (owner === null) return order.attempts.length === 0 || order.payeeId !== order.orderedFor;
  return owner.type === 'person' && owner.personId === personId;
};

/** An approval against the order that pays it. */
const approvalFault = (approval: Approval, owned: OwnedOrder | null): string | null => {
  const name = `claim ${approval.claimId}, decision ${String(approval.decisionNo)}`;
  if (owned === null) return approval.fen === 0 ? null : `${name} was approved and has no order`;
  if (owned.order.state === 'annulled') return `${name} is approved and its order is annulled`;
  if (sharesOf(owned.order.lines) !== sharesOf(approval.shares)) return `${name} is paid other sums than were approved`;
  return isOwedTo(approval.personId, owned) ? null : `${name} is paid to somebody else than was approved`;
};

/** Claims, orders and entries that are proven, and what to tell of them. */
export type TellPayments = (done: number, what: string) => void;

class Progress {
  readonly #tell: TellPayments;
  /** Claims, orders and entries. */
  done = 0;
  claims = 0;
  orders = 0;
  erased = 0;
  readonly differences = new FirstFaults();

  constructor(tell: TellPayments) {
    this.#tell = tell;
  }

  tell(done: number): void {
    this.done += done;
    this.#tell(this.done, `claims ${String(this.claims)}, orders ${String(this.orders)}`);
  }
}

const claimsToOrders = async (data: SystemData, progress: Progress, posts: PostsProof): Promise<void> => {
  const { store, cipher } = data.of('claim-adjudication');
  const ordersOf = readOrders(data.of('payout').store);
  const { differences } = progress;
  for await (const { claims, approvals, erased, faults, acts } of proveClaims(store, cipher)) {
    posts.note(acts);
    const orders = await ordersOf(approvals.map(orderOf));
    differences.note(faults);
    approvals.forEach((approval, at) => {
      const fault = approvalFault(approval, orders[at] ?? null);
      if (fault !== null) differences.note([fault]);
    });
    progress.claims += claims;
    progress.erased += erased.length;
    progress.tell(claims + erased.length);
  }
};

/** What people did in their posts, beside reviews and what orders know. */
const postsTaken = async (data: SystemData, posts: PostsProof): Promise<void> => {
  const { store, cipher } = data.of('claim-adjudication');
  for (const acts of [
    readPayoutActs(data.of('payout').store),
    readPremiumActs(data.of('premium').store),
    readDeputyActs(data.of('enrollment').store),
    readRegisterActs(store, cipher),
  ])
    for await (const act of acts) posts.note([act]);
};

interface OrdersNoted {
  readonly noteOrders: (orders: readonly Order[]) => void;
}

/** What two people did, of every service that asks for two. */
const twoPeople = async (data: SystemData, { differences }: Progress): Promise<void> => {
  const { store, cipher } = data.of('claim-adjudication');
  for await (const faults of provePayoutProposals(data.of('payout').store)) differences.note(faults);
  for await (const { faults } of provePremiumProposals(data.of('premium').store)) differences.note(faults);
  for await (const faults of proveDeputyProposals(data.of('enrollment').store)) differences.note(faults);
  for await (const faults of proveRegisterProposals(store, cipher)) differences.note(faults);
};

/** Orders of claims that nobody approved; what is approved differently was seen from the other side. */
const ordersToClaims = async (data: SystemData, progress: Progress, notedBy: readonly OrdersNoted[]): Promise<void> => {
  const { store, cipher } = data.of('claim-adjudication');
  const approvalsOf = readApprovals(store, cipher);
  const { differences } = progress;
  for await (const { orders, faults } of proveOrders(data.of('payout').store)) {
    differences.note(faults);
    const claimIds = orders.flatMap(({ source }) => (source.type === 'claim' ? [source.claimId] : []));
    const { approvals, erased } = await approvalsOf([...new Set(claimIds)]);
    const approved = new Set(approvals.map(orderOf));
    for (const { orderId, source, state } of orders)
      if (source.type === 'claim' && state !== 'annulled' && !erased.includes(source.claimId) && !approved.has(orderId))
        differences.note([`order ${orderId} pays what no decision approved`]);
    for (const each of notedBy) each.noteOrders(orders);
    progress.orders += orders.length;
    progress.tell(orders.length);
  }
};

/**
 * Where money went from its reason and back: claim ↔ decision ↔ review ↔ approval ↔ order ↔ payout batch ↔ journal ↔ audit log, and
 * received money ↔ journal ↔ the order that pays it back, money ↔ bill ↔ income ↔ cover, and whatever two people did ↔ both of them,
 * by sum and by count; and no person in two posts that exclude each other. Some at a time; reads only.
 */
export const provePayments = async (
  data: SystemData,
  tell: TellPayments = () => undefined,
): Promise<PaymentsReport> => {
  const progress = new Progress(tell);
  const { store } = data.of('payout');
  const { differences } = progress;
  const [moneys, income, posts] = [new MoneyProof(), new IncomeProof(data), new PostsProof(readDuties())];
  await claimsToOrders(data, progress, posts);
  await ordersToClaims(data, progress, [
    moneys,
    income,
    { noteOrders: (orders) => posts.note(orders.flatMap(deskActsOfOrder)) },
  ]);
  for await (const faults of provePayoutBatches(store)) differences.note(faults);
  for await (const faults of proveStatements(store)) differences.note(faults);
  for await (const faults of proveFunds(store)) differences.note(faults);
  for await (const faults of provePayees(store, data.of('payout').cipher)) differences.note(faults);
  for await (const proven of proveEntries(store)) {
    differences.note(proven.faults);
    moneys.noteEntries(proven);
    income.noteEntries(proven);
    progress.tell(proven.entries);
  }
  await income.prove();
  await moneys.prove(data, income.matched);
  await twoPeople(data, progress);
  for await (const faults of proveAuditSamples(store)) differences.note(faults);
  await postsTaken(data, posts);
  differences.note(posts.differences());
  for (const { first, total } of [income.differences, moneys.differences]) differences.note(first, total);
  const { claims, orders, erased } = progress;
  return { claims, orders, erased, differences: differences.first, found: differences.total };
};
