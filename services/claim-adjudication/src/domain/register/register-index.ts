import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { AskRegister } from './register-of-claim.ts';
import { type Entry, entryOn, type RegisterRow } from './register.ts';
import { foldCode, foldRegisterName } from './register-names.ts';

/** Characters of an ICD-10 code that name a category. */
export const CATEGORY_LENGTH = 3;

/** A row with what it is searched by. */
interface IndexedRow {
  readonly row: RegisterRow;
  readonly code: string;
  /** Folded names and aliases of everything it ever said. */
  readonly names: readonly string[];
}

/** Some rows, made ready once: parts are written once, so that only what changed is made anew. */
export interface IndexedPart {
  readonly rows: readonly IndexedRow[];
}

export const indexPart = (rows: readonly RegisterRow[]): IndexedPart => ({
  rows: rows.map((row) => ({
    row,
    code: foldCode(row.code),
    names: [...new Set(row.spans.flatMap(({ entry }) => [entry.name, ...entry.aliases].map(foldRegisterName)))],
  })),
});

export type FoundEntry = Entry & { readonly code: string };

export interface RegisterMatch {
  readonly row: RegisterRow;
  readonly entry: Entry;
}

/** One version of a register, ready to be asked. */
export interface RegisterIndex extends AskRegister {
  readonly version: number;
  readonly parts: readonly IndexedPart[];
  readonly row: (code: string) => RegisterRow | undefined;
  /** The one row that ever had this name; several, or none: undefined. */
  readonly rowNamed: (name: string) => RegisterRow | undefined;
  /** Rows of a day that match, those whose code or a name begins so first; from the place `at` on, at most `max`. */
  readonly search: (asked: SearchedText) => { readonly found: readonly RegisterMatch[]; readonly next: number | null };
}

export interface SearchedText {
  readonly text: string;
  readonly on: CivilDate;
  /** 0 at first; then `next` of the page before. */
  readonly at: number;
  readonly max: number;
}

const namesOf = ({ name, aliases }: Entry): readonly string[] => [name, ...aliases].map(foldRegisterName);

const found = (row: RegisterRow | undefined, on: CivilDate): FoundEntry | null => {
  const entry = row === undefined ? null : entryOn(row, on);
  return row === undefined || entry === null ? null : { ...entry, code: row.code };
};

interface Searched {
  readonly name: string;
  readonly code: string;
}

const beginsSo = ({ code, names }: IndexedRow, text: Searched): boolean =>
  (text.code !== '' && code.startsWith(text.code)) || names.some((name) => name.startsWith(text.name));
const holdsIt = ({ names }: IndexedRow, text: Searched): boolean => names.some((name) => name.includes(text.name));

/** The day decides in the end: a name of another time finds nothing. */
const matchesOn = (entry: Entry, row: IndexedRow, text: Searched): boolean =>
  (text.code !== '' && row.code.startsWith(text.code)) || namesOf(entry).some((name) => name.includes(text.name));

/**
 * Place numbers count all rows twice: first those that begin with the text, then those that hold it elsewhere. Walking the rows
 * is quick enough for what a register may hold, and needs no second index to keep.
 */
const searchRows = (
  rows: readonly IndexedRow[],
  { text: typed, on, at, max }: SearchedText,
): { readonly found: readonly RegisterMatch[]; readonly next: number | null } => {
  const text = { name: foldRegisterName(typed), code: foldCode(typed) };
  const matches: RegisterMatch[] = [];
  for (let place = at; place < rows.length * 2; place += 1) {
    const row = rows[place % rows.length];
    if (row === undefined) break;
    const first = beginsSo(row, text);
    if (place < rows.length ? !first : first || !holdsIt(row, text)) continue;
    const entry = entryOn(row.row, on);
    if (entry === null || !matchesOn(entry, row, text)) continue;
    if (matches.length === max) return { found: matches, next: place };
    matches.push({ row: row.row, entry });
  }
  return { found: matches, next: null };
};

/** The whole register from its parts, in their order; a step for each, so that a large one is made ready in turns. */
export const indexInSteps = function* (
  version: number,
  holdsFrom: CivilDate | null,
  parts: readonly IndexedPart[],
): Generator<undefined, RegisterIndex, undefined> {
  const rows: IndexedRow[] = [];
  const codes = new Map<string, RegisterRow>();
  const names = new Map<string, RegisterRow | 'several'>();
  for (const part of parts) {
    for (const each of part.rows) {
      rows.push(each);
      codes.set(each.code, each.row);
      for (const name of each.names) {
        const other = names.get(name);
        names.set(name, other === undefined || other === each.row ? each.row : 'several');
      }
    }
    yield undefined;
  }
  /** Where a name stood for several rows over time, the day may leave one. */
  const amongSeveral = (name: string, on: CivilDate): FoundEntry | null => {
    const of = rows.flatMap((each) => {
      const entry = each.names.includes(name) ? found(each.row, on) : null;
      return entry !== null && namesOf(entry).includes(name) ? [entry] : [];
    });
    const [only, ...others] = of;
    return only === undefined || others.length > 0 ? null : only;
  };
  return {
    version,
    parts,
    holdsFrom,
    row: (code) => codes.get(foldCode(code)),
    rowNamed: (typed) => {
      const row = names.get(foldRegisterName(typed));
      return row === 'several' ? undefined : row;
    },
    byCode: (code, on) => {
      const folded = foldCode(code);
      return found(codes.get(folded), on) ?? null;
    },
    byName: (typed, on) => {
      const name = foldRegisterName(typed);
      const row = names.get(name);
      if (row === undefined || name === '') return null;
      if (row === 'several') return amongSeveral(name, on);
      const entry = found(row, on);
      return entry !== null && namesOf(entry).includes(name) ? entry : null;
    },
    search: (asked) => searchRows(rows, asked),
  };
};

/** An illness is known by its own code or by its category. */
export const byCategory = (index: RegisterIndex): AskRegister => ({
  ...index,
  byCode: (code, on) => index.byCode(code, on) ?? index.byCode(foldCode(code).slice(0, CATEGORY_LENGTH), on),
});
