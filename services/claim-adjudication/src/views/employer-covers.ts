import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { type ViewRow, ViewStore } from '@huji/chassis/persistence/view-store.ts';
import type { CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { CloudEvent } from '@huji/contracts/shared/event-contract.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { isThroughEmployer } from '../domain/submission/submission-reactions.ts';
import type { HeldCover } from '../domain/submission/submission.ts';

/** One person's covers from one batch, found by the employer they came through (clause `participation`, `k`). */
export interface EmployerCover {
  readonly personId: string;
  readonly covers: readonly HeldCover[];
}

export const openEmployerCovers = (store: DocumentStore) =>
  new ViewStore<EmployerCover>(store, { view: 'employer-cover', indexes: ['employerId'] });

export const employerCoverRow = (event: CloudEvent<CoverChanged>): ViewRow<EmployerCover> => {
  const { personId, batchId, employerId, rows } = event.data;
  const covers = rows.flatMap(({ plan, outcome, start, end }): HeldCover[] =>
    (outcome === 'granted' || outcome === 'kept') && start !== undefined && end !== undefined
      ? [{ plan, batchId, employerId, start, end }]
      : [],
  );
  const id = `${personId}:${batchId}`;
  return {
    id,
    ...sourcePosition(event.id),
    row: covers.length === 0 ? null : { personId, covers },
    index: { employerId: covers.length === 0 ? null : employerId },
  };
};

/** Everybody who holds or paid for cover through the employer that has not ended before `from`, by person. */
export const coversThroughEmployer = async (
  view: ViewStore<EmployerCover>,
  employerId: string,
  from: CivilDate,
): Promise<ReadonlyMap<string, readonly HeldCover[]>> => {
  const byPerson = new Map<string, HeldCover[]>();
  const query = { field: 'employerId', equals: employerId, max: 1000 };
  for await (const { row } of eachRow((page: typeof query) => view.find(page), query))
    for (const cover of row.covers)
      if (isThroughEmployer(cover, employerId, from))
        byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), cover]);
  return byPerson;
};
