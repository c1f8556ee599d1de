import { everyRow } from './every-row.ts';
import { openBatch, declareHeadcount, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { replaceRoster, listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Desk } from './desk.ts';
import type { SampleEmployer, SamplePerson } from './employers.ts';
import type { SampleBatch, SampleRow } from './enrollment-plan.ts';
import type { SampleOffice } from './office.ts';
import { CLERK, OFFICE_HEAD } from './people.ts';
import { AT_ONCE, once } from './pace.ts';

export interface Enrollment {
  readonly submit: (batches: readonly SampleBatch[]) => Promise<void>;
  readonly correct: (batches: readonly SampleBatch[]) => Promise<void>;
  readonly batchIdOf: (batch: SampleBatch) => Promise<string>;
  /** The register's id of a person who stands on a submitted roster. */
  readonly personIdOf: (person: SamplePerson) => Promise<string>;
  readonly employerIdOf: (employer: SampleEmployer) => Promise<string>;
}

const SOCIETY = 'changchun';
const ROWS_AT_ONCE = 200;

const rosterRow = ({ person, plan, units }: SampleRow) => ({
  name: person.name,
  idNumber: person.idNumber,
  phone: person.phone,
  birthOn: person.birthOn,
  sex: person.sex,
  category: person.category,
  relation: person.relation,
  insured: true,
  consent: true,
  plan,
  units,
});

/** The roster with everybody on it: who was absent joins every plan of the batch. */
const completeRows = ({ employer, rows }: SampleBatch): readonly SampleRow[] => {
  const absent = employer.staff.slice(employer.staff.length - employer.absent);
  const plans = [...new Set(rows.map(({ plan }) => plan))];
  return [
    ...rows,
    ...absent.flatMap((person) =>
      plans
        .filter((plan) => plan !== 'FW1' || person.sex === 'female')
        .map((plan): SampleRow => ({ person, plan, units: 1 })),
    ),
  ];
};

/** Ids of the register by ID number, of everybody on the roster of a batch. */
const readPersons = async (desk: Desk, batchId: string, batch: SampleBatch): Promise<ReadonlyMap<string, string>> => {
  const known = new Map<string, string>();
  const rows = await everyRow(async (cursor) =>
    desk.call(CLERK, listRows, { params: { batchId }, query: present({ limit: ROWS_AT_ONCE, cursor }) }),
  );
  for (const { rowNo, personId } of rows) {
    const row = batch.rows[rowNo - 1];
    if (row && personId !== undefined) known.set(row.person.idNumber, personId);
  }
  return known;
};

/** Registered by its clerk, admitted by the office. */
const join = async (desk: Desk, key: SampleOffice['key'], employer: SampleEmployer): Promise<string> => {
  const { employerId } = await desk.call(CLERK, registerEmployer, {
    key: key('employer', employer.key),
    body: {
      uscc: employer.uscc,
      name: employer.name,
      society: SOCIETY,
      ...presentIf(employer.type === 'dispatch', { dispatch: { hasUnion: true } }),
    },
  });
  await desk.call(OFFICE_HEAD, decideAdmission, {
    key: key('admission', employer.key),
    params: { employerId },
    body: { society: SOCIETY, admitted: true, reason: '入会材料齐全' },
  });
  return employerId;
};

export const enrollmentOf = (desk: Desk, { key, batches, employers }: SampleOffice): Enrollment => {
  const employerIds = new Map<string, Promise<string>>();
  const batchIds = new Map<string, Promise<string>>();
  const personIds = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const employerOf = new Map(
    employers.flatMap((employer) => employer.staff.map((person) => [person.idNumber, employer] as const)),
  );

  const employerIdOf = once(employerIds, (employer: SampleEmployer) => join(desk, key, employer));
  const batchIdOf = once(batchIds, async (batch: SampleBatch) => {
    const { batchId } = await desk.call(CLERK, openBatch, {
      key: key('batch', batch.key),
      body: { employerId: await employerIdOf(batch.employer), startOn: batch.startOn },
    });
    return batchId;
  });
  const put = async (batch: SampleBatch, rows: readonly SampleRow[], version: string): Promise<void> => {
    const params = { batchId: await batchIdOf(batch) };
    await desk.call(CLERK, replaceRoster, {
      params,
      query: {},
      key: key('roster', batch.key, version),
      body: { rows: rows.map(rosterRow) },
    });
  };
  const submitAll = async (submitted: readonly SampleBatch[], version: string): Promise<void> => {
    await desk.drain();
    await inParallel(submitted, AT_ONCE, async (batch) => {
      const params = { batchId: await batchIdOf(batch) };
      await desk.call(CLERK, submitBatch, { params, key: key('submission', batch.key, version), body: {} });
    });
  };
  const personsOf = once(personIds, async (batch: SampleBatch) => readPersons(desk, await batchIdOf(batch), batch));

  return {
    employerIdOf,
    batchIdOf,
    submit: async (submitted) => {
      await inParallel(submitted, AT_ONCE, async (batch) => {
        const params = { batchId: await batchIdOf(batch) };
        const { size, women } = batch;
        await desk.call(CLERK, declareHeadcount, { params, key: key('headcount', batch.key), body: { size, women } });
        await put(batch, batch.rows, '1');
      });
      await submitAll(submitted, '1');
    },
    correct: async (corrected) => {
      await inParallel(corrected, AT_ONCE, (batch) => put(batch, completeRows(batch), '2'));
      await submitAll(corrected, '2');
    },
    personIdOf: async (person) => {
      const employer = employerOf.get(person.idNumber);
      const batch = batches.find((candidate) => candidate.employer === employer && candidate.term === 1);
      const personId = batch && (await personsOf(batch)).get(person.idNumber);
      if (personId === undefined) throw new Error('a person of the sample office is on no roster');
      return personId;
    },
  };
};
