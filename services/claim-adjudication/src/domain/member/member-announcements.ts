import type {
  ClaimApproved,
  ClaimOvertaken,
  ClaimProposed,
  ClaimRefused,
  CoverChanged,
} from '@huji/contracts/claim-adjudication/events.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { planOn, type Rules } from '../rule-book/compiled-rules.ts';
import type { Cover, Lot } from '../cover/cover.ts';
import { waitingUntil } from '../cover/coverage-view.ts';
import type { ReviewLevels } from '../review/review-levels.ts';
import type { CoverChange, DecisionProposed, MemberEvent } from './member.ts';

export type MemberAnnouncement =
  | { readonly type: 'cover-changed'; readonly data: CoverChanged }
  | { readonly type: 'claim-proposed'; readonly data: ClaimProposed }
  | { readonly type: 'claim-refused'; readonly data: ClaimRefused }
  | { readonly type: 'claim-approved'; readonly data: ClaimApproved }
  | { readonly type: 'claim-overtaken'; readonly data: ClaimOvertaken };

const lotRow = (cover: Cover, lot: Lot, rules: Rules) => {
  const compiled = planOn(rules, cover.plan, cover.start);
  const until = compiled === undefined ? undefined : waitingUntil(compiled, cover, lot);
  return until === undefined ? { units: lot.units } : { units: lot.units, waitingUntil: until };
};

const coverRow = ({ rowNo, plan, outcome, code, cover, deltaFen }: CoverChange, rules: Rules) => {
  // A declined row has no cover; its fund is told where it gives back what an earlier version had earned.
  if (cover === undefined || outcome === 'declined')
    return present({ rowNo, plan, outcome, code, deltaFen, fund: cover?.fund });
  const { coverId, start, end, renewal, waived, fund } = cover;
  const lots = cover.lots.map((lot) => lotRow(cover, lot, rules));
  const row = { rowNo, plan, outcome, deltaFen, coverId, start, end, renewal, waived, fund, lots };
  return code === undefined ? row : { ...row, code };
};

const decidedItem = ({ item, verdict, code, fen, use }: DecisionProposed['items'][number]) =>
  verdict === 'pay'
    ? { item, verdict, fen }
    : present({ item, verdict, code, fen, open: verdict === 'refuse' && use !== null ? true : undefined });

const levelsRow = ({ threeReviewers, ...levels }: ReviewLevels) =>
  present({ ...levels, threeReviewers: threeReviewers && [...threeReviewers] });

/** What is said of some items of a decision: that they are proposed to be paid or looked at, or that every one is refused. */
export const announceItems = (
  { proposedFen, reviewersNeeded, ...decision }: Omit<ClaimProposed, 'items'>,
  items: ClaimProposed['items'],
): Extract<MemberAnnouncement, { type: 'claim-proposed' | 'claim-refused' }> =>
  items.some(({ verdict }) => verdict !== 'refuse')
    ? { type: 'claim-proposed', data: { ...decision, items, proposedFen, reviewersNeeded } }
    : { type: 'claim-refused', data: { ...decision, items } };

const announceProposal = (event: DecisionProposed): MemberAnnouncement => {
  const { personId, claimId, decisionNo, digest, decidedOn, employerId, totalFen, reviewersNeeded } = event;
  const items = event.items.map(decidedItem);
  const flags = [...event.flags];
  const reviewLevels = event.reviewLevels && levelsRow(event.reviewLevels);
  const made = { personId, claimId, decisionNo, digest, decidedOn, employerId };
  const proposed = present({ ...made, flags, reviewLevels, proposedFen: totalFen, reviewersNeeded });
  return announceItems(proposed, items);
};

/** What a member says: codes, sums and digests, nothing that names a person or an illness. */
export const announceMember = (event: MemberEvent, personId: string, rules: Rules): readonly MemberAnnouncement[] => {
  switch (event.type) {
    case 'covers-changed': {
      const { batchId, version, billRevision, employerId, postedOn } = event;
      const rows = event.rows.map((row) => coverRow(row, rules));
      return [
        { type: 'cover-changed', data: { personId, batchId, version, billRevision, employerId, postedOn, rows } },
      ];
    }
    case 'decision-proposed':
      return [announceProposal(event)];
    case 'decision-approved': {
      const { claimId, decisionNo, digest, approvedOn, involved } = event;
      const lines = event.lines.map(({ fund, item, deltaFen }) => ({ fund, item, fen: deltaFen }));
      const approved = { personId, claimId, decisionNo, digest, payeeId: personId, approvedOn, lines };
      const data = present({ ...approved, involved: involved && [...involved] });
      return [{ type: 'claim-approved', data }];
    }
    case 'decision-refused': {
      const { claimId, decisionNo, digest, on } = event;
      const items = event.items.map(({ item }) => ({ item, verdict: 'refuse' as const, fen: ZERO_FEN }));
      const data = { personId, claimId, decisionNo, digest, decidedOn: on, flags: [], items };
      return [{ type: 'claim-refused', data }];
    }
    case 'decision-overtaken': {
      const { claimId, decisionNo, digest, on } = event;
      return [{ type: 'claim-overtaken', data: { personId, claimId, decisionNo, digest, on } }];
    }
    case 'approval-cancelled':
    case 'claim-released':
      return [];
  }
};
