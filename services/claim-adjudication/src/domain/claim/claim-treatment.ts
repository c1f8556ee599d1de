import { CATEGORY_LENGTH } from '../register/register-index.ts';
import { foldCode } from '../register/register-names.ts';
import { type ClaimReport, type StayInterval, stayInterval } from './claim-report.ts';

/** A stay for an illness: what colleagues may have in common beside the hospital. */
export interface Treatment {
  /** ICD-10 category. */
  readonly illness: string;
  readonly interval: StayInterval;
}

/** Null: it is no stay, or names no illness. */
export const treatmentOf = (report: ClaimReport): Treatment | null => {
  if (report.event !== 'stay' || report.illness === undefined) return null;
  const illness = foldCode(report.illness).slice(0, CATEGORY_LENGTH);
  return { illness, interval: stayInterval(report) };
};

/** What is hashed of a treatment in a hospital, so that others of the same can be looked for. */
export const treatmentKey = (hospital: string, illness: string): string => `${hospital}\u0000${illness}`;
