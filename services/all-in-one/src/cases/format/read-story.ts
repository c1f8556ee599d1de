import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import type { Round } from '@huji/contracts/rulebooks/rule-book.ts';
import { CaseFault, type Place, within } from './case-fault.ts';
import { claimReader } from './read-claim-steps.ts';
import { type Cast, personIn, readEnrollment } from './read-enrollment.ts';
import { checkExpectation } from './read-expectation.ts';
import { readAssistance, readHousehold, readSubsidyMonths } from './read-hardship.ts';
import { readEmployers, readPeople } from './read-people.ts';
import { amount, count, date, list, mapping, name, optional, reference, required } from './read-values.ts';
import type { EnrollAction, Story, StoryAction, StoryStep } from './story.ts';
import type { Vocabulary } from './vocabulary.ts';

const STORY_KEYS = new Set(['case', 'rulebook', 'people', 'employers', 'contributions', 'rounds', 'steps']);
const ACTIONS = [
  'enroll',
  'pay',
  'coverage',
  'claim',
  'resolve',
  'withdraw',
  'correct',
  'funds',
  'payout',
  'household',
  'subsidyMonths',
  'assistance',
] as const;
const STEP_KEYS: ReadonlySet<string> = new Set(['on', 'expect', ...ACTIONS]);
const ROUND_KEYS = new Set(['round', 'open', 'close', 'start', 'end']);
const PAY_KEYS = new Set(['batch', 'amount']);
const COVERAGE_KEYS = new Set(['who']);
const NO_KEYS = new Set<string>();

const readSocieties = (value: unknown, place: Place, { plansOf }: Vocabulary): readonly string[] => {
  const given = Array.isArray(value) ? value : [value];
  if (given.length === 0) throw new CaseFault('rulebook is empty', place);
  return given.map((entry: unknown, index) => {
    const at = Array.isArray(value) ? within(place, index) : place;
    const society = name(entry, at, 'rulebook');
    if (!plansOf.has(society)) throw new CaseFault(`unknown rule book ${society}`, at);
    return society;
  });
};

const readRounds = (value: unknown, place: Place): readonly Round[] =>
  list(value, place, 'rounds').map((entry, index) => {
    const at = within(place, index);
    const from = mapping(entry, at, ROUND_KEYS, 'a round');
    const open = required(from, 'open', at, date);
    const close = required(from, 'close', at, date);
    const start = required(from, 'start', at, date);
    const end = required(from, 'end', at, date);
    if (close < open) throw new CaseFault('the round closes before it opens', within(at, 'close'));
    if (end < start) throw new CaseFault('the round ends before it starts', within(at, 'end'));
    return { round: required(from, 'round', at, count), open, close, start, end };
  });

const readContributions = (value: unknown, place: Place, plans: ReadonlySet<string>): Readonly<Record<string, Fen>> => {
  const entries = Object.entries(mapping(value, place, null, 'contributions')).map(([plan, sum]): [string, Fen] => {
    const at = within(place, plan);
    if (!plans.has(plan)) throw new CaseFault(`unknown plan ${plan}`, at, true);
    return [plan, amount(sum, at, plan)];
  });
  return Object.fromEntries(entries);
};

/** An action that says all by its name. */
const withoutKeys = (kind: 'funds' | 'payout', value: unknown, place: Place): StoryAction => {
  if (value !== null) mapping(value, place, NO_KEYS, kind);
  return { type: kind };
};

