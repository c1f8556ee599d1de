import type { PaperListBook } from '@huji/contracts/rulebooks/paper-list.ts';
import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';
import type { Claim } from '../claim/claim.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import type { Papers } from './paper.ts';

/** A paper that a claim needs, by the clause that says so. */
export interface WantedPaper {
  readonly type: PaperType;
  readonly items: readonly string[];
  readonly clauseId: string;
  readonly version: string;
  readonly clause: { readonly zh: string; readonly en: string };
}

export interface ListedPaper extends WantedPaper {
  /** One of its kind is there. */
  readonly kept: boolean;
}

/** What is claimed: the benefits that may be paid, the day of filing, and the report. */
export interface Claimed {
  readonly items: readonly string[];
  readonly on: string;
  readonly report: ClaimReport;
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

/** Each kind of paper once: of two lists that want it the first names the clause. */
export const wantedPapers = (
  books: readonly PaperListBook[],
  { items: claimed, on, report }: Claimed,
): readonly WantedPaper[] => {
  const listed = new Map<PaperType, WantedPaper>();
  for (const { society, effectiveFrom, lists } of inForce(books, on))
    for (const { clause: clauseId, zh, en, items, papers: needed } of lists) {
      const of = items.filter((item) => claimed.includes(item));
      for (const { type, when } of of.length === 0 ? [] : needed) {
        if (!holds(when, report)) continue;
        const before = listed.get(type);
        const version = `${society}-papers ${effectiveFrom}`;
        const first = before ?? { type, items: [], clauseId, version, clause: { zh, en } };
        listed.set(type, { ...first, items: [...new Set([...first.items, ...of])] });
      }
    }
  return [...listed.values()];
};

/**
 * What a claim needs for the benefits it may be paid, and what of it is there. A benefit that the rules refused for good needs
 * nothing.
 */
export const paperChecklist = (
  books: readonly PaperListBook[],
  { lines, submittedOn: on, facts: { claim: report } }: Claim,
  papers: Papers | null,
): readonly ListedPaper[] => {
  const items = lines.filter(({ verdict, open }) => verdict !== 'refuse' || open === true).map(({ item }) => item);
  const kept = new Set((papers?.papers ?? []).flatMap(({ type, state }) => (state === 'kept' ? [type] : [])));
  return wantedPapers(books, { items, on, report }).map((paper) => ({ ...paper, kept: kept.has(paper.type) }));
};
