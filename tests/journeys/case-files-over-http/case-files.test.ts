import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compileReleasedBooks, readReleasedBooks } from '@huji/all-in-one/cases/play/released-books.ts';
import { playStory, stageOf, type StoryResult } from '@huji/all-in-one/cases/play/play-story.ts';
import type { Stage } from '@huji/all-in-one/cases/play/stage.ts';
import type { Story } from '@huji/all-in-one/cases/format/story.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { societyOf } from '@huji/claim-adjudication/rules.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen, formatYuan, yuanToFen } from '@huji/contracts/shared/money.ts';
import { batchState } from '@huji/enrollment/rules.ts';
import { type EmptySystem, openEmptySystem } from '../empty-system.ts';
import { digestOf, fromMemory } from './decision-digest.ts';
import { freshIdentities } from './fresh-identities.ts';
import { sharedDrain } from './live-system.ts';
import { type LiveBatchEnd, type LiveStep, type LiveStory, playOverHttp } from './play-over-http.ts';
import { type IncomeDays, incomeDays } from './play-payment.ts';
import { readCaseFiles } from './read-case-files.ts';
import { whyUnsaid } from './what-http-cannot-say.ts';

const CASES = fileURLToPath(new URL('../../cases/', import.meta.url));
const SUITE_MS = 600_000;

/** By name and reason: whoever adds a case that HTTP cannot say writes it down here. */
const HARDSHIP = 'hardship steps: assistance has no service yet';
const PAYS_OUT = 'pays out what its funds may not hold: the running system pays from what the funds hold';
const UNVOTED = 'enrols in a plan without a contribution: nobody has voted on one, so that it is not on sale (D-38)';
const UNSAID: Readonly<Record<string, string>> = {
  'a plan without a contribution still needs its payment': UNVOTED,
  'items of one claim that are settled later are paid by orders of their own': PAYS_OUT,
  'what is approved is paid once, however often the case pays': PAYS_OUT,
  'a quarter without a subsidised month owes no price subsidy': HARDSHIP,
  'a run that comes late pays what was owed, once, though the certificate has ended': HARDSHIP,
  'the fifteenth on a weekend, and a working Saturday': HARDSHIP,
  'three children, one of them leaves for university': HARDSHIP,
  'two reimbursements share what was borne, the allowance does not': UNVOTED,
  'what two societies reimburse of overlapping stays is one ceiling as well': UNVOTED,
  'twelve months of hardship come to 11,300.00 yuan': HARDSHIP,
  'what the congress leaves open a case may set':
    'sets contributions of its own: the running system has the released ones',
};

const { words, repertoire } = compileReleasedBooks(readReleasedBooks());
const rules = repertoire.rulesOf([...words.plansOf.keys()]);
const ofPlan = (plan: string): string => societyOf(rules, plan) ?? '';

const isOnSale = (plan: string): boolean =>
  rules.plans.get(plan)?.some(({ contribution }) => contribution !== null) ?? false;
const released = { rounds: rules.rounds, societyOf: ofPlan, isOnSale };

/** Steps that ask for the funds while a batch has not begun: a case counts all that was paid for, the journal what has come. */
const asksAhead = ({ steps }: Pick<Story, 'steps'>): ReadonlySet<number> => {
  const ahead = new Set<number>();
  let latest = '';
  for (const [index, { on, action }] of steps.entries()) {
    if (action.type === 'enroll' && action.start > latest) latest = action.start;
    if (action.type === 'funds' && on < latest) ahead.add(index);
  }
  return ahead;
};

type Funds = Readonly<Record<string, { readonly in: string; readonly out: string }>>;

/** Ahead both sides tell what was approved; what was earned by then stands in the days. */
const approvedOf = (outcome: unknown): unknown =>
  Object.fromEntries(
    Object.entries(outcome as Funds).flatMap(([plan, { out }]) => (out === '0.00' ? [] : [[plan, out] as const])),
  );

interface IncomeDay {
  readonly inputs: { readonly on: string; readonly amount: string };
  /** Its day has come. */
  readonly holds: boolean;
}

