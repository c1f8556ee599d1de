import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { type Addresses, openDesk } from '../sample/desk.ts';
import { REVIEWERS } from '../sample/people.ts';
import { developmentSignIn } from '../sample/sign-in.ts';
import { memberSubject, type SamplePerson } from './people.ts';

const STANDINGS = [
  ['paid', { zh: '职工会员，已获互助金', en: 'Member, has been paid' }],
  ['in-review', { zh: '职工会员，申请正在审核', en: 'Member, claim in review' }],
  ['returned', { zh: '职工会员，付款被银行退回', en: 'Member, payment sent back by the bank' }],
  ['refused', { zh: '职工会员，申请未获给付', en: 'Member, claim not paid' }],
] as const;

/** Somebody of the sample office for each way a claim can stand, with their names from the register. */
const find = async (addresses: Addresses): Promise<readonly SamplePerson[]> => {
  const desk = openDesk(addresses, developmentSignIn(addresses), { patienceMs: 0 });
  const found = await Promise.all(
    STANDINGS.map(async ([state, title]): Promise<SamplePerson[]> => {
      const { claims } = await desk.call(REVIEWERS[0], listClaims, { query: { state, limit: 1 } });
      return Promise.all(
        claims.map(async ({ personId }) => {
          const { name } = await desk.call(REVIEWERS[0], readPerson, { params: { personId } });
          return { subject: memberSubject(personId), name, title, roles: ['member'], personId };
        }),
      );
    }),
  );
  return found.flat();
};

/** The same people each time once there are any, because each look at a person is recorded; none before an office is played. */
export const sampleMembers = (addresses: Addresses): (() => Promise<readonly SamplePerson[]>) => {
  let known: readonly SamplePerson[] = [];
  return async () => {
    if (known.length === 0) known = await find(addresses).catch(() => []);
    return known;
  };
};
