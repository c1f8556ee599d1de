import { addDays, addMonths, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { SampleEmployer, SamplePerson } from './employers.ts';
import type { Random } from './random.ts';

export interface SampleRow {
  readonly person: SamplePerson;
  readonly plan: string;
  readonly units: number;
}

/** One submission of one employer, and how it is paid. */
export interface SampleBatch {
  readonly key: string;
  readonly employer: SampleEmployer;
  readonly term: 1 | 2;
  readonly startOn: CivilDate;
  readonly submitOn: CivilDate;
  /** Shares of the bill in percent by day; empty: it is short or forgotten. */
  readonly payments: readonly { readonly on: CivilDate; readonly percent: number }[];
  readonly rows: readonly SampleRow[];
  readonly size: number;
  readonly women: number;
}

const WOMEN_PLANS = ['FW1'];

const rowsOf = (random: Random, joiners: readonly SamplePerson[], plans: readonly string[]): SampleRow[] =>
  plans.flatMap((plan) =>
    joiners
      .filter(({ sex }) => sex === 'female' || !WOMEN_PLANS.includes(plan))
      .map((person) => ({ person, plan, units: plan === 'CI' && random.chance(25) ? 2 : 1 })),
  );

const paymentsOf = (random: Random, startOn: CivilDate, submitOn: CivilDate): SampleBatch['payments'] => {
  const inTime = addDays(submitOn, 5);
  const kind = random.int(1, 100);
  if (kind <= 6)
    return [
      { on: inTime, percent: 60 },
      { on: addDays(inTime, 2), percent: 40 },
    ];
  if (kind <= 12) return [{ on: addDays(startOn, 10), percent: 100 }];
  return [{ on: inTime, percent: 100 }];
};

/** Plans of the second term: half of the employers add one, which is where the waiver of the waiting period shows. */
const secondTermPlans = (random: Random, employer: SampleEmployer): readonly string[] => {
  const addable = ['CI', 'ACC', 'HA'].filter((plan) => !employer.plans.includes(plan));
  return employer.type === 'platform' || addable.length === 0 || random.chance(50)
    ? employer.plans
    : [...employer.plans, random.pick(addable)];
};

/** Two terms per employer: a year apart, with the renewal across the change of 2025-05-21. */
export const sampleBatches = (random: Random, employers: readonly SampleEmployer[]): SampleBatch[] =>
  employers.flatMap((employer) =>
    ([1, 2] as const).map((term) => {
      const startOn = term === 1 ? employer.firstStart : addMonths(employer.firstStart, 12);
      const submitOn = addDays(startOn, -9);
      const joiners = employer.staff.slice(0, employer.staff.length - employer.absent);
      return {
        key: `${employer.key}-${String(term)}`,
        employer,
        term,
        startOn,
        submitOn,
        payments: paymentsOf(random, startOn, submitOn),
        rows: rowsOf(random, joiners, term === 1 ? employer.plans : secondTermPlans(random, employer)),
        size: employer.staff.length,
        women: employer.staff.filter(({ sex }) => sex === 'female').length,
      };
    }),
  );
