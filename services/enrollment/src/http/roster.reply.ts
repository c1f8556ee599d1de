import { PREVIEW_LISTED_MAX, type RosterReply } from '@huji/contracts/enrollment/roster-http.ts';
import { ROSTER_NOTES, UNCOUNTED_ROWS, uncountedWords } from '@huji/contracts/enrollment/finding-codes.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { maskResidentId } from '@huji/contracts/shared/resident-id.ts';
import { ownFindings } from '../domain/roster/roster-diff.ts';
import { placeKey, placesOf, type RosterNote } from '../domain/roster/roster-finding.ts';
import { numberFaultOf } from '../domain/roster/roster-reading.ts';
import { grouped } from '../domain/roster/roster-upload.ts';
import { type KeptRow, shownPersonId } from '../domain/roster/roster-row.ts';
import type { ComparedRoster, HashedRow } from '../use-cases/compare-roster.ts';
import type { Parts } from '../use-cases/parts.ts';
import type { RosterOutcome } from '../use-cases/preview-roster.ts';
import { findingReply } from './roster-finding.reply.ts';
import { NOBODY, showIdentities, shownIdentity, type ShownIdentity, showPersons } from './person.reply.ts';

const FINDING_COLUMNS = {
  PLAN_UNKNOWN: 'plan',
  INVALID_ID: 'idNumber',
  DUPLICATE_ROW: 'plan',
  NO_CONSENT: 'consent',
} as const;

type Change = ComparedRoster['changes'][number];

/** As text: `true`, `2`, `1990-01-01`; undefined: nothing stands there. */
const textOf = (value: string | number | boolean | null): string | undefined =>
  value === null ? undefined : String(value);

const PLAIN = ['birthOn', 'sex', 'category', 'relation', 'leftOn', 'insured', 'consent', 'units'] as const;
const isPlain = (field: string): field is (typeof PLAIN)[number] => PLAIN.some((each) => each === field);

interface Corrected {
  readonly before: KeptRow;
  readonly after: HashedRow;
  /** Of the row before. */
  readonly identity: ShownIdentity;
}

/** From what to what, field by field. A number is the same: what changed of it is whether it holds. */
const valuesOf = (
  fields: readonly string[],
  { before, after, identity }: Corrected,
): NonNullable<RosterReply['changes'][number]['values']> => {
  const now = shownIdentity(after);
  return fields.flatMap((field) => {
    if (isPlain(field)) return [present({ field, before: textOf(before[field]), after: textOf(after[field]) })];
    if (field !== 'nameOrPhone') return [];
    const isRenamed = identity.name !== now.name;
    return [
      ...(isRenamed ? [present({ field: 'name', before: identity.name, after: now.name })] : []),
      // Of two numbers that differ in their middle the parts are alike.
      ...(identity.phone !== now.phone || !isRenamed
        ? [present({ field: 'phone', before: identity.phone, after: now.phone })]
        : []),
    ];
  });
};

export const changeReplies = async (
  parts: Parts,
  changes: readonly Change[],
  knownPersons: ComparedRoster['knownPersons'],
): Promise<RosterReply['changes']> => {
  const leavers = changes.flatMap(({ type, before }) => (type === 'leave' && before !== null ? [before] : []));
  const shownLeavers = await showPersons(parts, leavers);
  const corrected = changes.flatMap(({ type, before }) => (type === 'correction' && before !== null ? [before] : []));
  const identities = await showIdentities(parts, corrected);
  const identityOf = new Map(corrected.map((row, index) => [row, identities[index] ?? {}]));
  const leaverOf = new Map(leavers.map((row, index) => [row, shownLeavers[index] ?? NOBODY]));
  return changes.map(({ type, before, after, fields }) => {
    const row = after ?? before;
    if (row === null) throw new Error('a change has neither a row before nor one after');
    const shown =
      after === null
        ? ((before && leaverOf.get(before)) ?? NOBODY)
        : { name: after.name, idNumber: maskResidentId(after.idNumber) };
    return present({
      type,
      rowNo: after?.rowNo,
      personId: knownPersons.get(row.key)?.personId ?? (before === null ? undefined : shownPersonId(before, 'draft')),
      ...shown,
      plan: row.plan,
      fields: [...fields],
      values:
        before === null || after === null
          ? undefined
          : valuesOf(fields, { before, after, identity: identityOf.get(before) ?? {} }),
    });
  });
};

/** Rows that will not count: what somebody must mend first. */
export const uncountedRows = ({ rows, plansOnSale }: ComparedRoster) =>
  grouped(ownFindings(rows, plansOnSale), ({ code }) => code, UNCOUNTED_ROWS).entries.map(({ row, code }) => {
    const { is: words, wanted } = uncountedWords(code, numberFaultOf(row));
    return { row, code, column: FINDING_COLUMNS[code], words, wanted };
  });

const findingReplies = (compared: ComparedRoster): RosterReply['findings'] =>
  uncountedRows(compared)
    .slice(0, PREVIEW_LISTED_MAX)
    .map(({ row: { rowNo, line }, ...finding }) => ({ rowNo, line, ...finding }));

const noteReply = ({ sheet, code, count = 1, line }: RosterNote): RosterReply['notes'][number] =>
  present({ sheet, code, words: ROSTER_NOTES[code], count, line });

/** What changes, and what will not count; lists are cut, counts are whole. */
export const rosterReply = async (
  parts: Parts,
  { compared, preview, changed, rosterNo, processedRows }: RosterOutcome,
): Promise<RosterReply> => {
  const { rows, changes, heldBack, mendFirst, knownPersons, persons, findings: cellFindings, notes } = compared;
  const count = (type: Change['type']): number => changes.filter((change) => change.type === type).length;
  return {
    preview,
    changed,
    rosterNo,
    processedRows,
    rows: rows.length,
    persons,
    joins: count('join'),
    leaves: count('leave'),
    corrections: count('correction'),
    ...present({ leavesHeldBack: heldBack.rows > 0 ? { ...heldBack, mendFirst } : undefined }),
    changes: await changeReplies(parts, changes.slice(0, PREVIEW_LISTED_MAX), knownPersons),
    findings: findingReplies(compared),
    cellFindings: cellFindings.slice(0, PREVIEW_LISTED_MAX).map((finding) => findingReply(finding, new Set())),
    cellFindingCount: cellFindings.length,
    rowsHeldUp: new Set(cellFindings.flatMap(placesOf).map(placeKey)).size,
    notes: notes.map(noteReply),
  };
};
