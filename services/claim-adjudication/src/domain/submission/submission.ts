import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { PersonFacts } from '../member/person.ts';

export interface SubmittedRow extends PersonFacts {
  readonly rowNo: number;
  readonly personId: string;
  readonly plan: string;
  readonly units: number;
  readonly consent: boolean;
  /** The ID number fails its checksum or contradicts birth date or sex. */
  readonly idFault: boolean;
}

export interface Exclusion {
  /** Absent: counts for every plan. */
  readonly plan?: string | undefined;
  /** True: a count of women, for the plans that count only women. */
  readonly women: boolean;
  readonly count: number;
}

export interface BatchSubmission {
  readonly batchId: string;
  readonly employerId: string;
  readonly startOn: CivilDate;
  /** A corrected batch is submitted on the day of its last correction. */
  readonly submittedOn: CivilDate;
  readonly size: number;
  readonly women: number;
  readonly exclusions: readonly Exclusion[];
  readonly rows: readonly SubmittedRow[];
}

/** A cover a person holds or has paid for, as the threshold looks at it. */
export interface HeldCover {
  readonly plan: string;
  readonly batchId: string;
  readonly employerId: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
}

/**
 * What the members say about the batch. Covers that the same batch granted before are ignored, so they may be left in.
 */
export interface ParticipationFacts {
  /** Covers of the persons in the rows; a person without any may be missing. */
  readonly covers: ReadonlyMap<string, readonly HeldCover[]>;
  /** Persons with cover through this employer who stand in no row. */
  readonly others: readonly {
    readonly personId: string;
    /** In the employer's service on the day of submission. */
    readonly inService: boolean;
    readonly covers: readonly HeldCover[];
  }[];
}
