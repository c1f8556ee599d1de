import { isDeepStrictEqual } from 'node:util';
import { sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { OFFICE_HEAD, REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { decideAdmission, listEmployers, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { declareHeadcount, listBatches, openBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { findPerson } from '@huji/contracts/enrollment/person-http.ts';
import { listRosterFindings, listRows, replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { type Attack, type AttackedOffice, readWithout, type Tried, tryTo } from '../attack.ts';
import { aKey } from '../things.ts';

export const STRANGER = { subject: 'clerk-2' };
const nothing = { what: 'nothing is told', read: () => Promise.resolve(null) };

const random = seededRandom(1912);
const covered = () => sampleOffice('small').employers[0]?.staff ?? [];

/** A company of the stranger's own, admitted, with a draft that holds these rows. */
export const draftOf = async (
  { desk, today }: AttackedOffice,
  rows: readonly { readonly name: string; readonly idNumber: string }[],
): Promise<string> => {
  const uscc = sampleUscc(random, (code) => usccFault(code) === null);
  const facts = { uscc, name: '长春好奇有限公司', society: 'changchun' };
  const { employerId } = await desk.call(STRANGER, registerEmployer, { key: aKey(), body: facts });
  const admission = { society: 'changchun', admitted: true, reason: '材料齐全' };
  await desk.call(OFFICE_HEAD, decideAdmission, { params: { employerId }, key: aKey(), body: admission });
  const opening = { employerId, startOn: addDays(today, 30) };
  const { batchId } = await desk.call(STRANGER, openBatch, { key: aKey(), body: opening });
  const params = { batchId };
  await desk.call(STRANGER, declareHeadcount, { params, key: aKey(), body: { size: 5 } });
  const typed = rows.map((row) => ({ ...row, plan: 'HM', consent: true, insured: true }));
  await desk.call(STRANGER, replaceRoster, { params, query: {}, key: aKey(), body: { rows: typed } });
  await desk.drain();
  return batchId;
};

/** A person as the register knows them, before and after. */
export const unchanged = async (
  office: AttackedOffice,
  idNumber: string,
  play: () => Promise<unknown>,
): Promise<Tried> => {
  const read = () => office.desk.call(REVIEWERS[0], findPerson, { body: { idNumber } });
  const before = await read();
  await play();
  await office.desk.drain();
  const through = !isDeepStrictEqual(await read(), before);
  return { status: 200, code: through ? 'changed' : 'unchanged', kept: 'the person in the register', through };
};

export const numbersTyped: readonly Attack[] = [
  {
    line: 7,
    who: 'clerk-2',
    what: 'types the number of somebody their employers do not cover',
    expects: 'person_unknown',
    play: (office) => {
      const idNumber = sampleOffice('small').employers[0]?.staff[0]?.idNumber ?? '';
      return tryTo(office, { by: STRANGER, watched: nothing }, findPerson, { body: { idNumber } });
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'lists the batches of an employer they do not act for',
    expects: 'employer_not_yours',
    play: async (office) => {
      const { employers } = await office.desk.call(SUPERVISOR, listEmployers, { query: { limit: 1 } });
      const query = { employerId: employers[0]?.employerId ?? '' };
      return tryTo(office, { by: STRANGER, watched: nothing }, listBatches, { query });
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'types the number of somebody else’s staff into a draft to learn the name',
    expects: 'masked',
    play: async (office) => {
      const [person] = covered();
      const batchId = await draftOf(office, [{ name: '某某', idNumber: person?.idNumber ?? '' }]);
      const params = { batchId };
      const query = { limit: 200 };
      return readWithout('name and phone', [person?.name ?? '', 'phone'], async () => ({
        rows: await office.desk.call(STRANGER, listRows, { params, query: { ...query, of: 'draft' } }),
        findings: await office.desk.call(STRANGER, listRosterFindings, { params, query }),
      }));
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'submits one number under two names',
    expects: 'batch_findings_open',
    play: async (office) => {
      const idNumber = covered()[1]?.idNumber ?? '';
      const batchId = await draftOf(office, [
        { name: '张三', idNumber },
        { name: '李四', idNumber },
      ]);
      return tryTo(office, { by: STRANGER, watched: nothing }, submitBatch, {
        params: { batchId },
        key: aKey(),
        body: {},
      });
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'renames a covered member by a draft',
    expects: 'unchanged',
    play: (office) => {
      const idNumber = covered()[2]?.idNumber ?? '';
      return unchanged(office, idNumber, () => draftOf(office, [{ name: '改名', idNumber }]));
    },
  },
  {
    line: 7,
    who: 'clerk-2',
    what: 'renames a covered member by a submission that nobody confirmed',
    expects: 'unchanged',
    play: (office) => {
      const idNumber = covered()[3]?.idNumber ?? '';
      return unchanged(office, idNumber, async () => {
        const params = { batchId: await draftOf(office, [{ name: '改名', idNumber }]) };
        await office.desk.call(STRANGER, submitBatch, { params, key: aKey(), body: {} });
      });
    },
  },
];
