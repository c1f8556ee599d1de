import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Desk } from './desk.ts';
import { type DiaryDay, sampleDiary } from './diary.ts';
import type { SampleOffice } from './office.ts';
import { claimsOf } from './play-claims.ts';
import { type Enrollment, enrollmentOf } from './play-enrollment.ts';
import { paymentsOf } from './play-payments.ts';
import { payoutsOf } from './play-payouts.ts';
import { adoptRegisters } from './play-registers.ts';
import { noteStaff } from './play-staff.ts';
import { reviewsOf } from './play-reviews.ts';
import { personRegister } from './person-register.ts';

export interface PlayOptions {
  /** The last day an earlier play finished; the play goes on after it. */
  readonly playedThrough: CivilDate | null;
  /** After every day that was played to its end. */
  readonly onDay: (day: CivilDate, played: number, days: number) => void;
  /** Ends the play between two days. */
  readonly signal?: AbortSignal;
}

/**
 * Plays the office day by day through the operations people use. Every command carries a key that follows from the seed,
 * so a day that was begun before an interruption is played again from its beginning, and nothing happens twice.
 *
 * Everything that was said is acted on before a step that depends on it, and before the next day begins.
 */
export const playOffice = async (desk: Desk, office: SampleOffice, options: PlayOptions): Promise<Enrollment> => {
  const enrollment = enrollmentOf(desk, office);
  const persons = personRegister(office, enrollment);
  const payments = paymentsOf(desk, office, enrollment);
  const claims = claimsOf(desk, office, enrollment);
  const reviews = reviewsOf(desk, office);
  const payouts = payoutsOf(desk, office, persons);
  const diary = sampleDiary(office);

  const play = async (day: DiaryDay, previous: DiaryDay | undefined): Promise<void> => {
    await desk.beginDay(day.on);
    await desk.drain();
    if (previous === undefined) {
      await noteStaff(desk, office);
      await payouts.openBooks(day.on);
      await adoptRegisters(desk, office);
    }
    if (previous !== undefined && previous.on.slice(0, 4) !== day.on.slice(0, 4)) await payouts.transfer(day.on);
    await reviews.clear(day.on);
    if (day.submissions.length > 0) await enrollment.submit(day.submissions);
    if (day.corrections.length > 0) await enrollment.correct(day.corrections);
    if (day.payments.length > 0) {
      await desk.drain();
      await payments.receive(day.payments, day.on);
      await desk.drain();
    }
    if (day.claims.length > 0) await claims.file(day.claims);
    await desk.drain();
    if (day.paysOut) {
      await payouts.repairReturns();
      await payouts.correctAccounts();
      await desk.drain();
      await payouts.payOut(day.on);
    }
    await desk.drain();
  };

  for (const [index, day] of diary.entries()) {
    if (options.playedThrough !== null && day.on <= options.playedThrough) continue;
    if (options.signal?.aborted) break;
    await play(day, diary[index - 1]);
    options.onDay(day.on, index + 1, diary.length);
  }
  const last = diary.at(-1);
  if (last) {
    await desk.beginDay(last.on);
    await desk.drain();
  }
  return enrollment;
};
