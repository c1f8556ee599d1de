import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { NumberedClaim, SampleOffice } from './office.ts';
import type { SampleBatch } from './enrollment-plan.ts';

export interface SamplePayment {
  readonly batch: SampleBatch;
  /** 1, 2 … of this batch. */
  readonly no: number;
  readonly last: boolean;
  readonly percent: number;
}

/** What the office does on one business day, in this order. */
export interface DiaryDay {
  readonly on: CivilDate;
  readonly submissions: readonly SampleBatch[];
  readonly corrections: readonly SampleBatch[];
  readonly payments: readonly SamplePayment[];
  readonly claims: readonly NumberedClaim[];
  /** Set on the first working day of a month: orders of the months before are paid. */
  readonly paysOut: boolean;
}

const CORRECTED_AFTER_DAYS = 3;

const groupedBy = <Item>(items: readonly Item[], dayOf: (item: Item) => CivilDate): Map<CivilDate, Item[]> => {
  const groups = new Map<CivilDate, Item[]>();
  for (const item of items) {
    const day = dayOf(item);
    const group = groups.get(day);
    if (group) group.push(item);
    else groups.set(day, [item]);
  }
  return groups;
};

/** Which batches are mended after they fell short; the others are left as they are. */
const isCorrected = ({ employer, term }: SampleBatch): boolean =>
  term === 1 && employer.absent === 1 && employer.staff.length > 20;

const paymentsOf = (batches: readonly SampleBatch[]): (SamplePayment & { readonly on: CivilDate })[] =>
  batches.flatMap((batch) =>
    batch.payments.map(({ on, percent }, index) => ({
      on,
      batch,
      no: index + 1,
      last: index === batch.payments.length - 1,
      percent,
    })),
  );

export const sampleDiary = ({ batches, claims }: SampleOffice): readonly DiaryDay[] => {
  const submissions = groupedBy(batches, ({ submitOn }) => submitOn);
  const corrections = groupedBy(batches.filter(isCorrected), ({ submitOn }) => addDays(submitOn, CORRECTED_AFTER_DAYS));
  const payments = groupedBy(paymentsOf(batches), ({ on }) => on);
  const filings = groupedBy(claims, ({ on }) => on);
  const days = [
    ...new Set([...submissions.keys(), ...corrections.keys(), ...payments.keys(), ...filings.keys()]),
  ].sort();
  return days.map((on, index) => ({
    on,
    submissions: submissions.get(on) ?? [],
    corrections: corrections.get(on) ?? [],
    payments: payments.get(on) ?? [],
    claims: filings.get(on) ?? [],
    paysOut: index === days.length - 1 || days[index - 1]?.slice(0, 7) !== on.slice(0, 7),
  }));
};
