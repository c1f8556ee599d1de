import { inServingOrder, type LineChange, reviewHindrance } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { CaseFault, within } from '../format/case-fault.ts';
import type { ResolveAction, Settling } from '../format/story.ts';
import type { Outcome } from './outcome.ts';
import { reviewOf } from './propose.ts';
import { review } from './review.ts';
import type { Stage } from './stage.ts';

const DUPLICATE = 'DUPLICATE_RECEIPT' as const;

/** As the live review takes it: refused where the receipt was paid, and cut to the most that can be paid. */
const lineOf = (stage: Stage, claimId: string, item: string, how: Settling): LineChange => {
  const given = { item, reason: 'as the case says', clause: '' };
  if (how.type === 'refuse') return { ...given, verdict: 'refuse', code: how.code, fen: ZERO_FEN };
  const claim = stage.claims.read(reviewOf(claimId, item));
  if (claim === null) throw new Error(`${item} of claim ${claimId} is unknown`);
  const line = { ...given, verdict: 'pay' as const, fen: how.fen };
  const facts = { receipt: stage.receipts.read(claim.facts.receipt), member: stage.members.read(claim.personId) };
  const hindrance = reviewHindrance(stage.deciding.rules, claim, [line], facts);
  switch (hindrance?.type) {
    case undefined:
      return line;
    case 'receipt-paid':
      return { ...given, verdict: 'refuse', code: DUPLICATE, fen: ZERO_FEN };
    case 'above-ceiling':
      return { ...line, fen: hindrance.most };
  }
};

export const playResolve = (stage: Stage, { claim, items }: ResolveAction, on: CivilDate, step: number): Outcome => {
  const place = within(within(within(null, 'steps'), step), 'resolve');
  for (const item of Object.keys(items))
    if (stage.claims.read(reviewOf(claim, item))?.status !== 'in-review')
      throw new CaseFault(`${item} of claim ${claim} is not referred`, within(place, item), true);
  const outcome: Record<string, unknown> = {};
  for (const item of inServingOrder(stage.deciding.rules, Object.keys(items), on)) {
    const how = items[item];
    if (how === undefined) continue;
    const line = lineOf(stage, claim, item, how);
    review(stage, reviewOf(claim, item), [line], on);
    outcome[item] = line.verdict === 'pay' ? { pay: formatYuan(line.fen) } : { refuse: line.code };
  }
  return { outcome };
};
