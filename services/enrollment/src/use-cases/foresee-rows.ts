import { type KeptRow, toSubmittedRow } from '../domain/roster/roster-row.ts';
import { isCoveredThrough } from '../domain/person.ts';
import { type AskedPerson, type CoversOf, foreseeCovers } from './foresee-covers.ts';
import type { ForeseenRows } from '../domain/roster/roster-outcomes.ts';
import type { Parts } from './parts.ts';
import { gatherRowsByPerson, type PersonRow } from './gather-rows-by-person.ts';

interface AskedRows extends CoversOf {
  readonly roster: { readonly id: string; readonly parts: number };
  /** Those of one page. */
  readonly rows: readonly KeptRow[];
}

/** Ids of those the employer covers: nobody else is asked about by name before the submission (0096). */
const coveredIds = async (
  { documents }: Parts,
  { batch, rows }: Pick<AskedRows, 'batch' | 'rows'>,
): Promise<ReadonlySet<string>> => {
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const found = await documents.persons.readMany(personIds);
  return new Set(
    personIds.filter((_, index) => {
      const person = found[index]?.state ?? null;
      return person !== null && isCoveredThrough(person, batch.employerId);
    }),
  );
};

const asPersonRow = (row: KeptRow): PersonRow => {
  const { personId: _, ...more } = toSubmittedRow(row, '');
  return more;
};

/** What the rows of one page of a roster would come to, each seen with whatever else stands there for its person. */
export const foreseeRows = async (parts: Parts, asked: AskedRows): Promise<ForeseenRows> => {
  const { batchId, roster, rows, submission } = asked;
  if (rows.length === 0) return new Map();
  const [several, covered] = await Promise.all([
    parts.rowsOfPeople({ batchId, roster }),
    submission === null ? coveredIds(parts, asked) : new Set<string>(),
  ]);
  const own = gatherRowsByPerson(rows, asPersonRow);
  const persons = rows.map(({ key, personId }): AskedPerson => {
    const isNamed = personId !== null && (submission !== null || covered.has(personId));
    return {
      personId: isNamed ? personId : parts.ids.derivedId('asked', batchId, key),
      rows: several.get(key) ?? own.get(key) ?? [],
    };
  });
  return foreseeCovers(parts, asked, persons);
};
