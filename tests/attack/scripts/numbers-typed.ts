import { sampleOffice } from '@huji/all-in-one/sample/office.ts';
import { SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { listEmployers } from '@huji/contracts/enrollment/employer-http.ts';
import { listBatches } from '@huji/contracts/enrollment/batch-http.ts';
import { findPerson } from '@huji/contracts/enrollment/person-http.ts';
import { type Attack, tryTo } from '../attack.ts';

const STRANGER = { subject: 'clerk-2' };
const nothing = { what: 'nothing is told', read: () => Promise.resolve(null) };

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
];
