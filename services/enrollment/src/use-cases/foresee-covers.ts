import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ForeseenCover, PREVIEW_COVERS_MAX } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { passed } from '@huji/chassis/aggregate/outcome.ts';
import { Refused } from '@huji/chassis/http/refused.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { CoversAnswer } from '../adapters/adjudication-client.ts';
import type { OpenBatch } from '../domain/batch.ts';
import { PART_ROWS } from '../domain/roster/roster-part.ts';
import { partsOf } from '../domain/roster/roster-row.ts';
import type { Parts } from './parts.ts';
import type { PersonRow } from './gather-rows-by-person.ts';
import type { ForeseenRows } from '../domain/roster/roster-outcomes.ts';

/** Whom adjudication is asked about: somebody the employer does not cover under an id that nobody has. */
export interface AskedPerson {
  readonly personId: string;
  /** All that stand on the roster for them: whether one plan waits depends on the others. */
  readonly rows: readonly PersonRow[];
}

export interface CoversOf {
  readonly batchId: string;
  readonly batch: Pick<OpenBatch, 'employerId' | 'society' | 'startOn'>;
  /** Where the rows stand in what was submitted; null: they are a draft. */
  readonly submission: { readonly version: number; readonly part: number } | null;
  /** The caller's own word, to ask in the caller's name. */
  readonly authorization: string;
}

type Question = Parameters<Parts['askCovers']>[0];

/** All rows of a person in one question, as many people as one takes. In turns, as the hashes of a roster. */
const questionsOf = async (persons: readonly AskedPerson[]): Promise<readonly Question['rows'][]> => {
  const byPerson = new Map<string, Map<number, Question['rows'][number]>>();
  for (const some of partsOf(persons, PART_ROWS)) {
    for (const { personId, rows } of some) {
      const own = byPerson.get(personId) ?? new Map<number, Question['rows'][number]>();
      for (const row of rows) own.set(row.rowNo, { ...row, personId });
      byPerson.set(personId, own);
    }
    await nextTurn();
  }
  const questions: Question['rows'][] = [];
  let latest: Question['rows'] = [];
  for (const own of byPerson.values()) {
    if (questions.length === 0 || latest.length + own.size > PREVIEW_COVERS_MAX) {
      latest = [];
      questions.push(latest);
    }
    latest.push(...own.values());
  }
  return questions;
};

const withoutNumber = ({ rowNo: _, ...foreseen }: CoversAnswer['rows'][number]): ForeseenCover => present(foreseen);

/** Who may look at rows and is no clerk is told nothing of covers: that is as it should be. Any other refusal is a fault of ours. */
const EXPECTED = 'forbidden';

/**
 * What rows would come to, by row number. Adjudication alone knows; while it does not answer, which its breaker counts, or refuses the
 * question, the rest is shown without it.
 */
export const foreseeCovers = async (
  parts: Pick<Parts, 'askCovers' | 'logger'>,
  { batchId, batch: { employerId, society, startOn }, submission, authorization }: CoversOf,
  persons: readonly AskedPerson[],
): Promise<ForeseenRows> => {
  const foreseen = new Map<number, ForeseenCover>();
  try {
    for (const rows of await questionsOf(persons)) {
      const question = {
        batchId,
        employerId,
        society,
        startOn,
        ...present({ submission: submission ?? undefined }),
        rows,
      };
      const answer = passed(await parts.askCovers(question, authorization));
      for (const row of answer.rows) foreseen.set(row.rowNo, withoutNumber(row));
    }
  } catch (error) {
    if (!(error instanceof Unavailable || error instanceof Refused)) throw error;
    if (error instanceof Refused && error.refusal.code !== EXPECTED)
      parts.logger.warn('what rows would come to is not shown: the question was refused', {
        ...{ streamId: batchId, code: error.refusal.code, count: persons.length },
      });
  }
  return foreseen;
};
