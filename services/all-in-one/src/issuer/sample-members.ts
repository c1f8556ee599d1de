import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
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

type Desk = ReturnType<typeof openDesk>;

/** The oldest are listed first; of a refused one somebody who can still disagree is shown, where there is one. */
const claimToShow = async (desk: Desk, state: (typeof STANDINGS)[number][0]) => {
  const page = (cursor?: string) =>
    desk.call(REVIEWERS[0], listClaims, {
      query: { state, ...present({ cursor }), limit: state === 'refused' ? 100 : 1 },
    });
  let { claims, cursor } = await page();
  let shown = claims[0];
  while (state === 'refused') {
    shown = claims.findLast(({ appealUntilOn }) => appealUntilOn !== undefined) ?? shown;
    if (cursor === null) break;
    ({ claims, cursor } = await page(cursor));
  }
  return shown === undefined ? [] : [shown];
};

/** Somebody of the sample office for each way a claim can stand, with their names from the register. */
const find = async (addresses: Addresses): Promise<readonly SamplePerson[]> => {
  const desk = openDesk(addresses, developmentSignIn(addresses), { patienceMs: 0 });
  const found = await Promise.all(
    STANDINGS.map(async ([state, title]): Promise<SamplePerson[]> => {
      return Promise.all(
        (await claimToShow(desk, state)).map(async ({ personId }) => {
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
