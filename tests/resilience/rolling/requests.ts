import { randomUUID } from 'node:crypto';
import type { Desk } from '@huji/all-in-one/sample/desk.ts';
import { sampleAccount, sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { CHECKER, CLERK, MAKER, memberOf, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import { listClaims, submitClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { listEmployers, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { listFunds } from '@huji/contracts/payout/fund-http.ts';
import { listPayees, registerPayee } from '@huji/contracts/payout/payee-http.ts';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { listUnmatchedMoneys } from '@huji/contracts/premium/money-http.ts';
import { closeStatements } from '@huji/contracts/premium/statements-http.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Kind } from './open-load.ts';

type Call = Desk['call'];

const SEED = 84;
const PAGE = 200;
/** Statements are those of these days: a line of long ago is refused. */
const MONEY_ON = systemClock().today();
const CLOSED_THROUGH = addDays(MONEY_ON, -7);
const NIGHT = { admittedOn: '2025-06-01', dischargedOn: '2025-06-04' };

const stayOf = (personId: string, number: number) => ({
  event: 'stay' as const,
  personId,
  cause: 'illness' as const,
  hospital: { designated: true, grade: 3, level: 'municipal' as const },
  segments: [NIGHT],
  receipt: `rolling-${String(number)}`,
  settlement: { totalYuan: '10000.00', poolPaidYuan: '8000.00', copayYuan: '1200.00', cashPaidYuan: '2000.00' },
});

type Ids = Readonly<Record<'employers' | 'moneys' | 'payees' | 'claims', string[]>>;

/** Ids that the system has given, by what they are of, and the people whose payees are looked for. */
export interface Acknowledged extends Ids {
  readonly persons: string[];
}
export const nothingAcknowledged = (): Acknowledged => ({
  employers: [],
  moneys: [],
  payees: [],
  claims: [],
  persons: [],
});

/** What changes something: POST, never sent twice. */
const commands = (call: Call, acknowledged: Acknowledged): readonly Kind[] => {
  const random = seededRandom(SEED);
  return [
    {
      name: 'registerEmployer',
      request: async (number) => {
        const uscc = sampleUscc(random, (code) => usccFault(code) === null);
        const body = { uscc, name: `长春第${String(number)}机械有限公司`, society: 'changchun' };
        acknowledged.employers.push((await call(CLERK, registerEmployer, { key: randomUUID(), body })).employerId);
      },
    },
    {
      name: 'receiveMoney',
      request: async (number) => {
        const bankRef = `rolling-${String(number)}`;
        const body = { account: 'contributions', bankRef, valueOn: MONEY_ON, amountYuan: '12.34' };
        acknowledged.moneys.push(await receiveMoney({ call }, { key: randomUUID(), body }));
      },
    },
    {
      name: 'registerPayee',
      request: async (number) => {
        const account = { holder: '王秀英', number: sampleAccount(number + 1), bankCode: '102241000012' };
        const personId = randomUUID();
        acknowledged.persons.push(personId);
        const reply = await call(memberOf(personId), registerPayee, { key: randomUUID(), body: { account } });
        acknowledged.payees.push(reply.payeeId);
      },
    },
    {
      name: 'submitClaim',
      request: async (number) => {
        const personId = randomUUID();
        const body = stayOf(personId, number);
        acknowledged.claims.push((await call(memberOf(personId), submitClaim, { key: randomUUID(), body })).claimId);
      },
    },
  ];
};

/** What may be asked any number of times: GET and PUT. */
const questions = (call: Call): readonly Kind[] => {
  const query = { limit: 5 };
  const closing = { params: { account: 'benefits' }, body: { throughOn: CLOSED_THROUGH } };
  const asking = (name: string, ask: () => Promise<unknown>): Kind => ({
    name,
    request: async () => void (await ask()),
  });
  return [
    asking('listEmployers', () => call(SUPERVISOR, listEmployers, { query })),
    asking('closeStatements', () => call(CHECKER, closeStatements, { key: randomUUID(), ...closing })),
    asking('listFunds', () => call(SUPERVISOR, listFunds, { query: {} })),
    asking('listClaims', () => call(SUPERVISOR, listClaims, { query })),
  ];
};

/** One after the other, so that every service is asked for something of both. */
export const kindsOf = (call: Call, acknowledged: Acknowledged): readonly Kind[] => {
  const asked = questions(call);
  return commands(call, acknowledged).flatMap((command, index) => [command, ...asked.slice(index, index + 1)]);
};

interface Page<Thing> {
  readonly things: readonly Thing[];
  readonly cursor: string | null;
}
const allOf = async (page: (query: { limit: number; cursor?: string }) => Promise<Page<string>>): Promise<string[]> => {
  const all: string[] = [];
  let cursor: string | null = null;
  do {
    const one: Page<string> = await page({ limit: PAGE, ...present({ cursor: cursor ?? undefined }) });
    all.push(...one.things);
    ({ cursor } = one);
  } while (cursor !== null);
  return all;
};

/** Some at a time: more than a process lets wait would be sent away. */
const ASKED_AT_ONCE = 16;

const payeesOf = async (call: Call, persons: readonly string[]): Promise<string[]> => {
  const found: string[] = [];
  for (let from = 0; from < persons.length; from += ASKED_AT_ONCE) {
    const some = persons.slice(from, from + ASKED_AT_ONCE);
    const answers = await Promise.all(some.map((personId) => call(MAKER, listPayees, { query: { personId } })));
    found.push(...answers.flatMap(({ payees }) => payees.map(({ payeeId }) => payeeId)));
  }
  return found;
};

/** Ids of everything that is there. */
const listed = async (call: Call, persons: readonly string[]): Promise<Ids> => ({
  employers: await allOf(async (query) => {
    const { employers, cursor } = await call(SUPERVISOR, listEmployers, { query });
    return { things: employers.map(({ employerId }) => employerId), cursor };
  }),
  moneys: await allOf(async (query) => {
    const { moneys, cursor } = await call(SUPERVISOR, listUnmatchedMoneys, { query });
    return { things: moneys.map(({ moneyId }) => moneyId), cursor };
  }),
  payees: await payeesOf(call, persons),
  claims: await allOf(async (query) => {
    const { claims, cursor } = await call(SUPERVISOR, listClaims, { query });
    return { things: claims.map(({ claimId }) => claimId), cursor };
  }),
});

export interface Account {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

/** Compares what was acknowledged with all that is there, where nothing was there before. */
export const accountOf = async (call: Call, acknowledged: Acknowledged): Promise<Account> => {
  const there = await listed(call, acknowledged.persons);
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const what of Object.keys(there) as (keyof Ids)[]) {
    const owed = new Set(acknowledged[what]);
    const found = new Set<string>();
    for (const id of there[what]) {
      if (found.has(id) || !owed.has(id)) doubled.push(`${what} ${id}`);
      found.add(id);
    }
    lost.push(...[...owed].filter((id) => !found.has(id)).map((id) => `${what} ${id}`));
  }
  return { lost, doubled };
};
