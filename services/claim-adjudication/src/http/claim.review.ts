import { handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { reviewClaim as contract } from '@huji/contracts/claim-adjudication/http.ts';
import { type Fen, parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { LineChange } from '../domain/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { reviewClaim } from '../use-cases/review-claim.ts';
import { claimReply } from './claim.reply.ts';

interface ReviewLine {
  readonly item: string;
  readonly verdict: 'pay' | 'refuse';
  readonly amountYuan?: string | undefined;
  readonly code?: string | undefined;
  readonly reason: string;
  readonly clause: string;
}

/** A line that pays has an amount above nothing, a line that refuses has a code. */
const lineChange = ({ item, verdict, amountYuan, code, reason, clause }: ReviewLine): LineChange => {
  const fen: Fen = verdict === 'pay' ? (parseYuan(amountYuan ?? '') ?? ZERO_FEN) : ZERO_FEN;
  if ((verdict === 'pay' && fen === 0) || (verdict === 'refuse' && code === undefined))
    throw refused({
      code: 'review_line_incomplete',
      detail: verdict === 'pay' ? `${item}: an amount above 0.00 is needed` : `${item}: a code is needed`,
    });
  return { item, verdict, fen, reason, clause, ...(verdict === 'refuse' && code !== undefined ? { code } : {}) };
};

export const bindReviewClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: { digest, lines }, principal, envelope }) => {
    const changes = lines.map(lineChange);
    const reviewerPersonId = principal.personId ?? null;
    const { state, revision } = await reviewClaim(parts, { claimId, reviewerPersonId, digest, changes }, envelope);
    return { body: claimReply(state), revision };
  });
