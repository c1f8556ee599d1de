import type {
  ClaimApproved,
  ClaimOvertaken,
  ClaimProposed,
  ClaimRefused,
  ClaimReviewed,
  ClaimSubmitted,
  ClaimWithdrawn,
} from '@huji/contracts/claim-adjudication/events.ts';
import type { OrderAnnulmentAnswered } from '@huji/contracts/payout/events.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { AddressedCommand, CommandTo } from '../addressed-command.ts';
import type { Claim, ItemLine } from './claim.ts';

/** What has to be gathered for an event about a claim: the claim as it stands, and the day the event is heard on. */
export interface ClaimFollowingFacts {
  readonly claim: Claim | null;
  readonly on: CivilDate;
}

type SaidItem = ClaimProposed['items'][number];

const lineOf = ({ item, verdict, code, fen, open }: SaidItem): ItemLine => present({ item, verdict, fen, code, open });

/** The receipt's items of this decision become paid, or free again. */
const settleReceipt = (
  claim: Claim | null,
  { claimId, decisionNo }: Pick<ClaimSubmitted, 'claimId' | 'decisionNo'>,
  paid: readonly string[],
): readonly CommandTo<'receipt'>[] =>
  claim === null
    ? []
    : [{ type: 'receipt', id: claim.facts.receipt, command: { type: 'settle', claimId, decisionNo, paid } }];

/** An item that waits for a person pays nothing and uses nothing: the receipt stays held for what is proposed to be paid. */
const keepReceipt = (
  claim: Claim | null,
  { claimId, decisionNo, items }: Pick<ClaimProposed, 'claimId' | 'decisionNo' | 'items'>,
): readonly CommandTo<'receipt'>[] => {
  if (claim?.status !== 'submitted' || claim.decisionNo !== decisionNo) return [];
  const proposed = items.filter(({ verdict }) => verdict === 'pay').map(({ item }) => item);
  if (proposed.length === items.length) return [];
  return [
    { type: 'receipt', id: claim.facts.receipt, command: { type: 'hold', claimId, decisionNo, items: proposed } },
  ];
};

export const reactToClaimProposed = (
  data: ClaimProposed,
  { claim, on }: ClaimFollowingFacts,
): readonly AddressedCommand[] => {
  const { claimId, decisionNo, digest, employerId, reviewersNeeded, reviewLevels, flags } = data;
  const items = data.items.map(lineOf);
  const reviewing = present({ reviewersNeeded, reviewLevels, flags });
  const decided = { ...present({ decisionNo, digest, decidedOn: on, employerId, items }), ...reviewing };
  return [
    ...keepReceipt(claim, data),
    { type: 'claim', id: claimId, command: { type: 'record-decision', ...decided } },
  ];
};

/** Refused by the rules, or by reviewers who refused every line: the claim tells which by where it stands. */
export const reactToClaimRefused = (
  data: ClaimRefused,
  { claim, on }: ClaimFollowingFacts,
): readonly AddressedCommand[] => {
  const { claimId, decisionNo, digest, employerId, flags, reviewLevels } = data;
  const goesToReviewers = claim?.personWanted === true && claim.status === 'submitted';
  // The word on an earlier number of a corrected claim comes late: what the present one holds stays held.
  const isLate = claim !== null && claim.decisionNo > decisionNo;
  const receipt = goesToReviewers || isLate ? [] : settleReceipt(claim, data, []);
  if (claim?.status === 'confirming') {
    const lines = claim.lines.map((line): ItemLine => ({ ...line, verdict: 'refuse', fen: ZERO_FEN }));
    const command = { type: 'record-confirmation', decisionNo, lines, orderedFen: ZERO_FEN, on } as const;
    return [...receipt, { type: 'claim', id: claimId, command }];
  }
  const items = data.items.map(lineOf);
  const reviewing = present({ reviewersNeeded: 0, reviewLevels, flags });
  const decided = { ...present({ decisionNo, digest, decidedOn: on, employerId, items }), ...reviewing };
  return [...receipt, { type: 'claim', id: claimId, command: { type: 'record-decision', ...decided } }];
};

