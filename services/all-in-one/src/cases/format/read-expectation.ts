import { parseCivilDate } from '@huji/contracts/shared/civil-date.ts';
import { CaseFault, type Place, within } from './case-fault.ts';
import { isMapping, list, mapping, readAmount } from './read-values.ts';
import type { StoryAction, StoryPerson } from './story.ts';
import type { Vocabulary } from './vocabulary.ts';

type Leaf = 'amount' | 'date' | 'any';
type Shape = Readonly<Record<string, Leaf>>;

const SHAPES = {
  threshold: { result: 'any', required: 'any', joined: 'any', missing: 'any' },
  pay: { due: 'amount', paid: 'amount', state: 'any' },
  coverage: { start: 'date', end: 'date', waitingUntil: 'date', waived: 'any' },
  verdict: { pay: 'amount', refuse: 'any', refer: 'any' },
  paid: { paid: 'amount' },
  funds: { in: 'amount', out: 'amount' },
  assistance: { household: 'any', item: 'any', child: 'any', period: 'any', amount: 'amount', due: 'date' },
} as const satisfies Readonly<Record<string, Shape>>;
const KEYS = new Map<Shape, ReadonlySet<string>>(
  Object.values(SHAPES).map((shape) => [shape, new Set(Object.keys(shape))]),
);

const checkLeaves = (value: unknown, place: Place, shape: Shape, what: string): void => {
  if (!isMapping(value)) return;
  for (const [key, leaf] of Object.entries(mapping(value, place, KEYS.get(shape) ?? null, what))) {
    const kind = shape[key];
    if (leaf === null) continue;
    if (kind === 'amount' && readAmount(leaf) === null)
      throw new CaseFault(`${key}: ${JSON.stringify(leaf)} is not an amount`, within(place, key));
    if (kind === 'date' && (typeof leaf !== 'string' || parseCivilDate(leaf) === null))
      throw new CaseFault(`${key}: ${JSON.stringify(leaf)} is not a date`, within(place, key));
  }
};

const checkByPlan = (value: unknown, place: Place, known: ReadonlySet<string>, shape: Shape): void => {
  for (const [plan, expected] of Object.entries(mapping(value, place, null, 'what is expected'))) {
    const at = within(place, plan);
    if (!known.has(plan)) throw new CaseFault(`unknown plan ${plan}`, at, true);
    checkLeaves(expected, at, shape, plan);
  }
};

const OF_MEMBER_KEYS = new Set(['withdrawn', 'refused']);
const ENROLL_KEYS = new Set(['plans', 'rows']);
const ROW_KEY = /^(.+)\/([^/#]+)(?:#\d+)?$/;

const checkEnrollment = (
  value: unknown,
  place: Place,
  people: ReadonlyMap<string, StoryPerson>,
  plans: ReadonlySet<string>,
): void => {
  const expected = mapping(value, place, ENROLL_KEYS, 'what is expected');
  const plansPlace = within(place, 'plans');
  if (isMapping(expected['plans'])) checkByPlan(expected['plans'], plansPlace, plans, SHAPES.threshold);
  if (!isMapping(expected['rows'])) return;
  for (const key of Object.keys(expected['rows'])) {
    const at = within(within(place, 'rows'), key);
    const [, who = '', plan = ''] = ROW_KEY.exec(key) ?? [];
    if (!people.has(who)) throw new CaseFault(`unknown person in row ${key}`, at, true);
    if (!plans.has(plan)) throw new CaseFault(`unknown plan in row ${key}`, at, true);
  }
};

/** An expectation that could never be met because it is written wrongly is not valid; any other is compared. */
export const checkExpectation = (
  value: unknown,
  place: Place,
  action: StoryAction,
  people: ReadonlyMap<string, StoryPerson>,
  { plans, items }: Vocabulary,
): void => {
  switch (action.type) {
    case 'enroll':
      return checkEnrollment(value, place, people, plans);
    case 'pay':
      mapping(value, place, null, 'what is expected');
      return checkLeaves(value, place, SHAPES.pay, 'what is expected');
    case 'coverage':
      return checkByPlan(value, place, plans, SHAPES.coverage);
    case 'withdraw':
      mapping(value, place, OF_MEMBER_KEYS, 'what is expected');
      return;
    case 'correct':
      if (isMapping(value) && 'refused' in value) {
        mapping(value, place, OF_MEMBER_KEYS, 'what is expected');
        return;
      }
      return checkByPlan(value, place, items, SHAPES.verdict);
    case 'claim':
    case 'resolve':
      return checkByPlan(value, place, items, SHAPES.verdict);
    case 'funds':
      return checkByPlan(value, place, plans, SHAPES.funds);
    case 'payout':
      for (const [claim, expected] of Object.entries(mapping(value, place, null, 'what is expected')))
        checkLeaves(expected, within(place, claim), SHAPES.paid, claim);
      return;
    case 'assistance':
      list(value, place, 'what is expected').forEach((entry, index) => {
        checkLeaves(entry, within(place, index), SHAPES.assistance, 'an item');
      });
      return;
    case 'household':
    case 'subsidyMonths':
      mapping(value, place, new Set(), 'what is expected');
  }
};
