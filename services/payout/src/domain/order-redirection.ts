import { REDIRECTIONS_KEPT_MAX } from '@huji/contracts/payout/order-limits.ts';
import { samePerson } from '@huji/contracts/shared/actor.ts';
import { isOfAnotherRole } from '@huji/contracts/shared/hand.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { type INVOLVED_REFUSALS, isPaidOrDecided, refuseInvolved } from './order-involved.ts';
import type { ConfirmedRedirection, Order, OrderCommand, OrderEvent } from './order.ts';
import type { PayeeOwner } from './payee.ts';

/** Nothing of it is with the bank, and no batch counts on its account. */
const REDIRECTABLE: readonly Order['state'][] = ['awaiting-account', 'ordered', 'returned'];

/** Money that goes back goes to the account it came from; to another payee only after the bank would not have it there. */
const isRedirectable = ({ source, state }: Order): boolean =>
  source.type === 'money' ? state === 'returned' : REDIRECTABLE.includes(state);

export const REDIRECTION_REFUSALS = [
  'order_not_redirectable',
  'proposal_unknown',
  'redirection_payee_unchanged',
  'proposal_same_person',
  'proposal_same_role',
  'redirection_account_changed',
] as const;

type Answer = Result<readonly OrderEvent[], (typeof REDIRECTION_REFUSALS | typeof INVOLVED_REFUSALS)[number]>;
type CommandOf<Type extends OrderCommand['type']> = Extract<OrderCommand, { type: Type }>;

const notNow = ({ state }: Order): Answer =>
  refuse(
    'order_not_redirectable',
    `the order is ${state}: it gets another payee only before it is batched or after it came back`,
    {
      state,
    },
  );

/** A later proposal takes the place of an earlier one. */
export const proposeRedirection = ({ redirection, barred }: CommandOf<'propose-redirection'>, order: Order): Answer => {
  if (!isRedirectable(order)) return notNow(order);
  if (redirection.payeeId === order.payeeId)
    return refuse('redirection_payee_unchanged', 'the order is for this payee already', { pointer: '/payeeId' });
  return refuseInvolved(barred, redirection.proposedBy) ?? ok([{ type: 'redirection-proposed', redirection }]);
};

/** Two people decide that money goes to somebody else, to the account that both saw; three more let it go in its batch. */
export const confirmRedirection = (
  {
    confirmedBy,
    on: confirmedOn,
    barred,
    accountVersion: accountKnown,
    accountVerified,
  }: CommandOf<'confirm-redirection'>,
  order: Order,
): Answer => {
  const { redirection } = order;
  if (redirection === null) return refuse('proposal_unknown', 'nobody proposed another payee');
  if (samePerson(redirection.proposedBy, confirmedBy))
    return refuse('proposal_same_person', 'who proposed the payee does not confirm it');
  if (!isOfAnotherRole(redirection.proposedBy, confirmedBy))
    return refuse('proposal_same_role', 'the second person is one of another role');
  if (!isRedirectable(order)) return notNow(order);
  if (redirection.accountVersion !== undefined && redirection.accountVersion !== accountKnown)
    return refuse('redirection_account_changed', 'the payee has another account than was proposed: propose it anew');
  return (
    refuseInvolved(barred, confirmedBy, [redirection.proposedBy]) ??
    ok([
      { type: 'redirected', redirection: { ...redirection, confirmedBy, confirmedOn }, accountKnown, accountVerified },
    ])
  );
};

/** What the audit log saw of another payee: who proposed one, or had the order go there. */
export interface RedirectionWitness {
  readonly action: 'redirection-proposed' | 'order-redirected';
  /** The account. */
  readonly actor: string;
  readonly payeeId: string;
  /** The account of who proposed what was confirmed; absent in entries of before the order kept both people. */
  readonly proposedBy?: string;
}

/** An order that may go to another payee, and what must agree with that. */
interface RedirectionEvidence {
  readonly order: Order;
  readonly redirectionWitnesses: readonly RedirectionWitness[];
  readonly owners: ReadonlyMap<string, PayeeOwner | null>;
}

const sawBy = (
  { redirectionWitnesses }: RedirectionEvidence,
  action: RedirectionWitness['action'],
  payeeId: string,
): readonly string[] =>
  redirectionWitnesses.filter((each) => each.action === action && each.payeeId === payeeId).map(({ actor }) => actor);

const confirmedFaults = (evidence: RedirectionEvidence, redirection: ConfirmedRedirection): readonly string[] => {
  const { payeeId, proposedBy, confirmedBy } = redirection;
  const { order, owners } = evidence;
  const isSeen =
    sawBy(evidence, 'redirection-proposed', payeeId).includes(proposedBy.subject) &&
    sawBy(evidence, 'order-redirected', payeeId).includes(confirmedBy.subject);
  const to = { ...order, payeeId };
  const involved = [proposedBy, confirmedBy].some((actor) => isPaidOrDecided(to, owners, actor));
  return [
    ...(samePerson(proposedBy, confirmedBy) ? ['was redirected by one person'] : []),
    ...(isOfAnotherRole(proposedBy, confirmedBy) ? [] : ['was redirected by two people of one role']),
    ...(involved ? ['was redirected by somebody who has a part in it'] : []),
    ...(isSeen ? [] : ['has a redirection that the audit log does not know']),
  ];
};

/** Before both people were kept the audit log alone knows them: one account proposed that payee, another one confirmed it. */
const isWitnessed = (evidence: RedirectionEvidence, payeeId: string): boolean => {
  const proposers = sawBy(evidence, 'redirection-proposed', payeeId);
  return sawBy(evidence, 'order-redirected', payeeId).some((confirmer) =>
    proposers.some((proposer) => proposer !== confirmer),
  );
};

/** Alike in two redirections only where the same two people sent the order to the same payee. */
const decisionKey = (payeeId: string, proposer: string, confirmer: string): string =>
  JSON.stringify([payeeId, proposer, confirmer]);

/**
 * What the audit log saw two people confirm and the order keeps no more, of what it must still keep: the last of them. Each that
 * is kept answers for one that was seen.
 */
const lostOf = ({
  order: { redirections = [] },
  redirectionWitnesses,
}: RedirectionEvidence): readonly RedirectionWitness[] => {
  const seen = redirectionWitnesses
    .filter(({ action, proposedBy }) => action === 'order-redirected' && proposedBy !== undefined)
    .slice(-REDIRECTIONS_KEPT_MAX);
  const kept = Map.groupBy(redirections, ({ payeeId, proposedBy, confirmedBy }) =>
    decisionKey(payeeId, proposedBy.subject, confirmedBy.subject),
  );
  const alike = Map.groupBy(seen, ({ payeeId, proposedBy = '', actor }) => decisionKey(payeeId, proposedBy, actor));
  return [...alike].flatMap(([key, all]) => all.slice(kept.get(key)?.length ?? 0));
};

/** What contradicts whom an order goes to; empty: whom it was made for, or whom two people of two roles decided on. */
export const redirectionFaults = (evidence: RedirectionEvidence): readonly string[] => {
  const { payeeId, orderedFor, redirections = [] } = evidence.order;
  const last = redirections.at(-1);
  const isDecided =
    last === undefined ? payeeId === orderedFor || isWitnessed(evidence, payeeId) : last.payeeId === payeeId;
  return [
    ...(isDecided ? [] : ['pays somebody that nobody redirected it to']),
    ...redirections.flatMap((redirection) => confirmedFaults(evidence, redirection)),
    ...lostOf(evidence).map(() => 'lost a redirection that the audit log knows'),
  ];
};
