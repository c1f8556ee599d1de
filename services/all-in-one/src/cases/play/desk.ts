import { inServiceOn, planOn } from '@huji/claim-adjudication/rules.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { payableDaysFrom } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import {
  type BATCH_REFUSALS,
  type BatchCommand,
  type KeptRow,
  PART_ROWS,
  partsOf,
  refuseUnadmitted,
  refuseUnapprovedPool,
  rosterPartId,
  toSubmittedRow,
} from '@huji/enrollment/rules.ts';
import type { EnrollAction, Excluded, StoryRow } from '../format/story.ts';
import { coversThroughEmployer } from './assess.ts';
import { settle } from './hear.ts';
import { personOn, type Stage } from './stage.ts';

/** A case has its people of the desk made up: who acts for an employer, and who admits it. */
const CLERK = { subject: 'clerk' };
const HEAD = { subject: 'head of office' };
const REASON = 'as the case says';

const societyOf = ({ story }: Stage): string => story.societies[0] ?? '';

/** An employer of a case is registered, admitted to the societies of the case and, as a pooled union, approved. */
const knowEmployer = ({ employers, story }: Stage, employerId: string, on: CivilDate): void => {
  const [society = ''] = story.societies;
  const isPooled = story.pooled.has(employerId);
  employers.obey(employerId, {
    ...{ type: 'register', uscc: employerId, society, on, by: CLERK, clerk: null },
    facts: { name: employerId, group: null, dispatch: null },
    pooledUnits: isPooled ? [] : null,
  });
  const word = { admitted: true, reason: REASON, by: HEAD, on };
  for (const joined of story.societies)
    employers.obey(employerId, { type: 'decide-admission', society: joined, ...word });
  if (isPooled) employers.obey(employerId, { type: 'decide-pooling', approved: true, reason: REASON });
};

/** @throws Error: an employer of a case is admitted and approved */
const requireOpenable = (stage: Stage, employerId: string): void => {
  const employer = stage.employers.read(employerId);
  if (employer === null) throw new Error(`employer ${employerId} is unknown`);
  const hindrance = refuseUnadmitted(employer, societyOf(stage)) ?? refuseUnapprovedPool(employer);
  if (hindrance !== null) throw new Error(`${employerId}: ${hindrance.code}`);
};

const exclusions = (excluded: Excluded, women: boolean): BatchSubmitted['exclusions'] =>
  typeof excluded === 'number'
    ? [{ women, reason: 'proven', count: excluded }]
    : Object.entries(excluded).map(([plan, count]) => ({ plan, women, reason: 'proven', count }));

/** The employer says who left its service; a case tells it by its people. */
const leftService = (stage: Stage, { employer, start }: EnrollAction, on: CivilDate): string[] => {
  const covered = coversThroughEmployer(stage, { employerId: employer, startOn: start });
  return [...covered].flatMap(([personId, [cover]]) => {
    const relations = planOn(stage.deciding.rules, cover?.plan ?? '', on)?.book.service.relations ?? [];
    const { relation, left: leftOn } = personOn(stage, personId);
    return inServiceOn(present({ relation, leftOn }), relations, on) ? [] : [personId];
  });
};

const headcountOf = (stage: Stage, action: EnrollAction, on: CivilDate) => {
  const { size, women, excluded, womenExcluded } = action;
  return {
    size,
    women,
    exclusions: [...exclusions(excluded, false), ...exclusions(womenExcluded, true)],
    leftService: leftService(stage, action, on),
  };
};

const keptRows = (stage: Stage, { rows }: EnrollAction): readonly KeptRow[] =>
  rows.map(({ who, plan, units, voluntary }, index) => {
    const { born, sex, category, relation, left, medicalInsurance, idFault } = personOn(stage, who);
    return {
      rowNo: index + 1,
      line: index + 1,
      birthOn: born,
      sex,
      category,
      relation,
      leftOn: left ?? null,
      insured: medicalInsurance,
      consent: voluntary,
      plan,
      units,
      idFault,
      key: who,
      identity: who,
      personId: null,
      sealed: '',
    };
  });

const isSameRow = (one: StoryRow, other: StoryRow | undefined): boolean =>
  one.who === other?.who && one.plan === other.plan && one.units === other.units && one.voluntary === other.voluntary;

/** The same rows again are the same roster. */
const rosterIdOf = ({ rosters }: Stage, { batch, rows }: EnrollAction): string => {
  const taken = rosters.get(batch) ?? [];
  rosters.set(batch, taken);
  const known = taken.findIndex(
    (other) => other.length === rows.length && rows.every((row, index) => isSameRow(row, other[index])),
  );
  return `roster ${String(known < 0 ? taken.push(rows) : known + 1)}`;
};

/** The parts are stored before the batch points to them. */
const takeRoster = (stage: Stage, action: EnrollAction): BatchCommand => {
  const { batch: batchId, rows } = action;
  const rosterId = rosterIdOf(stage, action);
  const parts = partsOf(keptRows(stage, action), PART_ROWS);
  for (const [index, some] of parts.entries()) {
    const part = index + 1;
    const id = rosterPartId(batchId, rosterId, part);
    stage.rosterParts.obey(id, { type: 'store', batchId, rosterId, part, rows: some });
  }
  const persons = new Set(rows.map(({ who }) => who)).size;
  return {
    type: 'take-roster',
    roster: { id: rosterId, rows: rows.length, persons, parts: parts.length },
    identified: [],
  };
};

/** Who has nobody left gives the batch up. */
const lastCommand = (stage: Stage, { rows }: EnrollAction, batchId: string, on: CivilDate): BatchCommand => {
  const { agreed, society, startOn } = stage.batches.read(batchId) ?? { agreed: null, society: '', startOn: on };
  return rows.length === 0 && agreed !== null
    ? { type: 'request-withdrawal', on }
    : { type: 'submit', on, payableDays: payableDaysFrom(stage.deciding.rules.books, society, startOn) };
};

/** The code enrollment refuses a batch with; null: it was taken. */
export type RefusedBatch = (typeof BATCH_REFUSALS)[number] | null;

/**
 * The employer's clerk opens a batch, declares the headcount, brings the rows and submits them; for a batch that is open it is the
 * correction.
 */
export const submitBatch = (stage: Stage, action: EnrollAction, on: CivilDate): RefusedBatch => {
  const { batch: batchId, employer: employerId, start: startOn, rows } = action;
  const { batches } = stage;
  if (stage.employers.read(employerId) === null) knowEmployer(stage, employerId, on);
  requireOpenable(stage, employerId);
  const steps: readonly (() => BatchCommand)[] = [
    () => ({ type: 'open', employerId, society: societyOf(stage), startOn, on }),
    () => ({ type: 'declare-headcount', headcount: headcountOf(stage, action, on) }),
    ...(rows.length === 0 ? [] : [() => takeRoster(stage, action)]),
    () => lastCommand(stage, action, batchId, on),
  ];
  for (const step of steps) {
    const refusal = batches.execute(batchId, step());
    if (refusal !== null) return refusal.code;
    settle(stage, on);
  }
  return null;
};

/** What the clerk would be told of a draft that is not taken: a submission that nobody says. */
export const draftOf = (stage: Stage, action: EnrollAction, on: CivilDate): BatchSubmitted => ({
  batchId: action.batch,
  version: 1,
  part: 1,
  parts: 1,
  employerId: action.employer,
  society: societyOf(stage),
  startOn: action.start,
  submittedOn: on,
  ...headcountOf(stage, action, on),
  rows: keptRows(stage, action).map((row) => toSubmittedRow(row, row.key)),
});
