import type { Settlement } from '@huji/claim-adjudication/rules.ts';
import { CAUSES } from '@huji/contracts/rulebooks/plan.ts';
import type { RuleBook } from '@huji/contracts/rulebooks/rule-book.ts';
import { readShippedRuleBooks, SHIPPED_SOCIETIES } from '@huji/contracts/rulebooks/shipped.ts';
import { transferDaysOn } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { CaseFault, type Place, within } from './case-fault.ts';
import {
  amount,
  count,
  date,
  list,
  mapping,
  type Mapping,
  name,
  oneOf,
  optional,
  reference,
  required,
  truth,
} from './read-values.ts';
import type { AnyClaimAction, StayAction, StoryHospital } from './story.ts';

const BASE = ['id', 'who', 'event', 'cause', 'hospital', 'illness', 'receipt', 'settlement'];
const CLAIM_KEYS = {
  stay: new Set([...BASE, 'segments']),
  diagnosis: new Set([...BASE, 'reported', 'ci', 'fw']),
  accident: new Set([...BASE, 'happened', 'assessed', 'accident', 'disability', 'death']),
};
const EVENTS = ['stay', 'diagnosis', 'accident'] as const;
const SUMS = [
  'total',
  'poolPaid',
  'bigPaid',
  'civilPaid',
  'aidPaid',
  'deductible',
  'copay',
  'accountPaid',
  'cashPaid',
] as const satisfies readonly (keyof Settlement)[];
const SETTLEMENT_KEYS: ReadonlySet<string> = new Set(SUMS);
const HOSPITAL_KEYS = new Set(['designated', 'grade', 'level', 'emergency']);
const LEVELS = ['provincial', 'municipal', 'district', 'other'] as const;

const NO_SETTLEMENT = Object.fromEntries(SUMS.map((key) => [key, ZERO_FEN])) as unknown as Settlement;

const settlement = (value: unknown, place: Place | null): Settlement => {
  const from = mapping(value, place, SETTLEMENT_KEYS, 'settlement');
  const sums = SUMS.map((key) => [key, optional(from, key, place, amount, ZERO_FEN)]);
  return Object.fromEntries(sums) as unknown as Settlement;
};

const grade = (value: unknown, place: Place | null, what: string): number => {
  const number = count(value, place, what);
  if (number > 3) throw new CaseFault(`${what} is 0 to 3`, place);
  return number;
};

const hospital = (value: unknown, place: Place | null): StoryHospital => {
  const from = mapping(value, place, HOSPITAL_KEYS, 'hospital');
  return {
    designated: optional(from, 'designated', place, truth, true),
    emergency: optional(from, 'emergency', place, truth, false),
    grade: optional(from, 'grade', place, grade, null),
    level: optional(from, 'level', place, oneOf(LEVELS), null),
  };
};

type Reader<Value> = (value: unknown, place: Place | null, what: string) => Value;

/** What a claim tells had happened by the day on which it tells it. */
const happenedBy =
  (on: CivilDate): Reader<CivilDate> =>
  (value, place, what) => {
    const found = date(value, place, what);
    if (found > on) throw new CaseFault(`${what} ${found} lies after the day of the claim, ${on}`, place);
    return found;
  };

let released: readonly RuleBook[] | null = null;
/** Books that ship, read when a story has two segments. */
const books = (): readonly RuleBook[] =>
  (released ??= readShippedRuleBooks(SHIPPED_SOCIETIES, 'latest').map(({ value }) => value));

/** Admission and discharge of each; a transfer goes on where the segment before ended, or as much later as the books of the day allow. */
const segmentsBy =
  (on: CivilDate): Reader<StayAction['segments']> =>
  (value, place) => {
    const entries = list(value, place, 'segments');
    if (entries.length === 0) throw new CaseFault('segments is empty', place);
    let before: CivilDate | null = null;
    return entries.map((entry, index) => {
      const at = within(place, index);
      const pair = list(entry, at, 'a segment');
      if (pair.length !== 2) throw new CaseFault('a segment is [admission, discharge]', at);
      const admission = date(pair[0], within(at, 0), 'admission');
      const discharge = happenedBy(on)(pair[1], within(at, 1), 'discharge');
      if (discharge < admission) throw new CaseFault('discharge lies before admission', within(at, 1));
      if (before !== null && admission < before) throw new CaseFault('segments are not in order', at);
      if (before !== null && daysBetween(before, admission) > transferDaysOn(books(), on))
        throw new CaseFault('no transfer takes so long: that is another stay, and another claim', at);
      before = discharge;
      return [admission, discharge];
    });
  };

const assessedBy =
  (happened: CivilDate, on: CivilDate): Reader<CivilDate> =>
  (value, place, what) => {
    const found = happenedBy(on)(value, place, what);
    if (found < happened) throw new CaseFault(`${what} ${found} lies before the accident`, place);
    return found;
  };

const disabilityGrades = (value: unknown, place: Place | null): readonly number[] =>
  list(value, place, 'disability').map((entry, index) => {
    const at = within(place, index);
    const found = count(entry, at, 'disability grade');
    if (found < 1 || found > 10) throw new CaseFault('a disability grade is 1 to 10', at);
    return found;
  });

type Base = Pick<AnyClaimAction, 'type' | 'id' | 'who' | 'hospital' | 'settlement'>;
const base = (
  from: Mapping,
  place: Place | null,
  who: string,
): Base & { readonly receipt?: string; readonly illness?: string } => {
  const receipt = optional(from, 'receipt', place, reference, undefined);
  const illness = optional(from, 'illness', place, name, undefined);
  return {
    type: 'claim',
    id: required(from, 'id', place, reference),
    who,
    hospital: optional(from, 'hospital', place, hospital, {
      designated: true,
      emergency: false,
      grade: null,
      level: null,
    }),
    settlement: optional(from, 'settlement', place, settlement, NO_SETTLEMENT),
    ...present({ receipt, illness }),
  };
};

export const readClaim = (
  value: unknown,
  place: Place,
  on: CivilDate,
  person: (from: Mapping, place: Place) => string,
): AnyClaimAction => {
  const event = required(mapping(value, place, null, 'claim'), 'event', place, oneOf(EVENTS));
  const from = mapping(value, place, CLAIM_KEYS[event], `a ${event} claim`);
  const common = base(from, place, person(from, place));
  const cause = optional(from, 'cause', place, oneOf(CAUSES), event === 'accident' ? 'accident' : 'illness');
  switch (event) {
    case 'stay':
      return { ...common, event, cause, segments: required(from, 'segments', place, segmentsBy(on)) };
    case 'diagnosis': {
      const findings = {
        ci: optional(from, 'ci', place, oneOf(['severe', 'mild', 'none']), 'none'),
        fw: optional(from, 'fw', place, oneOf(['invasive', 'in-situ', 'none']), 'none'),
      };
      return { ...common, event, cause, reported: required(from, 'reported', place, happenedBy(on)), findings };
    }
    case 'accident': {
      const happened = required(from, 'happened', place, happenedBy(on));
      const accident = optional(from, 'accident', place, reference, undefined);
      const assessed = optional(from, 'assessed', place, assessedBy(happened, on), undefined);
      return {
        ...common,
        event,
        cause,
        happened,
        disability: optional(from, 'disability', place, disabilityGrades, []),
        death: optional(from, 'death', place, truth, false),
        ...present({ accident, assessed }),
      };
    }
  }
};
