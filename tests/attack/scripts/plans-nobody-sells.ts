import { sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { CLERK, OFFICE_HEAD } from '@huji/all-in-one/sample/people.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { declareHeadcount, openBatch, readBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { listRows, replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import type { Attack, AttackedOffice } from '../attack.ts';
import { aKey } from '../things.ts';

const random = seededRandom(1938);

/** An employer that the office admitted, with a batch and the people of another one who were never its staff. */
const draft = async ({ desk, today }: AttackedOffice, plan: string): Promise<string> => {
  const uscc = sampleUscc(random, (code) => usccFault(code) === null);
  const facts = { uscc, name: '长春白领有限公司', society: 'changchun' };
  const { employerId } = await desk.call(CLERK, registerEmployer, { key: aKey(), body: facts });
  const params = { employerId };
  const admission = { society: 'changchun', admitted: true, reason: '材料齐全' };
  await desk.call(OFFICE_HEAD, decideAdmission, { params, key: aKey(), body: admission });
  const opening = { employerId, startOn: addDays(today, 30) };
  const { batchId } = await desk.call(CLERK, openBatch, { key: aKey(), body: opening });
  const staff = sampleOffice('small').employers[0]?.staff.slice(0, 5) ?? [];
  const rows = staff.map(({ name, idNumber }) => ({ name, idNumber, plan, consent: true, insured: true }));
  const ofBatch = { params: { batchId } };
  await desk.call(CLERK, declareHeadcount, { ...ofBatch, key: aKey(), body: { size: rows.length } });
  await desk.call(CLERK, replaceRoster, { ...ofBatch, query: {}, key: aKey(), body: { rows } });
  await desk.drain();
  await desk.call(CLERK, submitBatch, { ...ofBatch, key: aKey(), body: {} });
  await desk.drain();
  return batchId;
};

/** Nothing is refused: every row is answered with the code, none is covered and nothing is owed. */
const sold = async (office: AttackedOffice, plan: string) => {
  const params = { batchId: await draft(office, plan) };
  const { rows } = await office.desk.call(CLERK, listRows, { params, query: { limit: 200 } });
  const { bill } = await office.desk.call(CLERK, readBatch, { params });
  const codes = [...new Set(rows.map(({ verdict, cover }) => verdict?.code ?? cover?.code ?? 'none'))];
  const isCovered = rows.some(({ cover }) => cover?.outcome === 'granted');
  const isBilled = bill !== null && bill.dueYuan !== '0.00';
  const through = rows.length === 0 || isCovered || isBilled;
  return { status: 200, code: codes.join(' '), kept: 'covers and bills', through };
};

export const plansNobodySells: readonly Attack[] = [
  {
    line: 6,
    who: 'clerk',
    what: 'covers the staff by a plan that no rule book has',
    expects: 'PLAN_UNKNOWN',
    play: (office) => sold(office, 'FREE'),
  },
];
