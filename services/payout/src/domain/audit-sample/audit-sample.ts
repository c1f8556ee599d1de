import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

/** Simple random: every payment alike. Monetary unit: every fen alike, so that a large payment is drawn more often. */
export const SAMPLE_METHODS = ['simple-random', 'monetary-unit'] as const;
export type SampleMethod = (typeof SAMPLE_METHODS)[number];

/** A method that draws otherwise from the same seed is another version. */
export const METHOD_VERSION = 1;

/** A payment of a claim that the bank's books show, by its name at the bank. */
export interface SettledPayment {
  readonly endToEndId: string;
  readonly settledOn: CivilDate;
  readonly fen: Fen;
}

/** `first` and `last` day, both inclusive; of one society, or of all. */
export interface SampleWindow {
  readonly fromOn: CivilDate;
  readonly toOn: CivilDate;
  readonly society: string | null;
}

export interface SampleItem extends SettledPayment {
  /** Simple random: the digest by which it was ranked. */
  readonly rank?: string;
  /** Monetary unit: which fen of the population hit it, counted from 0. */
  readonly units?: readonly number[];
}

/** What was drawn from: its list is kept, so that a payment the bank tells of later changes no sample. */
export interface PopulationSum {
  readonly count: number;
  readonly fen: Fen;
  /** SHA-256 of the list, hexadecimal. */
  readonly sha256: string;
}

/** Drawn once and never changed. */
export interface AuditSample extends SampleWindow {
  readonly sampleId: string;
  readonly seed: string;
  /** Where the seed was published, and when. */
  readonly seedSource: string;
  readonly method: SampleMethod;
  readonly methodVersion: number;
  /** Items asked for. */
  readonly size: number;
  readonly population: PopulationSum;
  /** Every society that a payment of the population belongs to. */
  readonly societies: readonly string[];
  /** Samples drawn before from a window that shares a day with this one: whoever tries seeds is seen by it. */
  readonly drawnBefore: number;
  readonly drawnBy: Actor;
  readonly drawnAt: Instant;
  readonly drawnOn: CivilDate;
  readonly items: readonly SampleItem[];
}

/** They have a day in common. */
export const sharesDays = (
  one: Pick<SampleWindow, 'fromOn' | 'toOn'>,
  other: Pick<SampleWindow, 'fromOn' | 'toOn'>,
): boolean => one.fromOn <= other.toOn && other.fromOn <= one.toOn;
