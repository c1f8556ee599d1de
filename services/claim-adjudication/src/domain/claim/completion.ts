import type { CompletionGap } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** What a reviewer misses. */
export interface MissingPaper {
  readonly gap: CompletionGap;
  readonly note?: string;
}

/** One consolidated request for what is missing (clause `review`): the clock stops until it is answered or over. */
export interface Completion {
  readonly gaps: readonly MissingPaper[];
  readonly requestedBy: Actor;
  readonly requestedOn: CivilDate;
  /** Last day in time. */
  readonly dueOn: CivilDate;
  /** How often the member of a claim is asked at most. */
  readonly most: number;
  /** Edition of the rule book that gives the days and the times, and the id of its clause. */
  readonly version: string;
  readonly clauseId: string;
  /** The first day after `dueOn`, where nothing had come by then. */
  readonly expiredOn?: CivilDate;
  readonly answeredOn?: CivilDate;
  readonly answer?: string;
  /** Absent: the member. */
  readonly answeredBy?: 'filer';
}
