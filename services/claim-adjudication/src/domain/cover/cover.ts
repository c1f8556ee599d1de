import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';

/** Units that began together. A lot that waits carries the plan's waiting from the first day of its cover. */
export interface Lot {
  readonly units: number;
  readonly waits: boolean;
}

/** One term of one plan of one person. `end` is inclusive. */
export interface Cover {
  readonly coverId: string;
  readonly plan: string;
  readonly society: string;
  readonly batchId: string;
  readonly employerId: string;
  /** S of the batch, by which §5 finds batches of the same start. */
  readonly batchStart: CivilDate;
  /** A: the date the batch was fully paid. */
  readonly paidOn: CivilDate;
  readonly start: CivilDate;
  readonly end: CivilDate;
  readonly renewal: boolean;
  readonly waived: boolean;
  readonly lots: readonly Lot[];
  readonly fund: string;
  readonly contributionFen: Fen;
  /** Something was decided on it: it is kept at a correction or withdrawal (D-30). */
  readonly decided: boolean;
}

export const unitsOf = (cover: Cover): number => cover.lots.reduce((sum, lot) => sum + lot.units, 0);
export const contains = (cover: Cover, date: CivilDate): boolean => cover.start <= date && date <= cover.end;
