import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Order, OrderCommand, OrderEvent } from './order.ts';

/** Nothing of it is with the bank, and no batch counts on its account. */
const REDIRECTABLE: readonly Order['state'][] = ['awaiting-account', 'ordered', 'returned'];

type Decision = Result<readonly OrderEvent[]>;
type CommandOf<Kind extends OrderCommand['kind']> = Extract<OrderCommand, { kind: Kind }>;

const notNow = ({ state }: Order): Decision =>
  refuse(
    'ORDER_NOT_REDIRECTABLE',
    `the order is ${state}: it gets another payee only before it is batched or after it came back`,
    {
      state,
    },
  );

/** A later proposal takes the place of an earlier one. */
export const proposeRedirection = ({ redirection }: CommandOf<'propose-redirection'>, order: Order): Decision => {
  if (!REDIRECTABLE.includes(order.state)) return notNow(order);
  if (redirection.payeeId === order.payeeId)
    return refuse('PAYEE_UNCHANGED', 'the order is for this payee already', { pointer: '/payeeId' });
  return ok([{ kind: 'redirection-proposed', redirection }]);
};

/** Two people decide that money goes to somebody else; three more let it go in its batch. */
export const confirmRedirection = (
  { confirmedBy, accountVerified }: CommandOf<'confirm-redirection'>,
  order: Order,
): Decision => {
  const { redirection } = order;
  if (redirection === null) return refuse('REDIRECTION_UNKNOWN', 'nobody proposed another payee');
  if (redirection.proposedBy === confirmedBy)
    return refuse('SAME_PERSON', 'who proposed the payee does not confirm it');
  if (!REDIRECTABLE.includes(order.state)) return notNow(order);
  return ok([{ kind: 'redirected', payeeId: redirection.payeeId, accountVerified }]);
};
