import type { HospitalLevel } from '@huji/contracts/claim-adjudication/registers.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** What a register says of a hospital or an illness at one time. Grade, level and designation are of hospitals alone. */
export interface Entry {
  readonly name: string;
  readonly aliases: readonly string[];
  /** 0 ungraded, 1 to 3. */
  readonly grade?: number;
  readonly level?: HospitalLevel;
  /** First day on which the medical insurance pays it directly; absent: not designated. */
  readonly designatedOn?: CivilDate;
  /** Last day; absent: no end is known. */
  readonly designatedUntilOn?: CivilDate;
}

/** An entry and the days on which it holds. */
export interface EntrySpan {
  readonly from: CivilDate;
  /** The first day on which it holds no more; absent: it still holds. */
  readonly until?: CivilDate;
  readonly entry: Entry;
}

/** Everything a register ever said of one code: spans in their order, none overlaps another. A row is never deleted. */
export interface RegisterRow {
  readonly code: string;
  readonly spans: readonly EntrySpan[];
}

/** What the row says on a day; null: nothing. */
export const entryOn = ({ spans }: RegisterRow, on: CivilDate): Entry | null =>
  spans.find(({ from, until }) => from <= on && (until === undefined || on < until))?.entry ?? null;

/** What the row says last, ended or not. */
export const lastSpan = ({ spans }: RegisterRow): EntrySpan | undefined => spans.at(-1);

export const isDesignatedOn = ({ designatedOn, designatedUntilOn }: Entry, on: CivilDate): boolean =>
  designatedOn !== undefined && designatedOn <= on && (designatedUntilOn === undefined || on <= designatedUntilOn);

const KEYS = ['name', 'grade', 'level', 'designatedOn', 'designatedUntilOn'] as const;

/** The order of aliases says nothing. */
export const sameEntry = (one: Entry, other: Entry): boolean =>
  KEYS.every((key) => one[key] === other[key]) &&
  one.aliases.length === other.aliases.length &&
  one.aliases.every((alias) => other.aliases.includes(alias));

/** Spans before the day; the one that holds on it ends there. */
const before = (spans: readonly EntrySpan[], day: CivilDate): readonly EntrySpan[] =>
  spans
    .filter(({ from }) => from < day)
    .map((span) => (span.until === undefined || span.until > day ? { ...span, until: day } : span));

/** From the day on the row says this, whatever it was to say later. Two spans that say the same are one. */
export const sayFrom = (spans: readonly EntrySpan[], from: CivilDate, entry: Entry): readonly EntrySpan[] => {
  const kept = before(spans, from);
  const last = kept.at(-1);
  return last?.until === from && sameEntry(last.entry, entry)
    ? [...kept.slice(0, -1), { from: last.from, entry: last.entry }]
    : [...kept, { from, entry }];
};

/** From the day on the row says nothing. */
export const endFrom = (spans: readonly EntrySpan[], from: CivilDate): readonly EntrySpan[] => before(spans, from);

const withAlias = (entry: Entry, alias: string): Entry =>
  entry.aliases.includes(alias) || entry.name === alias ? entry : { ...entry, aliases: [...entry.aliases, alias] };

/** From the day on the row has this alias too, in everything it says from then. */
export const nameFrom = (spans: readonly EntrySpan[], from: CivilDate, alias: string): readonly EntrySpan[] =>
  spans.flatMap((span): readonly EntrySpan[] => {
    if (span.until !== undefined && span.until <= from) return [span];
    const named = { ...span, entry: withAlias(span.entry, alias) };
    return span.from >= from
      ? [named]
      : [
          { ...span, until: from },
          { ...named, from },
        ];
  });

/** What one command does to a row. */
export type RowEdit =
  | { readonly type: 'entry'; readonly code: string; readonly effectiveOn: CivilDate; readonly entry: Entry }
  | { readonly type: 'alias'; readonly code: string; readonly effectiveOn: CivilDate; readonly alias: string }
  | { readonly type: 'end'; readonly code: string; readonly effectiveOn: CivilDate };

/** The row after the edit; undefined: nothing is known of it before or after. */
export const editedRow = (row: RegisterRow | undefined, edit: RowEdit): RegisterRow | undefined => {
  const spans = row?.spans ?? [];
  switch (edit.type) {
    case 'entry':
      return { code: edit.code, spans: sayFrom(spans, edit.effectiveOn, edit.entry) };
    case 'alias':
      return row && { ...row, spans: nameFrom(spans, edit.effectiveOn, edit.alias) };
    case 'end':
      return row && { ...row, spans: endFrom(spans, edit.effectiveOn) };
  }
};

/** Members that say something: what is stored has no empty ones. */
export const entryOf = ({
  name,
  aliases,
  grade,
  level,
  designatedOn,
  designatedUntilOn,
}: { readonly name: string; readonly aliases: readonly string[] } & {
  readonly [Key in 'grade' | 'level' | 'designatedOn' | 'designatedUntilOn']?: Entry[Key] | undefined;
}): Entry => ({ name, aliases: [...new Set(aliases)], ...present({ grade, level, designatedOn, designatedUntilOn }) });