export const reactToClaimApproved = (
  data: ClaimApproved,
  { claim, on }: ClaimFollowingFacts,
): readonly AddressedCommand[] => {
  const { claimId, decisionNo } = data;
  const paid = data.lines.map(({ item }) => item);
  const orderedFen = addFen(ZERO_FEN, ...data.lines.map(({ fen }) => fen));
  const command = { type: 'record-confirmation', decisionNo, lines: claim?.lines ?? [], orderedFen, on } as const;
  return [...settleReceipt(claim, data, paid), { type: 'claim', id: claimId, command }];
};

export const reactToClaimOvertaken = (
  data: ClaimOvertaken,
  { claim, on }: ClaimFollowingFacts,
): readonly AddressedCommand[] => {
  const { claimId, decisionNo } = data;
  const command = { type: 'record-overtaken', decisionNo, on } as const;
  return [...settleReceipt(claim, data, []), { type: 'claim', id: claimId, command }];
};

/** What is done about a decision that reviewers agreed to, in this order. */
export interface ConfirmationSteps {
  /** Obeyed first; that it is refused with `receipt_taken` is an answer. Null: nothing is paid on the receipt. */
  readonly take: CommandTo<'receipt'> | null;
  /**
   * Then the member confirms that the lines still fit. Whoever comes second, on the receipt or at the cap, is overtaken and decided
   * anew.
   */
  readonly confirm: (isTaken: boolean) => CommandTo<'member'>;
}

type ReviewedItem = ClaimReviewed['lines'][number];

const confirmedLine = ({ item, verdict, fen }: ReviewedItem) => ({
  item,
  fen,
  verdict: verdict === 'pay' ? ('pay' as const) : ('refuse' as const),
});

export const reactToClaimReviewed = (
  { claimId, personId, decisionNo, digest, involved, lines }: ClaimReviewed,
  { claim, on }: ClaimFollowingFacts,
): ConfirmationSteps => {
  const items = lines.filter(({ verdict, fen }) => verdict === 'pay' && fen > 0).map(({ item }) => item);
  const reviewed = { claimId, decisionNo, digest, approvedOn: on, lines: lines.map(confirmedLine) };
  return {
    take:
      claim === null || items.length === 0
        ? null
        : { type: 'receipt', id: claim.facts.receipt, command: { type: 'take', claimId, decisionNo, items } },
    confirm: (isTaken) => {
      const paidElsewhere = isTaken ? items : [];
      const command = { type: 'confirm-decision', ...reviewed, paidElsewhere, ...present({ involved }) } as const;
      return { type: 'member', id: personId, command };
    },
  };
};

/** Receipts that earlier reports of the claim named: nothing is held on them, and nobody is warned of them. */
export const leaveFormerReceipts = ({ claimId, formerReceipts = [] }: Claim): readonly CommandTo<'receipt'>[] =>
  formerReceipts.map((id) => ({ type: 'receipt', id, command: { type: 'leave', claimId } }));

/** The member took the claim back: it uses nothing, overlaps nothing, and its receipt is free. */
export const reactToClaimWithdrawn = (
  { claimId, personId, decisionNo }: ClaimWithdrawn,
  { claim }: Pick<ClaimFollowingFacts, 'claim'>,
): readonly AddressedCommand[] => [
  { type: 'member', id: personId, command: { type: 'release-claim', claimId, decisionNo } },
  ...(claim === null
    ? []
    : [
        { type: 'receipt', id: claim.facts.receipt, command: { type: 'leave', claimId } } as const,
        ...leaveFormerReceipts(claim),
      ]),
];

/**
 * Payout's word on an order that two people took back. Annulled: what the decision used is free again, at the member and on
 * the receipt, before the claim says so.
 */
export const reactToOrderAnnulmentAnswered = (
  { claimId, decisionNo, annulled }: OrderAnnulmentAnswered,
  { claim, on }: ClaimFollowingFacts,
): readonly AddressedCommand[] => {
  const recorded = {
    type: 'claim',
    id: claimId,
    command: { type: 'record-annulment', decisionNo, annulled, on },
  } as const;
  if (!annulled || claim === null) return [recorded];
  return [
    { type: 'member', id: claim.personId, command: { type: 'cancel-approval', claimId, decisionNo } },
    { type: 'receipt', id: claim.facts.receipt, command: { type: 'free', claimId, decisionNo } },
    recorded,
  ];
};