/** By the trace of the case: what is in the books by now, and on which day it came there. */
const bookedDays = (trace: Readonly<Record<string, unknown>> = {}): IncomeDays =>
  incomeDays(
    Object.entries(trace).flatMap(([plan, days]) =>
      (days as readonly IncomeDay[])
        .filter(({ holds }) => holds)
        .map(({ inputs: { on, amount } }) => [on, plan, yuanToFen(amount)] as const),
    ),
  );

/** The steps of both sides in one form, a claim with the digest of its decision and, for whoever reads a difference, its trace. */
const remembered = ({ steps }: StoryResult, ahead: ReadonlySet<number>): unknown[] =>
  steps.map(({ on, do: action, id, outcome, trace }, index) => {
    if (action === 'funds')
      return { on, do: action, id, outcome: ahead.has(index) ? approvedOf(outcome) : outcome, days: bookedDays(trace) };
    if (action !== 'claim') return { on, do: action, id, outcome };
    const decision = fromMemory(outcome as Record<string, unknown>, trace ?? {}, rules);
    return { on, do: action, id, outcome, decision, digest: digestOf(decision) };
  });

const answered = ({ steps }: StoryResult, live: readonly LiveStep[], ahead: ReadonlySet<number>): unknown[] =>
  live.map(({ outcome, decision, days }, index) => {
    const { on, do: action, id } = steps[index]!;
    if (days !== undefined)
      return { on, do: action, id, outcome: ahead.has(index) ? approvedOf(outcome) : outcome, days };
    return decision === undefined
      ? { on, do: action, id, outcome }
      : { on, do: action, id, outcome, decision, digest: digestOf(decision) };
  });

/** What enrollment's own document says of every batch of a case, in the form in which a clerk is answered. */
const batchesAtTheEnd = ({ batches }: Stage): Readonly<Record<string, LiveBatchEnd>> =>
  Object.fromEntries(
    [...batches.entries()].flatMap(([name, batch]) => {
      if (batch === null) return [];
      const { bill, lastVersion } = batch;
      const end = {
        states: [batchState(batch, LAST_DAY)],
        versions: [lastVersion],
        paidOn: [bill?.paidOn ?? null],
        dueYuan: formatYuan(bill?.dueFen ?? fen(0)),
      };
      return [[name, end] as const];
    }),
  );

const stories = await readCaseFiles(CASES, words);
const unsaid = new Map(
  stories.flatMap((story) => {
    const why = whyUnsaid(story, released);
    return why === null ? [] : [[story.title, why] as const];
  }),
);

/** Every cover of every story has begun. */
const LAST_DAY = addDays(
  civilDate(
    stories
      .flatMap(({ steps }) => steps.flatMap(({ on, action }) => (action.type === 'enroll' ? [on, action.start] : [on])))
      .sort()
      .at(-1) ?? '',
  ),
  1,
);

/** Each story ends with the books, when everything that was to come has come. */
const withBooks = (story: Story): Story => ({
  ...story,
  steps: [...story.steps, { on: LAST_DAY, action: { type: 'funds' }, expect: undefined }],
});

const said: readonly Story[] = stories.filter(({ title }) => !unsaid.has(title)).map(withBooks);

describe('case files over HTTP', () => {
  let system: EmptySystem;
  let live: readonly LiveStory[];

  beforeAll(async () => {
    system = await openEmptySystem();
    const { addresses } = system;
    const desk = openDesk(addresses, developmentSignIn(addresses));
    live = await playOverHttp(
      { desk, identities: freshIdentities(20250521), societyOf: ofPlan, settled: sharedDrain(desk.drain) },
      said,
    );
  }, SUITE_MS);

  afterAll(() => system.close());

  test('a case has a name of its own', () => {
    expect(new Set(stories.map(({ title }) => title)).size).toBe(stories.length);
  });

  test('what HTTP cannot say is exactly this', () => {
    expect(Object.fromEntries(unsaid)).toEqual(UNSAID);
  });

  test.each(said.map((story, index) => [story.title, index] as const))('%s', (_, index) => {
    const story = said[index]!;
    const stage = stageOf(story, repertoire, true);
    const memory = playStory(story, repertoire, true, stage);
    const ahead = asksAhead(story);
    const { steps, batches } = live[index]!;
    expect(answered(memory, steps, ahead)).toEqual(remembered(memory, ahead));
    expect(batches).toEqual(batchesAtTheEnd(stage));
  });
});
