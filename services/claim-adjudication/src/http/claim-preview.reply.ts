import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { ClaimReport } from '../domain/claim/claim-report.ts';
import type { Explanation } from '../domain/explanation/explain.ts';
import { wantedPapers } from '../domain/paper/paper-checklist.ts';
import type { Parts } from '../use-cases/parts.ts';
import { itemReply, linesReply } from './decision.reply.ts';
import { wantedReply } from './paper-checklist.reply.ts';

/** What a claim that nobody filed would come to, and which papers it would need. */
export const claimPreviewReply = (
  { released: { rules }, paperLists }: Pick<Parts, 'released' | 'paperLists'>,
  { items, totalFen }: Explanation,
  report: ClaimReport,
) => {
  const { submittedOn: on } = report;
  const payable = items.filter(({ outcome }) => outcome.verdict !== 'refuse').map(({ item }) => item);
  return {
    on,
    items: items.map((each) => itemReply(rules, each, on)),
    totalYuan: formatYuan(totalFen),
    lines: linesReply(items),
    papers: wantedPapers(paperLists, { items: payable, on, report }).map(wantedReply),
  };
};
