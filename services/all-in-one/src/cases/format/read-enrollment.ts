import { CaseFault, type Place, within } from './case-fault.ts';
import { expandNames } from './read-people.ts';
import { count, date, isMapping, list, mapping, name, optional, reference, required, truth } from './read-values.ts';
import type { EnrollAction, Excluded, StoryPerson, StoryRow } from './story.ts';

const ENROLL_KEYS = new Set(['batch', 'employer', 'start', 'staff', 'rows']);
const STAFF_KEYS = new Set(['size', 'women', 'excluded', 'womenExcluded']);
const ROW_KEYS = new Set(['who', 'plan', 'units', 'voluntary']);

/** What the case brought on stage before its steps. */
export interface Cast {
  readonly people: ReadonlyMap<string, StoryPerson>;
  readonly employers: ReadonlySet<string>;
  /** Plans of the case's rule books. */
  readonly plans: ReadonlySet<string>;
}

const planIn =
  (plans: ReadonlySet<string>) =>
  (value: unknown, place: Place | null, what: string): string => {
    const plan = name(value, place, what);
    if (!plans.has(plan)) throw new CaseFault(`unknown plan ${plan}`, place);
    return plan;
  };

export const personIn =
  (people: ReadonlyMap<string, StoryPerson>) =>
  (value: unknown, place: Place | null, what: string): string => {
    const who = name(value, place, what);
    if (!people.has(who)) throw new CaseFault(`unknown person ${who}`, place);
    return who;
  };

const excluded =
  (plans: ReadonlySet<string>) =>
  (value: unknown, place: Place | null, what: string): Excluded => {
    if (!isMapping(value)) return count(value, place, what);
    const entries = Object.entries(value).map(([plan, number]): [string, number] => {
      const at = within(place, plan);
      if (!plans.has(plan)) throw new CaseFault(`unknown plan ${plan}`, at, true);
      return [plan, count(number, at, plan)];
    });
    return Object.fromEntries(entries);
  };

const readRows = (value: unknown, place: Place, { people, plans }: Cast): readonly StoryRow[] => {
  const rows: StoryRow[] = [];
  list(value, place, 'rows').forEach((entry, index) => {
    const at = within(place, index);
    const from = mapping(entry, at, ROW_KEYS, 'a row');
    const plan = required(from, 'plan', at, planIn(plans));
    const units = optional(from, 'units', at, count, 1);
    const voluntary = optional(from, 'voluntary', at, truth, true);
    for (const who of expandNames(required(from, 'who', at, name))) {
      if (!people.has(who)) throw new CaseFault(`unknown person ${who}`, within(at, 'who'));
      rows.push({ who, plan, units, voluntary });
    }
  });
  return rows;
};

export const readEnrollment = (value: unknown, place: Place, cast: Cast): EnrollAction => {
  const from = mapping(value, place, ENROLL_KEYS, 'enroll');
  const employer = required(from, 'employer', place, name);
  if (!cast.employers.has(employer)) throw new CaseFault(`unknown employer ${employer}`, within(place, 'employer'));
  const staffPlace = within(place, 'staff');
  const staff = optional(from, 'staff', place, (given, at) => mapping(given, at, STAFF_KEYS, 'staff'), {});
  return {
    type: 'enroll',
    batch: required(from, 'batch', place, reference),
    employer,
    start: required(from, 'start', place, date),
    size: optional(staff, 'size', staffPlace, count, 0),
    women: optional(staff, 'women', staffPlace, count, 0),
    excluded: optional(staff, 'excluded', staffPlace, excluded(cast.plans), 0),
    womenExcluded: optional(staff, 'womenExcluded', staffPlace, excluded(cast.plans), 0),
    rows: readRows(
      required(from, 'rows', place, (rows) => rows),
      within(place, 'rows'),
      cast,
    ),
  };
};
