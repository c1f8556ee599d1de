import type { z } from 'zod';
import type { ClaimSubmission } from '@huji/contracts/claim-adjudication/claim-submission-schemas.ts';
import { addDays, type CivilDate, civilDate, compareDates, isoWeekday } from '@huji/contracts/shared/civil-date.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import type { SampleBatch } from './enrollment-plan.ts';
import type { SamplePerson } from './employers.ts';
import { type HospitalKind, hospitalOfKind } from './registers.ts';
import type { Random } from './random.ts';

type Submission = z.input<typeof ClaimSubmission>;
type WithoutPerson<Body> = Body extends unknown ? Omit<Body, 'personId'> : never;

export interface SampleClaim {
  readonly on: CivilDate;
  readonly person: SamplePerson;
  readonly body: WithoutPerson<Submission>;
}

const FIRST_EVENT = civilDate('2024-06-05');
const EVENT_DAYS = 660;
/** The play ends in the second term: whoever would file later files in time instead. */
const LAST_FILING = civilDate('2026-05-04');
/** Claims are filed on Mondays, so that the two years play in about a hundred steps. */
const filingDay = (event: CivilDate, wait: number): CivilDate => {
  const wanted = addDays(event, wait);
  const day = wanted > LAST_FILING ? addDays(event, 10) : wanted;
  const monday = addDays(day, 1 - isoWeekday(day));
  return monday < event ? addDays(monday, 7) : monday;
};
const ILLNESSES = ['J18.900', 'K80.000', 'I10.x00', 'E11.900', 'K35.800', 'M51.200', 'I63.900', 'N20.000'];

const settlementOf = (random: Random, broken: boolean) => {
  const poolPaid = random.int(60, 3200) * 1000 + random.int(0, 999);
  const deductible = random.pick([30_000, 50_000, 80_000]);
  const copay = Math.floor(poolPaid * 0.2) + random.int(0, 99);
  const cashPaid = deductible + copay + random.int(0, 40_000);
  const accountPaid = random.int(0, 50_000);
  const total = poolPaid + cashPaid + accountPaid + (broken ? 1000 : 0);
  const yuan = (amount: number): string => formatYuan(fen(amount));
  return {
    totalYuan: yuan(total),
    poolPaidYuan: yuan(poolPaid),
    deductibleYuan: yuan(deductible),
    copayYuan: yuan(copay),
    accountPaidYuan: yuan(accountPaid),
    cashPaidYuan: yuan(cashPaid),
  };
};

const hospitalOf = (random: Random) => {
  const kind = random.int(1, 100);
  if (kind <= 5) return { designated: true, grade: 1, level: 'district' as const };
  if (kind <= 7) return { designated: true, grade: 2, level: 'other' as const };
  if (kind <= 10) return { designated: false, grade: 3, level: 'municipal' as const, emergency: random.chance(50) };
  return {
    designated: true,
    grade: random.pick([2, 3]),
    level: random.pick(['provincial', 'municipal', 'district'] as const),
  };
};

/** The same facts, and a hospital of the register of which they are true. */
const named = <Kind extends HospitalKind>(kind: Kind, receipt: string) => ({
  ...kind,
  ...hospitalOfKind(kind, Number(receipt.replace(/\D/g, ''))),
});

const stay = (
  random: Random,
  receipt: string,
  admittedOn: CivilDate,
  dischargedOn: CivilDate,
): SampleClaim['body'] => ({
  event: 'stay',
  cause: random.chance(92)
    ? 'illness'
    : random.pick(['accident', 'work-injury', 'childbirth', 'rehabilitation'] as const),
  hospital: named(hospitalOf(random), receipt),
  segments: [{ admittedOn, dischargedOn }],
  illness: random.pick(ILLNESSES),
  receipt,
  settlement: settlementOf(random, random.chance(2)),
});

const diagnosis = (
  random: Random,
  receipt: string,
  reportedOn: CivilDate,
  sex: SamplePerson['sex'],
): SampleClaim['body'] => ({
  event: 'diagnosis',
  hospital: named({ designated: true, grade: random.chance(90) ? 3 : 1 }, receipt),
  reportedOn,
  illness:
    sex === 'female' && random.chance(50)
      ? random.pick(['C50.900', 'C53.900', 'D05.900'])
      : random.pick(['I21.900', 'C34.900', 'I20.000', 'N18.500']),
  ci: random.pick(['severe', 'mild'] as const),
  fw: sex === 'female' ? random.pick(['invasive', 'in-situ', 'none'] as const) : 'none',
  receipt,
});

const accident = (
  random: Random,
  receipt: string,
  happenedOn: CivilDate,
  assessedOn: CivilDate,
): SampleClaim['body'] => ({
  event: 'accident',
  cause: random.pick(['accident', 'accident', 'work-injury', 'third-party', 'drunk-driving'] as const),
  happenedOn,
  assessedOn,
  accident: `A-${receipt}`,
  disability: random.chance(3) ? [] : [random.int(5, 10)],
  death: random.chance(3),
  receipt,
});

/** Claims of every outcome: most of them plain stays, some late, doubled, overlapping, in the waiting period or elsewhere. */
export const sampleClaims = (random: Random, batches: readonly SampleBatch[], count: number): SampleClaim[] => {
  const members = batches.filter(({ term }) => term === 1).flatMap(({ rows }) => rows);
  const withPlan = (plans: readonly string[]) =>
    members.filter(({ plan }) => plans.includes(plan)).map(({ person }) => person);
  const hospitalMembers = withPlan(['HM']);
  const diagnosisMembers = withPlan(['CI', 'FW1']);
  const accidentMembers = withPlan(['ACC', 'GIG']);
  const frequent = hospitalMembers.filter((_, index) => index % 97 === 0);
  const claims: SampleClaim[] = [];
  for (let number = 1; claims.length < count; number += 1) {
    const receipt = `22-${String(number).padStart(8, '0')}`;
    const happened = addDays(FIRST_EVENT, random.int(0, EVENT_DAYS));
    const wait = random.chance(93)
      ? random.int(14, 90)
      : random.chance(70)
        ? random.int(190, 330)
        : random.int(372, 420);
    const kind = random.int(1, 100);
    if (kind <= 5) {
      const person = random.pick(diagnosisMembers);
      claims.push({
        on: filingDay(happened, wait),
        person,
        body: diagnosis(random, receipt, happened, person.sex),
      });
    } else if (kind <= 9) {
      const person = random.pick(accidentMembers);
      const assessed = addDays(happened, random.int(10, 40));
      claims.push({ on: filingDay(assessed, wait), person, body: accident(random, receipt, happened, assessed) });
    } else {
      const person = kind <= 24 ? random.pick(frequent) : random.pick(hospitalMembers);
      const discharged = addDays(happened, random.chance(4) ? 0 : random.int(2, 24));
      const first = {
        on: filingDay(discharged, wait),
        person,
        body: stay(random, receipt, happened, discharged),
      };
      claims.push(first);
      if (random.chance(2)) claims.push({ ...first, on: addDays(first.on, 14) });
      if (random.chance(1) && discharged > addDays(happened, 3))
        claims.push({
          on: addDays(first.on, 7),
          person,
          body: stay(random, `${receipt}-B`, addDays(discharged, -1), addDays(discharged, 4)),
        });
    }
  }
  return claims.slice(0, count).sort((a, b) => compareDates(a.on, b.on));
};
