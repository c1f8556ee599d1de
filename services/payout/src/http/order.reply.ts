import { maskName } from '@huji/contracts/shared/mask-name.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { OrderReply } from '@huji/contracts/payout/order-http.ts';
import { PersonErased, SealBroken } from '@huji/chassis/security/field-cipher.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import { openAccount } from '../documents/payee.ts';
import { isBeforeBank, openFlags } from '../domain/order-flags.ts';
import type { RaisedFlag } from '../domain/order.ts';
import { clawedBackFen } from '../domain/order-claw-back.ts';
import {
  attemptNo,
  isContradicted,
  paidBeforeOn,
  type Attempt,
  type Order,
  type Redirection,
} from '../domain/order.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readFlags } from '../use-cases/read-flags.ts';
import { readPayee } from '../use-cases/read-payee.ts';

type ShownRedirection = NonNullable<OrderReply['redirection']>;

const attemptReply = ({ returned, settledOn, ...attempt }: Attempt): OrderReply['attempts'][number] => ({
  ...attempt,
  ...present({ settledOn, returnedOn: returned?.on, reason: returned?.reason }),
});

const redirectionReply = ({ payeeId, reason, documentReference, proposedBy }: Redirection): ShownRedirection => ({
  payeeId,
  reason,
  ...present({ documentReference }),
  proposedBy: proposedBy.subject,
});

const orderReply = (order: Order): OrderReply => {
  const { state, source, payoutBatchId, redirection } = order;
  if (state === 'none') throw new Error('an order that does not exist has no form');
  const { type: _, ...paidFor } = source;
  return {
    orderId: order.orderId,
    state,
    ...paidFor,
    payeeId: order.payeeId,
    orderedOn: order.orderedOn,
    amountYuan: formatYuan(order.fen),
    lines: order.lines.map(({ fund, item, fen }) => ({ fund, item, amountYuan: formatYuan(fen) })),
    ...present({
      payoutBatchId: payoutBatchId ?? undefined,
      redirection: redirection === null ? undefined : redirectionReply(redirection),
    }),
    clawedBackYuan: formatYuan(clawedBackFen(order)),
    attemptNo: attemptNo(order),
    paidBeforeOn: [...paidBeforeOn(order)],
    attempts: order.attempts.map(attemptReply),
  };
};

const PAYMENT_STAFF: readonly Principal['roles'][number][] = ['cashier', 'accountant', 'office-head'];

/** Whoever handles money sees a neutral group: a benefit's name may name an illness. */
export const seesBenefits = ({ roles }: Principal): boolean =>
  roles.includes('supervisor') || !roles.some((role) => PAYMENT_STAFF.includes(role));

export const NEUTRAL_GROUP = 'BENEFITS';

const neutralLines = ({ fen, lines }: Order): OrderReply['lines'] =>
  lines.length === 0 ? [] : [{ fund: NEUTRAL_GROUP, item: NEUTRAL_GROUP, amountYuan: formatYuan(fen) }];

type ShownHolder = Pick<OrderReply, 'holderMasked' | 'payeeErased'>;

/** The masked name; none where no account is registered, and where it is not what was sealed. */
export const shownHolder = async (parts: Parts, payeeId: string): Promise<ShownHolder> => {
  const payee = await readPayee(parts, payeeId);
  if (payee === null) return {};
  try {
    return { holderMasked: maskName((await openAccount(parts.cipher, payee.account)).holder) };
  } catch (error) {
    if (error instanceof PersonErased) return { payeeErased: true };
    if (error instanceof SealBroken) return {};
    throw error;
  }
};

const STAFF: readonly Principal['roles'][number][] = [...PAYMENT_STAFF, 'supervisor'];

const isStaff = ({ roles }: Principal): boolean => roles.some((role) => STAFF.includes(role));

/** What is flagged, and what two people decided all the same, is for those who let money go, and for no member. */
const shownToStaff = async (
  parts: Parts,
  principal: Principal,
  order: Order,
): Promise<Pick<OrderReply, 'contradicted' | 'flags' | 'acceptedFlags' | 'redirections'>> => {
  if (!isStaff(principal)) return {};
  const codes = (flags: readonly RaisedFlag[]) => flags.map(({ code }) => code);
  return present({
    contradicted: isContradicted(order),
    flags: isBeforeBank(order) ? codes(openFlags(order, await readFlags(parts, order))) : undefined,
    redirections: order.redirections?.map(({ confirmedBy, confirmedOn, ...redirection }) => ({
      ...redirectionReply(redirection),
      confirmedBy: confirmedBy.subject,
      confirmedOn,
    })),
    acceptedFlags: order.acceptances?.map(({ flags, reason, documentReference, proposalId, on }) => ({
      flags: codes(flags),
      reason,
      ...present({ documentReference }),
      proposalId,
      acceptedOn: on,
    })),
  });
};

/** An order as the caller may see it. */
export const orderReplyTo = async (parts: Parts, principal: Principal, order: Order): Promise<OrderReply> => {
  const holder = await shownHolder(parts, order.payeeId);
  const shown = { ...orderReply(order), ...holder, ...(await shownToStaff(parts, principal, order)) };
  return seesBenefits(principal) ? shown : { ...shown, lines: neutralLines(order) };
};

/**
 * With its revision for those alone who let money go: it counts what they decide about flags, too, and of that whoever is paid is told
 * nothing.
 */
export const toldOrder = async (
  parts: Parts,
  principal: Principal,
  { state, revision }: { readonly state: Order; readonly revision: number },
): Promise<{ readonly body: OrderReply; readonly revision?: number }> => ({
  body: await orderReplyTo(parts, principal, state),
  ...presentIf(isStaff(principal), { revision }),
});
