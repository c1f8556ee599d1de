import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { itemOn, type Rules } from '../domain/rule-book/compiled-rules.ts';
import type { ExplainedItem, ExplainedLine } from '../domain/explanation/explain.ts';
import type { ExplainedCancellation } from '../domain/explanation/explain-cancellation.ts';
import type { Citation } from '../domain/explanation/explain-citation.ts';
import type { ExplainedReview } from '../domain/explanation/explain-review.ts';
import type { ItemOutcome } from '../domain/explanation/explain-sentence.ts';

const citedReply = ({ citation: { clause, basis, ...cited } }: { readonly citation: Citation }) => ({
  ...cited,
  clause: { ...clause },
  basis: { ...basis },
});

/** What became of an item, as callers read it. */
export const outcomeReply = ({ verdict, fen, code }: ItemOutcome) =>
  present({ verdict, amountYuan: formatYuan(fen), code });

const lineReply = (line: ExplainedLine) => {
  const { citation: _, beforeFen, afterFen, inputs, ...said } = line;
  return {
    ...said,
    ...citedReply(line),
    inputs: { ...inputs },
    ...present({
      beforeYuan: beforeFen === undefined ? undefined : formatYuan(beforeFen),
      afterYuan: afterFen === undefined ? undefined : formatYuan(afterFen),
    }),
  };
};

/** What a person decided, as callers read it. */
export const reviewReply = ({ changes, ...review }: ExplainedReview) => ({
  ...review,
  changes: changes.map((change) => ({
    item: change.item,
    rules: outcomeReply(change.rules),
    outcome: outcomeReply(change.outcome),
    reason: change.reason,
    sentence: change.sentence,
    ...citedReply(change),
  })),
});

/** An approval that is taken back, as callers read it: in which roles, never who. */
export const cancellationReply = ({ items, citation, ...said }: ExplainedCancellation) => ({
  ...said,
  proposedRoles: [...said.proposedRoles],
  confirmedRoles: [...said.confirmedRoles],
  ...citedReply({ citation }),
  items: items.map(({ item, rules, approved }) => ({
    item,
    rules: outcomeReply(rules),
    approved: outcomeReply(approved),
  })),
});

const NO_COVER = { zh: '没有保障', en: 'No cover' };

export const nameOf = (rules: Rules, item: string, on: CivilDate) => itemOn(rules, item, on)?.item.name ?? NO_COVER;

/** An item with its words and clause; `on` chooses the book that names it. */
export const itemReply = (rules: Rules, each: ExplainedItem, on: CivilDate) => ({
  item: each.item,
  ...outcomeReply(each.outcome),
  name: nameOf(rules, each.item, on),
  sentence: each.sentence,
  ...citedReply(each),
});

/** Every check of every item, in its order. */
export const linesReply = (items: readonly ExplainedItem[]) => items.flatMap(({ lines }) => lines.map(lineReply));
