import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readOwnPerson } from '@huji/contracts/enrollment/person-http.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type Addresses, openDesk } from '../sample/desk.ts';
import { memberOf, REVIEWERS } from '../sample/people.ts';
import { developmentSignIn } from '../sample/sign-in.ts';
import { memberSubject, type SamplePerson } from './people.ts';

const STANDINGS = [
  ['paid', { zh: '职工会员，已获互助金', en: 'Member, has been paid' }],
  ['in-review', { zh: '职工会员，申请正在审核', en: 'Member, claim in review' }],
  ['returned', { zh: '职工会员，付款被银行退回', en: 'Member, payment sent back by the bank' }],
  ['refused', { zh: '职工会员，申请未获给付', en: 'Member, claim not paid' }],
] as const;

type Desk = ReturnType<typeof openDesk>;

/** Of each way a claim can stand so many are looked through for somebody who can still be read. */
const CANDIDATES_MAX = 10;
/** How long names are remembered: whoever is erased is named nowhere any longer. */
const REMEMBERED_MS = 5 * 60_000;

/** The oldest are listed first; of a refused one somebody who can still disagree is shown, where there is one. */
const claimsToShow = async (desk: Desk, state: (typeof STANDINGS)[number][0]) => {
  const page = (cursor: string | null, limit: number) =>
    desk.call(REVIEWERS[0], listClaims, { query: { state, ...present({ cursor: cursor ?? undefined }), limit } });
  if (state !== 'refused') return (await page(null, CANDIDATES_MAX)).claims;
  let open: Awaited<ReturnType<typeof page>>['claims'] = [];
  let first = open;
  for await (const { claims } of eachPage((cursor) => page(cursor, 100))) {
    open = [...open, ...claims.filter(({ appealUntilOn }) => appealUntilOn !== undefined)].slice(-CANDIDATES_MAX);
    first = [...first, ...claims].slice(0, CANDIDATES_MAX);
  }
  return [...open.reverse(), ...first];
};

/** As they themselves read it, for nobody of the office looked at them. Null: the person was erased. */
const nameOf = async (desk: Desk, personId: string): Promise<string | null> => {
  try {
    return (await desk.call(memberOf(personId), readOwnPerson)).name;
  } catch (error) {
    if (error instanceof ProblemAnswer && error.code === 'person_erased') return null;
    throw error;
  }
};

/** Somebody of the sample office for each way a claim can stand, with their names from the register. */
const find = async (addresses: Addresses): Promise<readonly SamplePerson[]> => {
  const desk = openDesk(addresses, developmentSignIn(addresses), { patienceMs: 0 });
  const found = await Promise.all(
    STANDINGS.map(async ([state, title]): Promise<SamplePerson[]> => {
      for (const { personId } of await claimsToShow(desk, state)) {
        const name = await nameOf(desk, personId);
        if (name !== null) return [{ subject: memberSubject(personId), name, title, roles: ['member'], personId }];
      }
      return [];
    }),
  );
  return found.flat();
};

/** Whom to show, remembered for some minutes. `nowMs` counts on, whatever the day is set to. */
export const rememberedFor = (
  look: () => Promise<readonly SamplePerson[]>,
  nowMs: () => number,
): (() => Promise<readonly SamplePerson[]>) => {
  let known: readonly SamplePerson[] = [];
  let until = 0;
  return async () => {
    if (known.length > 0 && nowMs() < until) return known;
    known = await look().catch(() => []);
    until = nowMs() + REMEMBERED_MS;
    return known;
  };
};

/** The same people for some minutes once there are any; none before an office is played. */
export const sampleMembers = (addresses: Addresses): (() => Promise<readonly SamplePerson[]>) =>
  rememberedFor(() => find(addresses), systemNowMs);
