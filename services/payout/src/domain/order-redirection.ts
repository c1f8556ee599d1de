import { samePerson } from '@huji/contracts/shared/actor.ts';
import { isOfAnotherRole } from '@huji/contracts/shared/hand.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { type INVOLVED_REFUSALS, refuseInvolved } from './order-involved.ts';
import type { Order, OrderCommand, OrderEvent } from './order.ts';

/** Nothing of it is with the bank, and no batch counts on its account. */
const REDIRECTABLE: readonly Order['state'][] = ['awaiting-account', 'ordered', 'returned'];

/** Money that goes back goes to the account it came from; to another payee only after the bank would not have it there. */
const isRedirectable = ({ source, state }: Order): boolean =>
  source.type === 'money' ? state === 'returned' : REDIRECTABLE.includes(state);

export const REDIRECTION_REFUSALS = [
  'order_not_redirectable',
  'redirection_unknown',
  'redirection_payee_unchanged',
  'redirection_same_person',
  'redirection_same_role',
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
  { confirmedBy, barred, accountVersion: accountKnown, accountVerified }: CommandOf<'confirm-redirection'>,
  order: Order,
): Answer => {
  const { redirection } = order;
  if (redirection === null) return refuse('redirection_unknown', 'nobody proposed another payee');
  if (samePerson(redirection.proposedBy, confirmedBy))
    return refuse('redirection_same_person', 'who proposed the payee does not confirm it');
  if (!isOfAnotherRole(redirection.proposedBy, confirmedBy))
    return refuse('redirection_same_role', 'the second person is one of another role');
  if (!isRedirectable(order)) return notNow(order);
  if (redirection.accountVersion !== undefined && redirection.accountVersion !== accountKnown)
    return refuse('redirection_account_changed', 'the payee has another account than was proposed: propose it anew');
  return (
    refuseInvolved(barred, confirmedBy, [redirection.proposedBy]) ??
    ok([{ type: 'redirected', payeeId: redirection.payeeId, accountKnown, accountVerified }])
  );
};
