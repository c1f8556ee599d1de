import { sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { CLERK, OFFICE_HEAD, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { listBatches, openBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, readEmployer, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { type Attack, type AttackedOffice, tryTo, type Watched } from '../attack.ts';
import { aKey } from '../things.ts';

const random = seededRandom(1911);

const registered = async ({ desk }: AttackedOffice, society = 'changchun'): Promise<string> => {
  const uscc = sampleUscc(random, (code) => usccFault(code) === null);
  const body = { uscc, name: '长春空壳有限公司', society };
  return (await desk.call(CLERK, registerEmployer, { key: aKey(), body })).employerId;
};

/** Read by the clerk whose employer it is: no supervisor has a grant for a society that is made up. */
const theEmployer = ({ desk }: AttackedOffice, employerId: string): Watched => ({
  what: 'the employer and its batches',
  read: async () => ({
    employer: await desk.call(CLERK, readEmployer, { params: { employerId } }),
    batches: await desk.call(CLERK, listBatches, { query: { employerId } }),
  }),
});

export const employersNobodyAdmitted: readonly Attack[] = [
  {
    line: 6,
    who: 'clerk',
    what: 'registers a company and opens a batch for it at once',
    expects: 'employer_not_admitted',
    play: async (office) => {
      const employerId = await registered(office);
      const body = { employerId, startOn: addDays(office.today, 30) };
      return tryTo(office, { by: CLERK, watched: theEmployer(office, employerId) }, openBatch, { key: aKey(), body });
    },
  },
  {
    line: 6,
    who: 'clerk',
    what: 'admits the own employer',
    expects: 'forbidden',
    play: async (office) => {
      const employerId = await registered(office);
      const body = { society: 'changchun', admitted: true, reason: '本单位自荐' };
      const asked = { params: { employerId }, key: aKey(), body };
      return tryTo(office, { by: CLERK, watched: theEmployer(office, employerId) }, decideAdmission, asked);
    },
  },
  {
    line: 6,
    who: 'clerk',
    what: 'opens a batch of an admitted employer in a society that never admitted it',
    expects: 'employer_not_admitted',
    play: async (office) => {
      const employerId = await registered(office);
      const admission = { society: 'changchun', admitted: true, reason: '材料齐全' };
      await office.desk.call(OFFICE_HEAD, decideAdmission, { params: { employerId }, key: aKey(), body: admission });
      const body = { employerId, society: 'wuxi', startOn: addDays(office.today, 30) };
      return tryTo(office, { by: CLERK, watched: theEmployer(office, employerId) }, openBatch, { key: aKey(), body });
    },
  },
  {
    line: 6,
    who: 'clerk',
    what: 'opens a batch in a society that has no rule book',
    expects: 'employer_not_admitted',
    play: async (office) => {
      const employerId = await registered(office, 'nowhere');
      const body = { employerId, startOn: addDays(office.today, 30) };
      return tryTo(office, { by: CLERK, watched: theEmployer(office, employerId) }, openBatch, { key: aKey(), body });
    },
  },
  {
    line: 6,
    who: 'clerk',
    what: 'registers an employer anew that the office refused, to be asked again',
    expects: 'employer_registered_already',
    play: async (office) => {
      const employerId = await registered(office);
      const refusal = { society: 'changchun', admitted: false, reason: '空壳公司' };
      await office.desk.call(OFFICE_HEAD, decideAdmission, { params: { employerId }, key: aKey(), body: refusal });
      const { uscc } = await office.desk.call(SUPERVISOR, readEmployer, { params: { employerId } });
      const body = { uscc, name: '长春实干有限公司', society: 'changchun' };
      return tryTo(office, { by: CLERK, watched: theEmployer(office, employerId) }, registerEmployer, {
        key: aKey(),
        body,
      });
    },
  },
  {
    line: 6,
    who: 'office-head',
    what: 'admits an employer to a society that is made up',
    expects: 'society_not_granted',
    play: async (office) => {
      const employerId = await registered(office);
      const body = { society: 'nowhere', admitted: true, reason: '材料齐全' };
      const asked = { params: { employerId }, key: aKey(), body };
      return tryTo(office, { by: OFFICE_HEAD, watched: theEmployer(office, employerId) }, decideAdmission, asked);
    },
  },
];
