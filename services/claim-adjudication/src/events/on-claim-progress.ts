import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import {
  claimApproved,
  claimOvertaken,
  claimProposed,
  claimRefused,
  claimReviewed,
} from '@huji/contracts/claim-adjudication/events.ts';
import { payeeRegistered, paymentReturned, paymentSettled } from '@huji/contracts/payout/events.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Stores } from '../aggregates/stores.ts';
import { payeeAccountRow } from '../views/payee-accounts.ts';
import type { ItemLine } from '../domain/process/claim-process.ts';
import { RECEIPT_TAKEN } from '../domain/process/receipt.ts';

interface Item {
  readonly item: string;
  readonly verdict: ItemLine['verdict'];
  readonly code?: string | undefined;
  readonly fen: ItemLine['fen'];
  readonly open?: boolean | undefined;
}
const lineOf = ({ item, verdict, code, fen, open }: Item): ItemLine => ({
  item,
  verdict,
  fen,
  ...(code === undefined ? {} : { code }),
  ...(open === undefined ? {} : { open }),
});

/** The receipt's items of this decision become paid, or free again. */
const settleReceipt = async (
  stores: Stores,
  {
    claimId,
    decisionNo,
    paid,
  }: { readonly claimId: string; readonly decisionNo: number; readonly paid: readonly string[] },
  envelope: Parameters<Stores['receipts']['execute']>[2],
): Promise<void> => {
  const claim = await stores.claims.read(claimId);
  if (claim?.state)
    await stores.receipts.execute(claim.state.facts.receipt, { type: 'settle', claimId, decisionNo, paid }, envelope);
};

export const onClaimProposed = (stores: Stores): Reaction =>
  reaction(claimProposed, async ({ data }, { envelope }) => {
    const { claimId, decisionNo, digest, items, reviewersNeeded, reviewLevels, flags } = data;
    await stores.claims.execute(
      claimId,
      {
        type: 'record-decision',
        decisionNo,
        digest,
        decidedOn: envelope.on,
        items: items.map(lineOf),
        reviewersNeeded,
        ...(reviewLevels === undefined ? {} : { reviewLevels }),
        flags,
      },
      envelope,
    );
  });

/** Refused by the rules, or by reviewers who refused every line: the claim tells which by where it stands. */
export const onClaimRefused = (stores: Stores): Reaction =>
  reaction(claimRefused, async ({ data }, { envelope, envelopeFor }) => {
    const { claimId, decisionNo, digest, flags, reviewLevels } = data;
    const items = data.items.map(lineOf);
    const claim = (await stores.claims.read(claimId))?.state;
    const goesToReviewers = claim?.personWanted === true && claim.status === 'submitted';
    if (!goesToReviewers) await settleReceipt(stores, { claimId, decisionNo, paid: [] }, envelopeFor('receipt'));
    const lines = claim?.lines.map((line): ItemLine => ({ ...line, verdict: 'refuse', fen: ZERO_FEN })) ?? [];
    await stores.claims.execute(
      claimId,
      claim?.status === 'confirming'
        ? { type: 'record-confirmation', decisionNo, lines, orderedFen: ZERO_FEN, on: envelope.on }
        : {
            type: 'record-decision',
            decisionNo,
            digest,
            decidedOn: envelope.on,
            items,
            reviewersNeeded: 0,
            ...(reviewLevels === undefined ? {} : { reviewLevels }),
            flags,
          },
      envelope,
    );
  });

/** Items of the receipt that another claim was before with, of whatever person; none: they are this claim's now. */
const takeReceipt = async (
  stores: Stores,
  { claimId, decisionNo, items }: { readonly claimId: string; readonly decisionNo: number; readonly items: string[] },
  envelope: Parameters<Stores['receipts']['execute']>[2],
): Promise<readonly string[]> => {
  const claim = (await stores.claims.read(claimId))?.state;
  if (!claim || items.length === 0) return [];
  const command = { type: 'take', claimId, decisionNo, items } as const;
  const outcome = await stores.receipts.execute(claim.facts.receipt, command, envelope);
  if (outcome.type !== 'refused') return [];
  if (outcome.refusal.code !== RECEIPT_TAKEN) throw new Error(`receipt of claim ${claimId}: ${outcome.refusal.code}`);
  return items;
};

/**
 * Reviewers agreed; the receipt is taken, and the member confirms that the lines still fit. Whoever comes second, on the
 * receipt or at the cap, is overtaken and decided anew.
 */
export const onClaimReviewed = (stores: Stores): Reaction =>
  reaction(claimReviewed, async ({ data }, { envelope, envelopeFor }) => {
    const { claimId, personId, decisionNo, digest, lines } = data;
    const items = lines.filter(({ verdict, fen }) => verdict === 'pay' && fen > 0).map(({ item }) => item);
    const paidElsewhere = await takeReceipt(stores, { claimId, decisionNo, items }, envelopeFor('receipt'));
    const outcome = await stores.members.execute(
      personId,
      {
        kind: 'confirm-decision',
        claimId,
        decisionNo,
        digest,
        approvedOn: envelope.on,
        lines: lines.map(({ item, verdict, fen }) => ({ item, fen, verdict: verdict === 'pay' ? 'pay' : 'refuse' })),
        paidElsewhere,
      },
      envelope,
    );
    if (outcome.type === 'refused') throw new Error(`confirmation of claim ${claimId}: ${outcome.refusal.code}`);
  });

export const onClaimApproved = (stores: Stores): Reaction =>
  reaction(claimApproved, async ({ data }, { envelope, envelopeFor }) => {
    const { claimId, decisionNo } = data;
    const paid = data.lines.map(({ item }) => item);
    await settleReceipt(stores, { claimId, decisionNo, paid }, envelopeFor('receipt'));
    const lines = (await stores.claims.read(claimId))?.state?.lines ?? [];
    const orderedFen = addFen(ZERO_FEN, ...data.lines.map(({ fen }) => fen));
    await stores.claims.execute(
      claimId,
      { type: 'record-confirmation', decisionNo, lines, orderedFen, on: envelope.on },
      envelope,
    );
  });

export const onClaimOvertaken = (stores: Stores): Reaction =>
  reaction(claimOvertaken, async ({ data: { claimId, decisionNo } }, { envelope, envelopeFor }) => {
    await settleReceipt(stores, { claimId, decisionNo, paid: [] }, envelopeFor('receipt'));
    await stores.claims.execute(claimId, { type: 'record-overtaken', decisionNo, on: envelope.on }, envelope);
  });

export const onPayment = (stores: Stores): readonly Reaction[] => [
  reaction(paymentSettled, async ({ data: { claimId, decisionNo } }, { envelope }) => {
    if (claimId === undefined || decisionNo === undefined) return;
    await stores.claims.execute(claimId, { type: 'record-payment', decisionNo, result: 'paid' }, envelope);
  }),
  reaction(paymentReturned, async ({ data: { claimId, decisionNo } }, { envelope }) => {
    if (claimId === undefined || decisionNo === undefined) return;
    await stores.claims.execute(claimId, { type: 'record-payment', decisionNo, result: 'returned' }, envelope);
  }),
];

export const onPayeeRegistered = (stores: Stores): Reaction =>
  reaction(payeeRegistered, async (event) => {
    await stores.payeeAccounts.project([payeeAccountRow(event)]);
  });
