import { addFen, fen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import type { Member, RecordedUse } from '../member/member.ts';

export interface ApprovedShare {
  readonly fund: string;
  readonly item: string;
  readonly fen: Fen;
}

/** What one decision on a claim made payable: an order must pay exactly this. */
export interface Approval {
  readonly claimId: string;
  readonly decisionNo: number;
  readonly personId: string;
  readonly shares: readonly ApprovedShare[];
  readonly fen: Fen;
}

const withReplaced = (use: RecordedUse): readonly RecordedUse[] =>
  use.replaces === undefined ? [use] : [...withReplaced(use.replaces), use];

const paidUses = (member: Member, claimId: string): readonly RecordedUse[] =>
  member.uses.filter((use) => use.claimId === claimId && use.status === 'paid').flatMap(withReplaced);

/** What the item was paid by earlier decisions on the claim: an appeal's order is for the difference (clause `review`). */
const paidBefore = (uses: readonly RecordedUse[], { item, decisionNo }: RecordedUse): Fen =>
  fen(Math.max(0, ...uses.filter((use) => use.item === item && use.decisionNo < decisionNo).map((use) => use.fen)));

/** Every approval of a claim, from what stands in the member's account of what was used. */
export const approvalsOf = (claimId: string, personId: string, member: Member): readonly Approval[] => {
  const uses = paidUses(member, claimId);
  const decisionNos = [...new Set(uses.map(({ decisionNo }) => decisionNo))].sort((a, b) => a - b);
  return decisionNos.map((decisionNo) => {
    const shares = uses
      .filter((use) => use.decisionNo === decisionNo)
      .map((use) => ({ fund: use.fund ?? use.plan, item: use.item, fen: fen(use.fen - paidBefore(uses, use)) }))
      .filter((share) => share.fen > 0);
    return { claimId, decisionNo, personId, shares, fen: addFen(ZERO_FEN, ...shares.map((share) => share.fen)) };
  });
};
