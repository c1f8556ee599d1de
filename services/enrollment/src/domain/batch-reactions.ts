import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { CoverChanged, ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type {
  BatchBilled,
  BatchChangeRefused,
  BatchPaid,
  BatchUnpaid,
  MoneyMatched,
  MoneyUnmatched,
  RefundRequested,
} from '@huji/contracts/premium/events.ts';
import { type CivilDate, laterOf } from '@huji/contracts/shared/civil-date.ts';
import { subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { BatchCommand } from './batch.ts';

/** What others say, as commands to the batch it is about. The state a clerk sees is a fold of these. */
export const reactToBatchBilled = ({
  version,
  billRevision,
  reference,
  dueFen,
  payableUntil,
}: BatchBilled): BatchCommand => ({ type: 'note-billed', version, billRevision, reference, dueFen, payableUntil });

export const reactToBatchPaid = ({ version, billRevision, paidOn }: BatchPaid): BatchCommand => ({
  type: 'note-paid',
  version,
  billRevision,
  paidOn,
});

export const reactToBatchUnpaid = ({ version, billRevision, reason }: BatchUnpaid): BatchCommand => ({
  type: 'note-unpaid',
  version,
  billRevision,
  reason,
});

export const reactToBatchChangeRefused = ({ version, code }: BatchChangeRefused): BatchCommand => ({
  type: 'note-change-refused',
  version,
  code,
});

/** A match can be undone and made again: from the second on it is another money to the fold. */
const matchOf = (moneyId: string, matchNo = 1): string => (matchNo > 1 ? `${moneyId}:${String(matchNo)}` : moneyId);

export const reactToMoneyMatched = ({ moneyId, matchNo, fen, matchedOn }: MoneyMatched): BatchCommand => ({
  type: 'note-money',
  id: matchOf(moneyId, matchNo),
  fen,
  on: matchedOn,
});

export const reactToMoneyUnmatched = ({ moneyId, matchNo, fen, unmatchedOn }: MoneyUnmatched): BatchCommand => ({
  type: 'note-money',
  id: `unmatched:${matchOf(moneyId, matchNo)}`,
  fen: subtractFen(ZERO_FEN, fen),
  on: unmatchedOn,
});

export const reactToRefundRequested = ({ refundNo, fen, requestedOn }: RefundRequested): BatchCommand => ({
  type: 'note-money',
  id: `refund:${String(refundNo)}`,
  fen: subtractFen(ZERO_FEN, fen),
  on: requestedOn,
});

export const reactToParticipationAssessed = (assessed: ParticipationAssessed): BatchCommand => {
  const { version, part, parts, plans, rows, inEffectFrom } = assessed;
  const acceptedRows = rows.filter(isAcceptedIn(assessed)).length;
  return { type: 'note-assessment', version, part, parts, plans, inEffectFrom, acceptedRows };
};

/** Null while none of the person's covers was granted. */
export const reactToCoverChanged = ({ rows }: Pick<CoverChanged, 'rows'>): BatchCommand | null => {
  let last: CivilDate | null = null;
  for (const { outcome, end } of rows) if (outcome === 'granted' && end !== undefined) last = laterOf(last ?? end, end);
  return last === null ? null : { type: 'note-cover-end', end: last };
};
