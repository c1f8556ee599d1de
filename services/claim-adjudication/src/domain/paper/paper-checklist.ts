import type { PaperListBook } from '@huji/contracts/rulebooks/paper-list.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { Claim } from '../claim/claim.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import type { Papers } from './paper.ts';

/** A paper that a claim needs, by the clause that says so. */
export interface ListedPaper {
  readonly type: PaperType;
  readonly items: readonly string[];
  readonly kept: boolean;
  readonly clauseId: string;
  readonly version: string;
  readonly clause: { readonly zh: string; readonly en: string };
}

type Condition = NonNullable<PaperListBook['lists'][number]['papers'][number]['when']>;

const holds = (condition: Condition | undefined, report: ClaimReport): boolean => {
  switch (condition) {
    case undefined:
      return true;
    case 'transfer':
      return report.event === 'stay' && report.segments.length > 1;
    case 'disability':
      return report.event === 'accident' && report.disability.length > 0;
    case 'death':
      return report.event === 'accident' && report.death;
  }
};

/** Of each society the list in force on the day the claim was filed; before the first one's day, that one. */
const inForce = (books: readonly PaperListBook[], on: string): readonly PaperListBook[] =>
  [...Map.groupBy(books, ({ society }) => society).values()].flatMap((editions) => {
    const found = editions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? editions[0];
    return found === undefined ? [] : [found];
  });

/**
 * What a claim needs for the benefits it may be paid, each kind of paper once: of two lists that want it the first names the
 * clause. A benefit that the rules refused for good needs none.
 */
export const paperChecklist = (
  books: readonly PaperListBook[],
  { lines, submittedOn, facts: { claim: report } }: Claim,
  papers: Papers | null,
): readonly ListedPaper[] => {
  const wanted = lines.filter(({ verdict, open }) => verdict !== 'refuse' || open === true).map(({ item }) => item);
  const kept = new Set((papers?.papers ?? []).flatMap(({ type, state }) => (state === 'kept' ? [type] : [])));
  const listed = new Map<PaperType, ListedPaper>();
  for (const { society, effectiveFrom, lists } of inForce(books, submittedOn))
    for (const { clause: clauseId, zh, en, items, papers: needed } of lists) {
      const of = items.filter((item) => wanted.includes(item));
      for (const { type, when } of of.length === 0 ? [] : needed) {
        if (!holds(when, report)) continue;
        const before = listed.get(type);
        const version = `${society}-papers ${effectiveFrom}`;
        const first = before ?? { type, items: [], kept: kept.has(type), clauseId, version, clause: { zh, en } };
        listed.set(type, { ...first, items: [...new Set([...first.items, ...of])] });
      }
    }
  return [...listed.values()];
};
