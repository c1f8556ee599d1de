import { isConfirmed } from '@huji/chassis/proposals/proposal-evidence.ts';
import { proposalOfCommand } from '@huji/chassis/proposals/prove-proposals.ts';
import { systemIds } from '@huji/chassis/runtime/ids.ts';
import type { ChainedEntry } from '@huji/chassis/security/audit-chain.ts';
import { type Documents, SERVICE } from '../documents/documents.ts';
import { creditSlot, moneyAnnulledKey } from '../domain/business-key.ts';
import type { ClawBackEvidence, ClawBackWitness } from '../domain/order-claw-back.ts';
import { CLAW_BACK_ACCOUNT, spellingsOf } from '../domain/credit.ts';
import type { Order } from '../domain/order.ts';

interface Proof {
  readonly documents: Pick<Documents, 'credits' | 'journalEntries' | 'payoutProposals'>;
}

/** Where the credit of a reference may be booked: under each line that was annulled, and the one after them. */
const slotsOf = async ({ documents }: Proof, ref: string): Promise<readonly string[]> => {
  const slots: string[] = [];
  for (const spelling of spellingsOf(ref)) {
    const moneyId = systemIds.derivedId('money', CLAW_BACK_ACCOUNT, spelling);
    for (let no = 1; ; no += 1) {
      slots.push(creditSlot(moneyId, no));
      const [annulled] = await documents.journalEntries.readMany([moneyAnnulledKey(moneyId, no)]);
      if (annulled == null) break;
    }
  }
  return slots;
};

const isOwnCredit = async (parts: Proof, orderId: string, ref: string): Promise<boolean> => {
  const credits = await parts.documents.credits.readMany(await slotsOf(parts, ref));
  return credits.some((credit) => credit?.type === 'claw-back' && credit.orderId === orderId);
};

const witnessesOf = async (
  { documents }: Proof,
  entries: readonly ChainedEntry[],
): Promise<readonly ClawBackWitness[]> => {
  const told = entries.filter(({ action }) => action === 'benefit-clawed-back');
  const proposals = await documents.payoutProposals.readMany(
    told.map(({ commandId }) => proposalOfCommand(SERVICE, commandId) ?? ''),
  );
  return told.map(({ data }, at) => {
    const proposal = proposals[at]?.state ?? null;
    const agreed = proposal !== null && isConfirmed(proposal) ? proposal.what : null;
    return { fund: String(data?.['fund']), fen: Number(data?.['fen']), agreed };
  });
};

/** What must agree with the claw-backs of an order: its stream of the audit log, proposals and credits. Reads only. */
export const readClawBackEvidence = async (
  parts: Proof,
  { orderId, clawBacks }: Order,
  entries: readonly ChainedEntry[],
): Promise<Pick<ClawBackEvidence, 'clawBackWitnesses' | 'ownCredits'>> => {
  const ownCredits: string[] = [];
  for (const { ref } of clawBacks) if (await isOwnCredit(parts, orderId, ref)) ownCredits.push(ref);
  return { clawBackWitnesses: await witnessesOf(parts, entries), ownCredits };
};

/** Of these proposals those that two people carried out to claw back from an order that knows nothing of it. Reads only. */
export const lostClawBacks = async (
  { documents }: { readonly documents: Pick<Documents, 'orders'> },
  wanted: readonly { readonly orderId: string; readonly clawBack: { readonly ref: string; readonly fund: string } }[],
): Promise<readonly string[]> => {
  const orders = await documents.orders.readMany(wanted.map(({ orderId }) => orderId));
  return wanted.flatMap(({ orderId, clawBack }, at) => {
    const known = orders[at]?.state.clawBacks ?? [];
    const folded = spellingsOf(clawBack.ref);
    return known.some(
      ({ ref, fund }) => fund === clawBack.fund && spellingsOf(ref).some((each) => folded.includes(each)),
    )
      ? []
      : [`order ${orderId} lost a claw-back for ${clawBack.fund} that two people carried out`];
  });
};
