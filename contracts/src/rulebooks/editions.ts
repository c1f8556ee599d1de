import type { RuleBook } from './rule-book.ts';

type Named = Pick<RuleBook, 'society' | 'effectiveFrom' | 'revision'>;

/** How a decision names the book it was made by: `changchun 2025-05-21`, its second revision `changchun 2025-05-21.2`. */
export const editionOf = ({ society, effectiveFrom, revision }: Named): string =>
  `${society} ${effectiveFrom}${revision === undefined ? '' : `.${String(revision)}`}`;

const revisionOf = ({ revision }: Named): number => revision ?? 1;

/** By first day, of one first day by revision. */
export const inOrderOfEditions = (a: Named, b: Named): number =>
  a.effectiveFrom === b.effectiveFrom ? revisionOf(a) - revisionOf(b) : a.effectiveFrom < b.effectiveFrom ? -1 : 1;

/** Of every first day of a society the latest revision: what new decisions are made by. The order is kept. */
export const latestRevisions = <Book extends Named>(books: readonly Book[]): readonly Book[] =>
  books.filter(
    (book) =>
      !books.some(
        (other) =>
          other.society === book.society &&
          other.effectiveFrom === book.effectiveFrom &&
          revisionOf(other) > revisionOf(book),
      ),
  );

/**
 * Books of before there were revisions, which decisions that name no book were made by. No two people released them; every
 * later one, of a new first day as well, says who did.
 */
export const isOfBeforeRevisions = ({ revision, release }: Pick<RuleBook, 'revision' | 'release'>): boolean =>
  revision === undefined && release.people === undefined;
