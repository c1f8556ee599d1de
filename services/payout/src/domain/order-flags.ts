import type { FirstHand } from '@huji/contracts/shared/hand.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { isPaidOrDecided } from './order-involved.ts';
import type { FlagAcceptance, Order, OrderCommand, OrderEvent, RaisedFlag } from './order.ts';
import type { Payee, PayeeOwner } from './payee.ts';
import type { Wanted } from './payout-proposal.ts';

/** Nothing of it is with the bank: what is flagged now still counts. */
const BEFORE_THE_BANK: readonly Order['state'][] = ['awaiting-account', 'ordered', 'batched', 'returned'];
export const isBeforeBank = ({ state }: Order): boolean => BEFORE_THE_BANK.includes(state);

/** The first account is no change. An order of before it was kept goes by the days. */
const isChanged = ({ accountKnown, orderedOn }: Order, { accountVersion, registeredOn }: Payee): boolean =>
  accountKnown === undefined
    ? accountVersion > 1 && registeredOn > orderedOn
    : accountVersion > Math.max(1, accountKnown);

/**
 * What speaks against paying to the account as it stands. `sharing`: other payees with the same account, by id; `bookedFor`: the order that
 * was clawed back by the very money that goes back.
 */
export const flagsOf = (
  order: Order,
  payee: Payee | null,
  sharing: readonly string[],
  bookedFor: string | null = null,
): readonly RaisedFlag[] => {
  if (payee === null || !isBeforeBank(order)) return [];
  const { payeeId, accountVersion, registeredName, registerNo } = payee;
  const account = `${payeeId}:${String(accountVersion)}`;
  return [
    ...(sharing.length > 0
      ? [{ code: 'ACCOUNT_SHARED', about: [account, ...[...sharing].sort()].join(' ') } as const]
      : []),
    ...(registeredName === 'other'
      ? [{ code: 'HOLDER_DIFFERS', about: `${account}:${String(registerNo)}` } as const]
      : []),
    ...(registeredName === 'unknown'
      ? [{ code: 'HOLDER_UNCONFIRMED', about: `${account}:${String(registerNo)}` } as const]
      : []),
    ...(isChanged(order, payee) ? [{ code: 'ACCOUNT_CHANGED', about: account } as const] : []),
    ...(bookedFor === null ? [] : [{ code: 'CREDIT_BOOKED', about: bookedFor } as const]),
  ];
};

const isSame = (one: RaisedFlag, other: RaisedFlag): boolean => one.code === other.code && one.about === other.about;

/** Those that nobody has accepted as they are raised now. */
export const openFlags = ({ acceptances = [] }: Order, raised: readonly RaisedFlag[]): readonly RaisedFlag[] =>
  raised.filter((flag) => !acceptances.some(({ flags }) => flags.some((accepted) => isSame(accepted, flag))));

export const FLAG_REFUSALS = ['order_flagged', 'order_flags_differ'] as const;
type Refusals = (typeof FLAG_REFUSALS)[number] | 'order_not_ready';

/** Null: it may go on. */
export const refuseFlagged = (
  order: Order,
  raised: readonly RaisedFlag[],
): Extract<Result<never, 'order_flagged'>, { ok: false }> | null => {
  const open = openFlags(order, raised);
  if (open.length === 0) return null;
  const codes = open.map(({ code }) => code);
  return {
    ok: false,
    refusal: {
      code: 'order_flagged',
      detail: `two people must accept first: ${codes.join(', ')}`,
      data: { orderId: order.orderId, flags: codes },
    },
  };
};

const ACCEPTANCES_KEPT_MAX = 100;
export const withAcceptance = (order: Order, acceptance: FlagAcceptance): Order => ({
  ...order,
  acceptances: [...(order.acceptances ?? []), acceptance].slice(-ACCEPTANCES_KEPT_MAX),
});

/** What is accepted must be what is raised; the same proposal again changes nothing. */
export const acceptFlags = (
  { acceptance, raised }: Extract<OrderCommand, { type: 'accept-flags' }>,
  order: Order,
): Result<readonly OrderEvent[], Refusals> => {
  const { flags, proposalId } = acceptance;
  if (order.acceptances?.some((each) => each.proposalId === proposalId) === true) return ok([]);
  if (!isBeforeBank(order)) return refuse('order_not_ready', `the order is ${order.state}`, { state: order.state });
  if (!flags.every((flag) => raised.some((now) => isSame(flag, now))))
    return refuse('order_flags_differ', 'what is flagged is another thing by now', {
      flags: raised.map(({ code }) => code),
    });
  return ok([{ type: 'flags-accepted', acceptance }]);
};

/** A proposal that an acceptance names, or that the audit log saw one come from. */
export interface AcceptanceWitness {
  readonly proposalId: string;
  /** Whether the audit log saw it on the order. */
  readonly isTold: boolean;
  /** What two people agreed to, and they; null: nothing that is stored. */
  readonly agreed: { readonly what: Wanted; readonly people: readonly FirstHand[] } | null;
}

/** What was accepted of an order's flags, and what must agree with it. */
interface AcceptanceEvidence {
  readonly order: Order;
  readonly acceptanceWitnesses: readonly AcceptanceWitness[];
  readonly owners: ReadonlyMap<string, PayeeOwner | null>;
}

const flagsText = (flags: readonly RaisedFlag[]): string =>
  flags
    .map(({ code, about }) => `${code} ${about}`)
    .sort()
    .join('\n');

const isOf = (order: Order, { flags, reason }: FlagAcceptance, what: Wanted): boolean =>
  what.type === 'order-flags' &&
  what.orderId === order.orderId &&
  what.reason === reason &&
  flagsText(what.flags) === flagsText(flags);

const acceptedFaults = (
  { order, acceptanceWitnesses, owners }: AcceptanceEvidence,
  acceptance: FlagAcceptance,
): readonly string[] => {
  const witness = acceptanceWitnesses.find(({ proposalId }) => proposalId === acceptance.proposalId);
  const agreed = witness?.agreed ?? null;
  const isAgreed = agreed !== null && isOf(order, acceptance, agreed.what);
  const made = { ...order, payeeId: order.orderedFor };
  const involved = agreed?.people.some((actor) => isPaidOrDecided(made, owners, actor)) ?? false;
  return [
    ...(isAgreed ? [] : ['has flags accepted that no two people agreed to']),
    ...(involved ? ['has flags accepted by somebody who has a part in it'] : []),
    ...(witness?.isTold === true ? [] : ['has flags accepted that the audit log does not know']),
  ];
};

/** What contradicts the acceptances of an order; empty: two people proposed and confirmed each, as it says, and the audit log saw it. */
export const acceptanceFaults = (evidence: AcceptanceEvidence): readonly string[] => {
  const { order, acceptanceWitnesses } = evidence;
  const { acceptances = [] } = order;
  const kept = new Set(acceptances.map(({ proposalId }) => proposalId));
  // The oldest leave a long list.
  const lost =
    acceptances.length < ACCEPTANCES_KEPT_MAX
      ? acceptanceWitnesses.filter(({ isTold, proposalId }) => isTold && !kept.has(proposalId))
      : [];
  return [
    ...acceptances.flatMap((acceptance) => acceptedFaults(evidence, acceptance)),
    ...lost.map(() => 'lost an acceptance of flags that the audit log knows'),
  ];
};
