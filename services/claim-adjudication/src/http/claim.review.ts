import { handle } from '@huji/chassis/http/operation-router.ts';
import { reviewClaim as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { parseYuan } from '@huji/contracts/shared/money.ts';
import type { GivenLine } from '../domain/review/review-lines.ts';
import type { Parts } from '../use-cases/parts.ts';
import { reviewClaim } from '../use-cases/review-claim.ts';
import { toldClaim } from './claim.reply.ts';

type ReviewLine = Omit<GivenLine, 'fen'> & { readonly amountYuan?: string | undefined };

const givenLine = ({ amountYuan, ...line }: ReviewLine): GivenLine => ({
  ...line,
  fen: amountYuan === undefined ? undefined : (parseYuan(amountYuan) ?? undefined),
});

export const bindReviewClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, body: { digest, lines }, principal, envelope }) => {
    const given = { claimId, principal, digest, lines: lines.map(givenLine) };
    return toldClaim(parts, await reviewClaim(parts, given, envelope), principal);
  });
