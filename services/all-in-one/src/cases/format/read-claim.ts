import { dateFaults, type DatedClaim, type Settlement } from '@huji/claim-adjudication/rules.ts';
import { CAUSES } from '@huji/contracts/rulebooks/plan.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
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

/** Admission and discharge of each. */
const segments: Reader<StayAction['segments']> = (value, place) => {
  const entries = list(value, place, 'segments');
  if (entries.length === 0) throw new CaseFault('segments is empty', place);
  return entries.map((entry, index) => {
    const at = within(place, index);
    const pair = list(entry, at, 'a segment');
    if (pair.length !== 2) throw new CaseFault('a segment is [admission, discharge]', at);
    return [date(pair[0], within(at, 0), 'admission'), date(pair[1], within(at, 1), 'discharge')];
  });
};

/** Fields of a report, as a case writes them. */
const CASE_WORDS: Readonly<Record<string, { readonly word: string; readonly step: string | number }>> = {
  admittedOn: { word: 'admission', step: 0 },
  dischargedOn: { word: 'discharge', step: 1 },
  reportedOn: { word: 'reported', step: 'reported' },
  happenedOn: { word: 'happened', step: 'happened' },
  assessedOn: { word: 'assessed', step: 'assessed' },
};

const datedClaim = (claim: AnyClaimAction): DatedClaim => {
  switch (claim.event) {
    case 'stay':
      return {
        event: 'stay',
        segments: claim.segments.map(([admittedOn, dischargedOn]) => ({ admittedOn, dischargedOn })),
      };
    case 'diagnosis':
      return { event: 'diagnosis', reportedOn: claim.reported };
    case 'accident':
      return { event: 'accident', happenedOn: claim.happened, assessedOn: claim.assessed };
  }
};

/** The day of the claim, and what may lie between two segments of a stay on a day. */
export interface Filing {
  readonly on: CivilDate;
  readonly transferDaysOn: (on: CivilDate) => number;
}

/** Dates that cannot be are faults here as they are at the desk. @throws CaseFault */
const requireDates = (claim: AnyClaimAction, place: Place, { on, transferDaysOn }: Filing): void => {
  const dated = datedClaim(claim);
  const isTransfer = dated.event === 'stay' && dated.segments.length > 1;
  const [fault] = dateFaults(dated, on, isTransfer ? transferDaysOn(on) : 0);
  if (fault === undefined) return;
  const path = fault.pointer.split('/').slice(1);
  const { word, step } = CASE_WORDS[path.at(-1) ?? ''] ?? { word: '', step: '' };
  const value = path.reduce<unknown>((outer, name) => (outer as Readonly<Record<string, unknown>>)[name], dated);
  const at = path
    .slice(0, -1)
    .reduce<Place>((outer, name, depth) => within(outer, depth === 0 ? name : Number(name)), place);
  throw new CaseFault(`${word} ${String(value)} ${fault.detail}`, within(at, step));
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

const readEvent = (value: unknown, place: Place, person: (from: Mapping, place: Place) => string): AnyClaimAction => {
  const event = required(mapping(value, place, null, 'claim'), 'event', place, oneOf(EVENTS));
  const from = mapping(value, place, CLAIM_KEYS[event], `a ${event} claim`);
  const common = base(from, place, person(from, place));
  const cause = optional(from, 'cause', place, oneOf(CAUSES), event === 'accident' ? 'accident' : 'illness');
  switch (event) {
    case 'stay':
      return { ...common, event, cause, segments: required(from, 'segments', place, segments) };
    case 'diagnosis': {
      const findings = {
        ci: optional(from, 'ci', place, oneOf(['severe', 'mild', 'none']), 'none'),
        fw: optional(from, 'fw', place, oneOf(['invasive', 'in-situ', 'none']), 'none'),
      };
      return { ...common, event, cause, reported: required(from, 'reported', place, date), findings };
    }
    case 'accident': {
      const happened = required(from, 'happened', place, date);
      const accident = optional(from, 'accident', place, reference, undefined);
      const assessed = optional(from, 'assessed', place, date, undefined);
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

/** @throws CaseFault */
export const readClaim = (
  value: unknown,
  place: Place,
  filing: Filing,
  person: (from: Mapping, place: Place) => string,
): AnyClaimAction => {
  const claim = readEvent(value, place, person);
  requireDates(claim, place, filing);
  return claim;
};
