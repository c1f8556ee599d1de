import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { Rules } from '../domain/rule-book/compiled-rules.ts';
import type { Explanation } from '../domain/explanation/explain.ts';
import { itemReply, linesReply } from './decision.reply.ts';

/** What a claim that nobody filed would come to. */
export const claimPreviewReply = (rules: Rules, { items, totalFen }: Explanation, on: CivilDate) => ({
  on,
  items: items.map((each) => itemReply(rules, each, on)),
  totalYuan: formatYuan(totalFen),
  lines: linesReply(items),
});