/** Reads a case's steps in order; remembers the batches they may speak of. */
const stepReader = (cast: Cast, rounds: readonly Round[], words: Vocabulary) => {
  // By what a reference folds to, as it was first written: whoever writes it otherwise speaks of the same.
  const batches = new Map<string, string>();

  const checkRounds = (enroll: EnrollAction, on: CivilDate, place: Place): void => {
    if (!enroll.rows.some(({ plan }) => words.roundPlans.has(plan))) return;
    const open = rounds.some((round) => round.open <= on && on <= round.close);
    if (open && !rounds.some(({ start }) => start === enroll.start))
      throw new CaseFault(`${enroll.start} is no round's start`, within(place, 'start'));
  };
  const enroll = (value: unknown, place: Place, on: CivilDate): StoryAction => {
    const action = readEnrollment(value, place, cast);
    checkRounds(action, on, place);
    const folded = foldReference(action.batch);
    const batch = batches.get(folded) ?? action.batch;
    batches.set(folded, batch);
    return { ...action, batch };
  };
  const pay = (value: unknown, place: Place): StoryAction => {
    const from = mapping(value, place, PAY_KEYS, 'pay');
    const written = required(from, 'batch', place, reference);
    const batch = batches.get(foldReference(written));
    if (batch === undefined) throw new CaseFault(`unknown batch ${written}`, within(place, 'batch'));
    const sum = optional(from, 'amount', place, amount, undefined);
    return sum === undefined ? { type: 'pay', batch } : { type: 'pay', batch, amount: sum };
  };
  const person = personIn(cast.people);
  const ofClaims = claimReader(cast, words);

  return (kind: (typeof ACTIONS)[number], value: unknown, place: Place, on: CivilDate): StoryAction => {
    switch (kind) {
      case 'enroll':
        return enroll(value, place, on);
      case 'pay':
        return pay(value, place);
      case 'coverage':
        return {
          type: 'coverage',
          who: required(mapping(value, place, COVERAGE_KEYS, 'coverage'), 'who', place, person),
        };
      case 'claim':
        return ofClaims.claim(value, place, on);
      case 'resolve':
        return ofClaims.resolve(value, place);
      case 'withdraw':
        return ofClaims.withdraw(value, place);
      case 'correct':
        return ofClaims.correct(value, place, on);
      case 'funds':
      case 'payout':
        return withoutKeys(kind, value, place);
      case 'household':
        return readHousehold(value, place);
      case 'subsidyMonths':
        return readSubsidyMonths(value, place);
      case 'assistance':
        return readAssistance(value, place);
    }
  };
};

const readSteps = (
  value: unknown,
  place: Place,
  cast: Cast,
  rounds: readonly Round[],
  words: Vocabulary,
): readonly StoryStep[] => {
  const readAction = stepReader(cast, rounds, words);
  let before: CivilDate | null = null;
  return list(value, place, 'steps').map((entry, index) => {
    const at = within(place, index);
    const from = mapping(entry, at, STEP_KEYS, 'a step');
    const on = required(from, 'on', at, date);
    if (before !== null && on < before)
      throw new CaseFault(`${on} lies before ${before}: steps are in date order`, within(at, 'on'));
    before = on;
    const [kind, second] = ACTIONS.filter((action) => from[action] !== undefined);
    if (kind === undefined) throw new CaseFault('a step has an action', at);
    if (second !== undefined)
      throw new CaseFault(`a step has one action, not ${kind} and ${second}`, within(at, second), true);
    const action = readAction(kind, from[kind], within(at, kind), on);
    const expect = from['expect'] ?? undefined;
    if (expect !== undefined) checkExpectation(expect, within(at, 'expect'), action, cast.people, words);
    return { on, action, expect };
  });
};

/** Checks a parsed case and gives its story. @throws CaseFault naming the first thing that is wrong, and where. */
export const readStory = (value: unknown, words: Vocabulary): Story => {
  const from = mapping(value, null, STORY_KEYS, 'a case');
  const at = (key: string): Place => within(null, key);
  const title = required(from, 'case', null, name);
  const societies = readSocieties(
    required(from, 'rulebook', null, (given) => given),
    at('rulebook'),
    words,
  );
  const plans = new Set(societies.flatMap((society) => [...(words.plansOf.get(society) ?? [])]));
  const people = readPeople(from['people'] ?? {}, at('people'));
  const employers = readEmployers(from['employers'] ?? {}, at('employers'));
  const rounds = from['rounds'] === undefined ? [] : readRounds(from['rounds'], at('rounds'));
  const contributions = readContributions(from['contributions'] ?? {}, at('contributions'), plans);
  const cast = { people, employers: employers.names, plans };
  const steps = readSteps(from['steps'] ?? [], at('steps'), cast, rounds, words);
  return { title, societies, people, pooled: employers.pooled, contributions, rounds, steps };
};
