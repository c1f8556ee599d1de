import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import type { ViewRow, ViewStore } from '@huji/chassis/persistence/view-store.ts';
import type { CoverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { CloudEvent } from '@huji/contracts/shared/event-contract.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { HeldCover } from '../domain/batch-submission.ts';

/** One person's covers from one batch, found by the employer they came through (rules.md §3, `k`). */
export interface EmployerCover {
  readonly personId: string;
  readonly covers: readonly HeldCover[];
}

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
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof view.find>> = await view.find({
      field: 'employerId',
      equals: employerId,
      cursor,
      max: 1000,
    });
    for (const { row } of page.rows)
      for (const cover of row.covers)
        if (cover.end >= from) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), cover]);
    cursor = page.cursor;
  } while (cursor !== null);
  return byPerson;
};
