import { setImmediate as nextTurn } from 'node:timers/promises';
import type { OpenBatch } from '../domain/batch.ts';
import type { FileLanguage, ForeseenTexts } from '../domain/roster/roster-annotation.ts';
import type { RefusedRosterFile } from '../domain/roster/roster-file.ts';
import { PART_ROWS } from '../domain/roster/roster-part.ts';
import { partsOf } from '../domain/roster/roster-row.ts';
import type { AnnotatedFile } from './annotate-roster-file.ts';
import { type ComparedRoster, compareRoster } from './compare-roster.ts';
import { type AskedPerson, foreseeCovers } from './foresee-covers.ts';
import type { Parts } from './parts.ts';

interface RosterToAnnotate {
  readonly batchId: string;
  readonly batch: OpenBatch;
  readonly task: Omit<Parameters<Parts['rosterFiles']['annotate']>[0], 'foreseen'>;
  /** The caller's own word, to ask in the caller's name. */
  readonly authorization: string;
}

const foreseenTexts = async (
  parts: Parts,
  { batchId, batch, authorization, language }: Omit<RosterToAnnotate, 'task'> & { readonly language: FileLanguage },
  { rows, askedOf }: ComparedRoster,
): Promise<ForeseenTexts> => {
  const persons: AskedPerson[] = [];
  for (const some of partsOf(rows, PART_ROWS)) {
    persons.push(...some.map(askedOf));
    await nextTurn();
  }
  const foreseen = await foreseeCovers(parts, { batchId, batch, submission: null, authorization }, persons);
  const texts = new Map<number, string>();
  for (const some of partsOf([...foreseen], PART_ROWS)) {
    for (const [rowNo, { sentence }] of some) texts.set(rowNo, sentence[language]);
    await nextTurn();
  }
  return texts;
};

/** The same file back: what is wrong with each row, and what each would come to. Nothing is written. */
export const annotateRoster = async (
  parts: Parts,
  { batchId, batch, task, authorization }: RosterToAnnotate,
): Promise<AnnotatedFile | RefusedRosterFile> => {
  const { file, facts, language } = task;
  const read = await parts.rosterFiles.read({ file, facts });
  if (!read.ok) return read;
  const { rows, heldUp, findings, notes } = read;
  const compared = await compareRoster(parts, { batchId, batch, rows, heldUp, findings, notes });
  const foreseen = await foreseenTexts(parts, { batchId, batch, authorization, language }, compared);
  return parts.rosterFiles.annotate({ ...task, foreseen });
};
