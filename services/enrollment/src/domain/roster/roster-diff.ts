import type { UncountedRow } from '@huji/contracts/enrollment/finding-codes.ts';
import type { KeptRow } from './roster-row.ts';

export type ComparedRow = Omit<KeptRow, 'sealed' | 'personId'>;

export interface RosterChange<Old extends ComparedRow, New extends ComparedRow> {
  readonly type: 'join' | 'leave' | 'correction';
  readonly before: Old | null;
  readonly after: New | null;
  /** What a correction changes. */
  readonly fields: readonly string[];
}

export const leaveOf = <Old extends ComparedRow>(before: Old): RosterChange<Old, never> => ({
  type: 'leave',
  before,
  after: null,
  fields: [],
});

const COMPARED = [
  'identity',
  'birthOn',
  'sex',
  'category',
  'relation',
  'leftOn',
  'insured',
  'consent',
  'units',
  'idFault',
] as const;

const changedFields = (before: ComparedRow, after: ComparedRow): readonly string[] =>
  COMPARED.filter((field) => before[field] !== after[field]).map((field) =>
    field === 'identity' ? 'nameOrPhone' : field === 'idFault' ? 'idNumber' : field,
  );

const place = ({ key, plan }: ComparedRow): string => `${key}/${plan}`;

/** Compares two rosters some rows at a time; whoever compares fifty thousand lets others go on in between. */
export interface RosterDiffer<Old extends ComparedRow, New extends ComparedRow> {
  /** All that was there before, first. */
  readonly had: (rows: readonly Old[]) => void;
  /** What these rows change. */
  readonly changesBy: (rows: readonly New[]) => readonly RosterChange<Old, New>[];
  /** What is there no more, when all rows have been seen. */
  readonly left: () => readonly Old[];
}

/** What replacing the rows would change, person by person and plan by plan. The order of rows and their numbers do not matter. */
export const rosterDiffer = <Old extends ComparedRow, New extends ComparedRow>(): RosterDiffer<Old, New> => {
  const places = new Map<string, Old[]>();
  return {
    had: (rows) => {
      for (const row of rows) {
        const there = places.get(place(row));
        if (there) there.push(row);
        else places.set(place(row), [row]);
      }
    },
    changesBy: (rows) =>
      rows.flatMap((row): readonly RosterChange<Old, New>[] => {
        const match = places.get(place(row))?.shift();
        if (match === undefined) return [{ type: 'join', before: null, after: row, fields: [] }];
        const fields = changedFields(match, row);
        return fields.length === 0 ? [] : [{ type: 'correction', before: match, after: row, fields }];
      }),
    left: () => [...places.values()].flat(),
  };
};

export interface OwnFinding<Row extends ComparedRow> {
  readonly row: Row;
  readonly code: UncountedRow;
}

/** Faults of rows that need no rule, seen before anything is submitted. Adjudication decides all the same. */
export const ownFindings = <Row extends ComparedRow>(
  rows: readonly Row[],
  plansOnSale: ReadonlySet<string>,
): readonly OwnFinding<Row>[] => {
  const seen = new Set<string>();
  const findings: OwnFinding<Row>[] = [];
  for (const row of rows) {
    const duplicate = seen.has(place(row));
    seen.add(place(row));
    if (!plansOnSale.has(row.plan)) findings.push({ row, code: 'PLAN_UNKNOWN' });
    else if (row.idFault) findings.push({ row, code: 'INVALID_ID' });
    else if (duplicate) findings.push({ row, code: 'DUPLICATE_ROW' });
    else if (!row.consent) findings.push({ row, code: 'NO_CONSENT' });
  }
  return findings;
};
