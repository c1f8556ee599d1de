import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { sealPerson } from '../documents/person.ts';
import { openRow } from '../documents/roster-part.ts';
import { isKnownTo } from '../domain/person.ts';
import type { KeptRow } from '../domain/roster-row.ts';
import type { Parts } from './parts.ts';

export interface RegisteredRow {
  readonly personId: string;
  /** The register may tell the employer who the person is. */
  readonly known: boolean;
}

interface Registration {
  readonly row: KeptRow;
  readonly employerId: string;
}

/** Finds or enters the person a row names. Repeating it is harmless. */
export const registerPerson = async (
  { documents, cipher, ids }: Parts,
  { row, employerId }: Registration,
  envelope: Envelope,
): Promise<RegisteredRow> => {
  if (row.sealed === null) throw new Error(`row ${String(row.rowNo)} has neither a person nor a sealed identity`);
  // Derived from the command and the row that name the person first: the same office played twice has the same persons.
  const proposed = ids.derivedId('person', envelope.commandId, String(row.rowNo));
  const claim = { type: 'claim', personId: proposed } as const;
  const { state: claimed } = obeyed(await documents.personKeys.execute(row.key, claim, envelope));
  if (claimed === null) throw new Error('a claim of an ID number has no person');
  const { personId } = claimed;
  const plain = await openRow(cipher, row.sealed);
  const sealed = await sealPerson(cipher, personId, plain);
  // The number, not the row, says who the person is; where it says nothing the row's word is all there is.
  const { birthOn = row.birthOn, sex = row.sex } = readResidentId(plain.idNumber);
  const { key, identity } = row;
  const record = { type: 'record', key, identity, sealed, birthOn, sex, employerId } as const;
  const { state: person } = obeyed(await documents.persons.execute(personId, record, envelope));
  return { personId, known: person !== null && isKnownTo(person, employerId) };
};
