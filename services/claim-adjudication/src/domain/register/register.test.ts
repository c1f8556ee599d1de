import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { addDays, type CivilDate, civilDate } from '@huji/contracts/shared/civil-date.ts';
import {
  editedRow,
  endFrom,
  type Entry,
  entryOn,
  type RegisterRow,
  sameEntry,
  sayFrom,
  type EntrySpan,
} from './register.ts';
import { compareRow } from './register-difference.ts';
import { editedPart, inParts, PART_ROWS, partOf } from './register-parts.ts';

const FIRST = civilDate('2024-01-01');
const days = fc.integer({ min: 0, max: 60 }).map((number) => addDays(FIRST, number));
const entries: fc.Arbitrary<Entry> = fc.record({
  name: fc.constantFrom('甲医院', '乙医院', '丙医院'),
  aliases: fc.uniqueArray(fc.constantFrom('甲', '乙', '丙'), { maxLength: 2 }),
});
interface Said {
  readonly from: CivilDate;
  readonly entry: Entry | null;
}
const said: fc.Arbitrary<Said> = fc.record({ from: days, entry: fc.option(entries, { nil: null }) });
const after = (spans: readonly EntrySpan[], { from, entry }: Said): readonly EntrySpan[] =>
  entry === null ? endFrom(spans, from) : sayFrom(spans, from, entry);

const sound = (spans: readonly EntrySpan[]): boolean =>
  spans.every(({ from, until }, at) => {
    const next = spans[at + 1];
    return (until === undefined || until > from) && (next === undefined || (until !== undefined && until <= next.from));
  });

describe('a row of a register', () => {
  test('says on each day what was last said for that day, and no two spans overlap', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 8 }), days, (all, on) => {
        const spans = all.reduce(after, []);
        expect(sound(spans)).toBe(true);
        // What is said from a day replaces all that was to hold later: the last word that begins by then, and was not replaced.
        const standing = all.filter((one, at) => all.slice(at + 1).every((later) => later.from > one.from));
        const last = standing.filter(({ from }) => from <= on).at(-1);
        const expected = last?.entry ?? null;
        const told = entryOn({ code: 'H1', spans }, on);
        expect(told === null ? null : sameEntry(told, expected ?? { name: '', aliases: [] })).toBe(
          expected === null ? null : true,
        );
      }),
    );
  });

  test('keeps what it said on the days before a change, whatever the change is', () => {
    const edits = fc.oneof(
      fc.record({ type: fc.constant('entry' as const), effectiveOn: days, entry: entries }),
      fc.record({ type: fc.constant('alias' as const), effectiveOn: days, alias: fc.constantFrom('丁', '甲') }),
      fc.record({ type: fc.constant('end' as const), effectiveOn: days }),
    );
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), edits, days, (all, edit, on) => {
        const row: RegisterRow = { code: 'H1', spans: all.reduce(after, []) };
        const edited = editedRow(row, { code: 'H1', ...edit });
        if (on < edit.effectiveOn) expect(edited && entryOn(edited, on)).toEqual(entryOn(row, on));
        if (edit.type === 'alias') {
          const [before, now] = [entryOn(row, on), edited && entryOn(edited, on)];
          if (on >= edit.effectiveOn && before !== null)
            expect([now?.name, ...(now?.aliases ?? [])]).toContain(
              before.name === edit.alias ? before.name : edit.alias,
            );
          expect(now?.name).toBe(before?.name);
        }
        expect(sound(edited?.spans ?? [])).toBe(true);
      }),
    );
  });

  test.each([
    ['not known, in the file', undefined, '甲医院', 'added'],
    ['as in the file', '甲医院', '甲医院', undefined],
    ['otherwise in the file', '甲医院', '乙医院', 'changed'],
    ['not in the file', '甲医院', undefined, 'ended'],
  ])('that is %s: %s, %s is %s', (_, standing, wanted, change) => {
    const from = civilDate('2025-01-01');
    const row = standing === undefined ? undefined : editedRow(undefined, entryEdit(standing));
    const given = wanted === undefined ? undefined : { code: 'H1', entry: { name: wanted, aliases: [] } };
    const compared = compareRow(row, given, { from, keepsAliases: false });
    expect(compared.difference?.change).toBe(change);
    expect(entryOn(compared.row, from)?.name).toBe(wanted);
    expect(entryOn(compared.row, addDays(from, -1))?.name).toBe(standing);
  });

  test('keeps the aliases people gave it where a file has no column for them', () => {
    const from = civilDate('2025-01-01');
    const row = editedRow(undefined, { ...entryEdit('甲医院'), entry: { name: '甲医院', aliases: ['甲'] } });
    const wanted = { code: 'H1', entry: { name: '甲医院', aliases: [] } };
    expect(compareRow(row, wanted, { from, keepsAliases: true }).difference).toBeUndefined();
    expect(compareRow(row, wanted, { from, keepsAliases: false }).difference?.change).toBe('changed');
  });
});

const entryEdit = (name: string) =>
  ({ type: 'entry', code: 'H1', effectiveOn: FIRST, entry: { name, aliases: [] as string[] } }) as const;

describe('parts of a register', () => {
  test('hold every row once in the order of codes, however many rows come one by one', () => {
    const codes = fc.uniqueArray(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 700 });
    fc.assert(
      fc.property(codes, (numbers) => {
        const named = numbers.map((number) => `H${String(number).padStart(5, '0')}`);
        let parts: readonly (readonly RegisterRow[])[] = [];
        for (const code of named) {
          const at = partOf(
            parts.map((rows) => ({ firstCode: rows[0]?.code ?? '' })),
            code,
          );
          const made = editedPart(parts[at] ?? [], { ...entryEdit('甲'), code });
          parts = [...parts.slice(0, at), ...made, ...parts.slice(at + 1)];
        }
        expect(parts.flat().map(({ code }) => code)).toEqual([...named].sort());
        expect(Math.max(...parts.map((rows) => rows.length))).toBeLessThanOrEqual(2 * PART_ROWS);
        expect(inParts(parts.flat()).flat()).toEqual(parts.flat());
      }),
      { numRuns: 30 },
    );
  });
});
