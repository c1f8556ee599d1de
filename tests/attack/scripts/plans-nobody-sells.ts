import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { CLERK, OFFICE_HEAD } from '@huji/all-in-one/sample/people.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { declareHeadcount, openBatch, readBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { listRows, replaceRoster, replaceRosterFile } from '@huji/contracts/enrollment/roster-http.ts';
import type { Attack, AttackedOffice, Tried } from '../attack.ts';
import { aKey } from '../things.ts';

const random = seededRandom(1938);

const staffOf = () => sampleOffice('small').employers[0]?.staff.slice(0, 5) ?? [];

/** An employer that the society admitted, with a batch for the people of another one who were never its staff. */
const openedBatch = async ({ desk, today }: AttackedOffice, society: string): Promise<string> => {
  const uscc = sampleUscc(random, (code) => usccFault(code) === null);
  const facts = { uscc, name: '长春白领有限公司', society };
  const { employerId } = await desk.call(CLERK, registerEmployer, { key: aKey(), body: facts });
  const params = { employerId };
  const admission = { society, admitted: true, reason: '材料齐全' };
  await desk.call(OFFICE_HEAD, decideAdmission, { params, key: aKey(), body: admission });
  const opening = { employerId, startOn: addDays(today, 30) };
  const { batchId } = await desk.call(CLERK, openBatch, { key: aKey(), body: opening });
  const size = staffOf().length;
  await desk.call(CLERK, declareHeadcount, { params: { batchId }, key: aKey(), body: { size } });
  return batchId;
};

const rowsOf = (plan: string) =>
  staffOf().map(({ name, idNumber }) => ({ name, idNumber, plan, consent: true, insured: true }));

/** Codes of the findings, where every row has one. */
const said = (codes: readonly string[], kept: string): Tried => {
  const through = codes.length < staffOf().length || codes.some((code) => code !== 'PLAN_UNKNOWN');
  return { status: 200, code: [...new Set(codes)].join(' ') || 'nothing is said', kept, through };
};

/** The rows are looked at before anything is kept. */
const previewed = async (office: AttackedOffice, society: string, plan: string): Promise<Tried> => {
  const params = { batchId: await openedBatch(office, society) };
  const asked = { params, query: { preview: 'true' as const }, key: aKey(), body: { rows: rowsOf(plan) } };
  const { findings } = await office.desk.call(CLERK, replaceRoster, asked);
  return said(
    findings.map(({ code }) => code),
    'the preview of the rows',
  );
};

const HEADINGS = '姓名,身份证号,自愿,参保计划';

/** The same as a file, in the words of the form. */
const uploaded = async (office: AttackedOffice, society: string, plan: string): Promise<Tried> => {
  const params = { batchId: await openedBatch(office, society) };
  const lines = staffOf().map(({ name, idNumber }) => `${name},${idNumber},是,${plan}`);
  const bytes = Buffer.from([HEADINGS, ...lines].join('\n'), 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { contentType: 'text/csv', sha256, bytes: bytes.length, content: Readable.from([bytes]) };
  const made = await office.desk.call(CLERK, replaceRosterFile, { params, query: {}, key: aKey(), body: file });
  if (!('findings' in made)) throw new Error('a file of five rows is read at once');
  const codes = [...made.findings, ...made.cellFindings].map(({ code }) => code);
  return said(codes, 'the upload');
};

/** Nothing is refused: every row is answered with the code, none is covered and nothing is owed. */
const sold = async (office: AttackedOffice, society: string, plan: string): Promise<Tried> => {
  const { desk } = office;
  const params = { batchId: await openedBatch(office, society) };
  await desk.call(CLERK, replaceRoster, { params, query: {}, key: aKey(), body: { rows: rowsOf(plan) } });
  await desk.drain();
  await desk.call(CLERK, submitBatch, { params, key: aKey(), body: {} });
  await desk.drain();
  const { rows } = await desk.call(CLERK, listRows, { params, query: { limit: 200 } });
  const { bill } = await desk.call(CLERK, readBatch, { params });
  const codes = [...new Set(rows.map(({ verdict, cover }) => verdict?.code ?? cover?.code ?? 'none'))];
  const isCovered = rows.some(({ cover }) => cover?.outcome === 'granted');
  const isBilled = bill !== null && bill.dueYuan !== '0.00';
  const through = rows.length === 0 || isCovered || isBilled;
  return { status: 200, code: codes.join(' '), kept: 'covers and bills', through };
};

/** One no rule book has, and one of Wuxi whose contribution nobody voted (D-38). */
const NOT_SOLD = [
  ['changchun', 'FREE', 'a plan that no rule book has'],
  ['wuxi', 'TRI', 'a plan without a contribution'],
] as const;

export const plansNobodySells: readonly Attack[] = NOT_SOLD.flatMap(([society, plan, what]): readonly Attack[] => {
  const common = { line: 6, who: 'clerk', expects: 'PLAN_UNKNOWN' };
  return [
    { ...common, what: `looks what ${what} would cover`, play: (office) => previewed(office, society, plan) },
    { ...common, what: `uploads a list with ${what}`, play: (office) => uploaded(office, society, plan) },
    { ...common, what: `covers the staff by ${what}`, play: (office) => sold(office, society, plan) },
  ];
});
