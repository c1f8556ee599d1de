import { present } from '@huji/contracts/shared/present.ts';
import { type CellFinding, placeKey } from './roster-finding.ts';
import { endsAsIfLost } from './roster-id-number.ts';
import type { ReadRow } from './roster-row.ts';

type Named = Pick<ReadRow, 'line' | 'sheet' | 'name' | 'idNumber' | 'phone'>;

/** How a finding names columns and cells of the file; of rows that came without one, the fields. */
export type PlaceOf = (
  row: Pick<ReadRow, 'line' | 'sheet'>,
  field: 'name' | 'idNumber',
) => {
  readonly column: string;
  readonly cell?: string;
};

export const fieldPlace: PlaceOf = (_row, field) => ({ column: field });

const groupedBy = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string | null,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

const LINES_MAX = 20;

/** First lines by what stands in them. */
type LinesBy = ReadonlyMap<string, readonly number[]>;

const linesBy = (group: readonly Named[], valueOf: (row: Named) => string): LinesBy =>
  new Map(
    [...groupedBy(group, valueOf)].map(([value, rows]) => [
      value,
      [...new Set(rows.map(({ line }) => line))].slice(0, LINES_MAX),
    ]),
  );

const linesOfOthers = (own: string, lines: LinesBy | undefined): readonly number[] => {
  const others: number[] = [];
  for (const [value, of] of lines ?? []) {
    if (others.length >= LINES_MAX) break;
    if (value !== own) others.push(...of);
  }
  return [...new Set(others)].slice(0, LINES_MAX);
};

/** Of the groups in which more than one value stands. */
const contradictions = (
  groups: ReadonlyMap<string, readonly Named[]>,
  valueOf: (row: Named) => string,
): ReadonlyMap<string, LinesBy> =>
  new Map(
    [...groups].flatMap(([key, group]) => {
      const lines = linesBy(group, valueOf);
      return lines.size > 1 ? [[key, lines] as const] : [];
    }),
  );

const finding = (
  row: Named,
  field: 'name' | 'idNumber',
  placeOf: PlaceOf,
  rest: Pick<CellFinding, 'code' | 'lines'>,
): CellFinding => ({
  ...present({ sheet: row.sheet }),
  line: row.line,
  ...placeOf(row, field),
  ...rest,
});

/** Numbers a spreadsheet cut: they pass their check by chance, but two people share one, or most end in the same zeros. */
const lostNumbers = (byNumber: ReadonlyMap<string, readonly Named[]>): ReadonlySet<string> => {
  const suspect = [...byNumber.keys()].filter(endsAsIfLost);
  const most = suspect.length > 1 && suspect.length * 2 > byNumber.size;
  return new Set(suspect.filter((number) => most || new Set(byNumber.get(number)?.map(({ name }) => name)).size > 1));
};

/**
 * One number under two names, one name and phone under two numbers: on every such row, for nobody can tell which is wrong.
 * Names are compared as they were read (folded).
 */
export const identityFindings = (rows: readonly Named[], placeOf: PlaceOf): readonly CellFinding[] => {
  const byNumber = groupedBy(rows, ({ idNumber }) => idNumber);
  const nameAndPhone = ({ name, phone }: Named): string | null => (phone === null ? null : `${name}\n${phone}`);
  const lost = lostNumbers(byNumber);
  const namesOf = contradictions(byNumber, ({ name }) => name);
  const numbersOf = contradictions(groupedBy(rows, nameAndPhone), ({ idNumber }) => idNumber);
  const findings: CellFinding[] = [];
  const told = new Set<string>();
  for (const row of rows) {
    const place = placeKey(row);
    if (told.has(place)) continue;
    const names = linesOfOthers(row.name, namesOf.get(row.idNumber));
    const numbers = linesOfOthers(row.idNumber, numbersOf.get(nameAndPhone(row) ?? ''));
    if (lost.has(row.idNumber)) findings.push(finding(row, 'idNumber', placeOf, { code: 'ID_DIGITS_LOST' }));
    else if (names.length > 0)
      findings.push(finding(row, 'name', placeOf, { code: 'ONE_NUMBER_TWO_NAMES', lines: names }));
    else if (numbers.length > 0)
      findings.push(finding(row, 'idNumber', placeOf, { code: 'ONE_PERSON_TWO_NUMBERS', lines: numbers }));
    else continue;
    told.add(place);
  }
  return findings;
};
