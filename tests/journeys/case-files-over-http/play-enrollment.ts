import { randomUUID } from 'node:crypto';
import { CLERK, OFFICE_HEAD } from '@huji/all-in-one/sample/people.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { EnrollAction, Excluded } from '@huji/all-in-one/cases/format/story.ts';
import { openBatch, declareHeadcount, readBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { replaceRoster, listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type LiveBatch, type LiveStage, until } from './live-system.ts';

const IN_SERVICE = new Set(['contract', 'dispatched', 'temporary']);

const employerIdOf = async ({ employerIds, system, story }: LiveStage, name: string): Promise<string> => {
  const known = employerIds.get(name);
  if (known !== undefined) return known;
  const [society = ''] = story.societies;
  const { employerId } = await system.desk.call(CLERK, registerEmployer, {
    key: randomUUID(),
    body: { uscc: system.identities.uscc(), name: `${name} ${String(system.identities.next())}`, society },
  });
  for (const joined of story.societies)
    await system.desk.call(OFFICE_HEAD, decideAdmission, {
      key: randomUUID(),
      params: { employerId },
      body: { society: joined, admitted: true, reason: '入会材料齐全' },
    });
  employerIds.set(name, employerId);
  return employerId;
};

const batchOf = ({ batches }: LiveStage, { batch, employer }: EnrollAction): LiveBatch => {
  const known = batches.get(batch) ?? { employer, parts: new Map<string, string>(), people: new Set<string>() };
  batches.set(batch, known);
  return known;
};

const openPart = async (
  stage: LiveStage,
  { parts }: LiveBatch,
  { employer, start }: EnrollAction,
  society: string,
): Promise<string> => {
  const known = parts.get(society);
  if (known !== undefined) return known;
  const { batchId } = await stage.system.desk.call(CLERK, openBatch, {
    key: randomUUID(),
    body: { employerId: await employerIdOf(stage, employer), startOn: start, society },
  });
  parts.set(society, batchId);
  return batchId;
};

const exclusions = (excluded: Excluded, women: boolean) =>
  typeof excluded === 'number'
    ? [{ women, reason: 'proven' as const, count: excluded }]
    : Object.entries(excluded).map(([plan, count]) => ({ plan, women, reason: 'proven' as const, count }));

/** People once enrolled here who are no longer in service: the employer says so, the system cannot know. */
const leftService = (stage: LiveStage, { employer, rows }: EnrollAction, on: CivilDate): string[] => {
  const inRows = new Set(rows.map(({ who }) => who));
  const here = [...stage.batches.values()].filter((batch) => batch.employer === employer);
  const people = new Set(here.flatMap((batch) => [...batch.people]));
  return [...people].flatMap((who) => {
    const person = stage.story.people.get(who);
    const personId = stage.personIds.get(who);
    if (person === undefined || personId === undefined || inRows.has(who)) return [];
    const serves = IN_SERVICE.has(person.relation) && (person.left === undefined || person.left > on);
    return serves ? [] : [personId];
  });
};

const rosterRows = ({ story, idNumbers }: LiveStage, { rows }: EnrollAction) =>
  rows.map(({ who, plan, units, voluntary }) => {
    const person = story.people.get(who);
    if (person === undefined) throw new Error(`${who} is not in the case`);
    const { born, sex, category, relation, left, medicalInsurance } = person;
    return {
      name: who,
      idNumber: idNumbers.get(who) ?? '',
      birthOn: born,
      sex,
      category,
      relation,
      ...present({ leftOn: left }),
      insured: medicalInsurance,
      consent: voluntary,
      plan,
      units,
    };
  });

const rowOutcomes = async (stage: LiveStage, batchId: string, { rows }: EnrollAction) => {
  const outcomes: Record<string, string> = {};
  const seen = new Map<string, number>();
  const pages = eachPage((cursor) =>
    stage.system.desk.call(CLERK, listRows, {
      params: { batchId },
      query: { limit: 200, ...present({ cursor: cursor ?? undefined }) },
    }),
  );
  for await (const page of pages)
    for (const { rowNo, personId, verdict } of page.rows) {
      const row = rows[rowNo - 1];
      if (row === undefined) throw new Error(`row ${String(rowNo)} was not sent`);
      if (personId !== undefined) stage.personIds.set(row.who, personId);
      const key = `${row.who}/${row.plan}`;
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      outcomes[nth === 1 ? key : `${key}#${String(nth)}`] = verdict?.code ?? 'not assessed';
    }
  return outcomes;
};

interface PlanResult {
  readonly plan: string;
  readonly result: string;
  readonly joined: number;
  readonly required?: number | undefined;
  readonly missing: number;
}

const planOutcome = ({ result, joined, required, missing }: PlanResult): unknown => {
  if (result !== 'accepted' && result !== 'short') return { result };
  const threshold = present({ required });
  return result === 'short' ? { result, ...threshold, joined, missing } : { result, ...threshold, joined };
};

/** A roster and a headcount, submitted; for a batch that was there before it is the correction. */
const submit = async (stage: LiveStage, batchId: string, action: EnrollAction, on: CivilDate): Promise<void> => {
  const { desk } = stage.system;
  const params = { batchId };
  const { size, women, excluded, womenExcluded } = action;
  await desk.call(CLERK, declareHeadcount, {
    params,
    key: randomUUID(),
    body: {
      size,
      women,
      exclusions: [...exclusions(excluded, false), ...exclusions(womenExcluded, true)],
      leftService: leftService(stage, action, on),
    },
  });
  await desk.call(CLERK, replaceRoster, {
    params,
    query: {},
    key: randomUUID(),
    body: { rows: rosterRows(stage, action) },
  });
  await until(
    () => desk.call(CLERK, readBatch, { params }),
    ({ draft }) => draft.ready,
    `roster of ${action.batch}`,
  );
  await desk.call(CLERK, submitBatch, { params, key: randomUUID(), body: {} });
};

export const playEnroll = async (stage: LiveStage, action: EnrollAction, on: CivilDate): Promise<unknown> => {
  const { desk, settled, societyOf } = stage.system;
  const batch = batchOf(stage, action);
  const bySociety = [...Map.groupBy(action.rows, ({ plan }) => societyOf(plan))];
  const parts = bySociety.map(([society, rows]) => ({ society, own: { ...action, rows } }));
  for (const { society, own } of parts) await submit(stage, await openPart(stage, batch, own, society), own, on);
  for (const { who } of action.rows) batch.people.add(who);
  await settled();
  const plans: Record<string, unknown> = {};
  const rows: Record<string, string> = {};
  for (const { society, own } of parts) {
    const batchId = await openPart(stage, batch, own, society);
    const reply = await desk.call(CLERK, readBatch, { params: { batchId } });
    if (reply.refusedChange !== null || reply.pending !== null)
      return { correction: reply.refusedChange?.code ?? reply.pending };
    const results: readonly PlanResult[] = reply.plans;
    for (const plan of results) plans[plan.plan] = planOutcome(plan);
    Object.assign(rows, await rowOutcomes(stage, batchId, own));
  }
  return { plans, rows };
};
