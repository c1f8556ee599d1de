import { isReviewReason } from '@huji/contracts/claim-adjudication/reason-codes.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { type Fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { LineChange } from '../claim/claim.ts';

/** A line as a reviewer gives it; nothing is said twice, nothing that is needed is missing. */
export interface GivenLine {
  readonly item: string;
  readonly verdict: 'pay' | 'refuse';
  readonly fen?: Fen | undefined;
  readonly code?: string | undefined;
  readonly reason: string;
  readonly clause: string;
}

export const REVIEW_LINE_REFUSALS = [
  'review_line_incomplete',
  'review_lines_contradict',
  'review_reason_unknown',
] as const;
export type ReviewLineRefusal = (typeof REVIEW_LINE_REFUSALS)[number];

type Fault = Result<never, ReviewLineRefusal>;

/** Where a field of a line stands in what the reviewer sent. */
export const pointerTo = (index: number, field: keyof GivenLine | 'amountYuan'): string =>
  `/lines/${String(index)}/${field}`;

const payingFault = ({ item, fen, code }: GivenLine, index: number): Fault | null => {
  if (code !== undefined)
    return refuse('review_lines_contradict', `${item}: what is paid has no reason code for a refusal`, {
      pointer: pointerTo(index, 'code'),
    });
  if (fen === undefined || fen === 0)
    return refuse('review_line_incomplete', `${item}: an amount above 0.00 is needed to pay`, {
      pointer: pointerTo(index, 'amountYuan'),
    });
  return null;
};

const refusingFault = ({ item, fen, code }: GivenLine, index: number): Fault | null => {
  if (fen !== undefined && fen !== 0)
    return refuse('review_lines_contradict', `${item}: what is refused has no amount`, {
      pointer: pointerTo(index, 'amountYuan'),
    });
  if (code === undefined)
    return refuse('review_line_incomplete', `${item}: a reason code is needed to refuse`, {
      pointer: pointerTo(index, 'code'),
    });
  if (!isReviewReason(code))
    return refuse('review_reason_unknown', `${item}: ${code} is no registered reason, such as NOT_COVERED`, {
      pointer: pointerTo(index, 'code'),
    });
  return null;
};

const faultOf = (line: GivenLine, index: number, lines: readonly GivenLine[]): Fault | null => {
  const first = lines.findIndex(({ item }) => item === line.item);
  if (first < index)
    return refuse('review_lines_contradict', `${line.item} has a line already, the ${String(first + 1)}. of them`, {
      pointer: pointerTo(index, 'item'),
    });
  return line.verdict === 'pay' ? payingFault(line, index) : refusingFault(line, index);
};

/** What a reviewer changes, when every line says one thing and all of it. The first fault is named with its place. */
export const reviewLines = (given: readonly GivenLine[]): Result<readonly LineChange[], ReviewLineRefusal> => {
  for (const [index, line] of given.entries()) {
    const fault = faultOf(line, index, given);
    if (fault !== null) return fault;
  }
  return ok(
    given.map(({ item, verdict, fen = ZERO_FEN, code, reason, clause }) =>
      present({ item, verdict, fen, code, reason, clause }),
    ),
  );
};
