import { PREVIEW_LISTED_MAX, type RosterReply } from '@huji/contracts/enrollment/http.ts';
import { wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { maskResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { type KeptRow, shownPersonId } from '../domain/roster-row.ts';
import { ownFindings } from '../domain/roster-diff.ts';
import type { ComparedRoster } from '../roster-intake.ts';
import { openRow } from '../sealed-identity.ts';

const FINDING_COLUMNS = { INVALID_ID: 'idNumber', DUPLICATE_ROW: 'plan', NO_CONSENT: 'consent' } as const;

export interface NameReading {
  readonly documents: Pick<EnrollmentDocuments, 'persons'>;
  readonly cipher: FieldCipher;
}

export interface ShownPerson {
  readonly name: string;
  readonly idNumber: string;
}

/** Name and masked number of rows that are kept: from the register, or from the row while it has no person. */
export const openPersons = async (
  { documents, cipher }: NameReading,
  rows: readonly Pick<KeptRow, 'personId' | 'sealed'>[],
): Promise<readonly ShownPerson[]> => {
  const persons = await documents.persons.readMany(rows.map(({ personId }) => personId ?? ''));
  return Promise.all(
    rows.map(async ({ sealed }, index) => {
      const person = persons[index]?.state;
      if (sealed !== null) {
        const { name, idNumber } = await openRow(cipher, sealed);
        return { name, idNumber: maskResidentId(idNumber) };
      }
      if (person == null) return { name: '', idNumber: '' };
      const [name, idNumber] = await Promise.all([
        cipher.open(person.sealed.name),
        cipher.open(person.sealed.idNumber),
      ]);
      return { name, idNumber: maskResidentId(idNumber) };
    }),
  );
};

/** What changes, and what will not count; lists are cut, counts are whole. */
export const rosterReply = async (
  reading: NameReading,
  { rows, changes, knownPersons, persons }: ComparedRoster,
  outcome: Pick<RosterReply, 'preview' | 'changed' | 'rosterNo' | 'processedRows'>,
): Promise<RosterReply> => {
  const count = (kind: 'join' | 'leave' | 'correction'): number =>
    changes.filter((change) => change.kind === kind).length;
  const listed = changes.slice(0, PREVIEW_LISTED_MAX);
  const leavers = listed.flatMap(({ kind, before }) => (kind === 'leave' && before !== null ? [before] : []));
  const leaverNames = new Map((await openPersons(reading, leavers)).map((shown, index) => [leavers[index], shown]));
  return {
    ...outcome,
    rows: rows.length,
    persons,
    joins: count('join'),
    leaves: count('leave'),
    corrections: count('correction'),
    changes: listed.map(({ kind, before, after, fields }) => {
      const row = after ?? before;
      if (row === null) throw new Error('a change has neither a row before nor one after');
      const shown = after
        ? { name: after.name, idNumber: maskResidentId(after.idNumber) }
        : leaverNames.get(before ?? undefined);
      const personId = knownPersons.get(row.key)?.personId ?? (before === null ? undefined : shownPersonId(before));
      return {
        kind,
        ...(after === null ? {} : { rowNo: after.rowNo }),
        ...(personId === undefined ? {} : { personId }),
        name: shown?.name ?? '',
        idNumber: shown?.idNumber ?? '',
        plan: row.plan,
        fields: [...fields],
      };
    }),
    findings: ownFindings(rows)
      .slice(0, PREVIEW_LISTED_MAX)
      .map(({ row: { rowNo, line }, code }) => ({
        rowNo,
        line,
        column: FINDING_COLUMNS[code],
        code,
        words: wordsOf(code),
      })),
  };
};
