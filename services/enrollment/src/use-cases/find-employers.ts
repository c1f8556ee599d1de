import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Page, Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { awaitsOffice, type RegisteredEmployer } from '../domain/employer.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'enrollment.names';
const AT_ONCE = 10;

export interface FoundEmployer {
  readonly employerId: string;
  readonly employer: RegisteredEmployer;
}

/** Employers are some thousands: those of before are written anew once in the life of a process, before the first is looked for. */
const makeFindable = async ({ documents: { employers }, ownEnvelope }: Parts): Promise<void> => {
  const foundBy = async (field: 'name' | 'awaitingSince'): Promise<ReadonlySet<string>> => {
    const found = new Set<string>();
    for await (const { id } of eachRow((query: Query) => employers.find(query), { field, max: 200 })) found.add(id);
    return found;
  };
  const [named, awaiting] = [await foundBy('name'), await foundBy('awaitingSince')];
  await inParallel(employers.walk(), AT_ONCE, async ({ id, state }) => {
    // Those who wait to join as one did not count as waiting before.
    const isFound = named.has(id) && (state === null || !awaitsOffice(state) || awaiting.has(id));
    if (state !== null && !isFound) obeyed(await employers.execute(id, { type: 'keep' }, ownEnvelope(ACTOR)));
  });
};

/** A page of employers by name, or by the day since when they wait for the word of the office. */
export const findEmployers = async (
  parts: Parts,
  query: Query & { readonly field: 'name' | 'awaitingSince' },
): Promise<Page<FoundEmployer>> => {
  await parts.findableEmployers(() => makeFindable(parts));
  const { rows, cursor } = await parts.documents.employers.find(query);
  return {
    rows: rows.flatMap(({ id: employerId, state: employer }) => (employer === null ? [] : [{ employerId, employer }])),
    cursor,
  };
};
