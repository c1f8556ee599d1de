/**
 * What a run is told, as one JSON file: where the system answers, what each operation is called, and how much is asked of
 * it. Written by `run.ts`, read by the k6 scripts, which know nothing else; types only, so that both can import it.
 */
export interface LoadPlan {
  /** Tells the runs of one system apart: begins every Idempotency-Key and every reference. */
  readonly run: string;
  /** Method, path and base URL by `operationId` of the contracts. */
  readonly operations: Readonly<Record<string, PlannedOperation>>;
  /** Where sample people get tokens. */
  readonly issuer: string;
  /** Subjects of the staff of the sample office. */
  readonly staff: Readonly<Record<StaffRole, string>>;
  /** JSON file with an array of `LoadEmployer`. */
  readonly employersFile: string;
  /** JSON file with an array of `LoadMember`, written by the script that prepares claims. */
  readonly membersFile: string;
  /** S of every batch. */
  readonly startOn: string;
  /** The business day on which employers enroll and pay. */
  readonly enrolledOn: string;
  readonly profile: Profile;
  /** Where summaries go. */
  readonly folder: string;
}

export type StaffRole =
  'clerk' | 'reviewer' | 'maker' | 'checker' | 'releaser' | 'accountant' | 'officeHead' | 'supervisor';

export interface PlannedOperation {
  readonly method: string;
  /** With `:name` for parameters. */
  readonly path: string;
  readonly base: string;
}

export interface LoadPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly account: string;
}
export interface LoadEmployer {
  readonly name: string;
  readonly uscc: string;
  readonly women: number;
  readonly staff: readonly LoadPerson[];
}
/** Somebody who holds a cover and has an account that the bank knows. */
export interface LoadMember {
  readonly personId: string;
  readonly token: string;
}

/** How much is asked. Rates are arrivals, whatever the answers take. */
export interface Profile {
  readonly name: string;
  readonly enrollment: {
    readonly employersPerHour: number;
    readonly seconds: number;
    /** Staff of one employer after the other, over and over. */
    readonly staff: readonly number[];
  };
  readonly claims: {
    /** At half the peak, and not counted. */
    readonly warmUpSeconds: number;
    readonly peakPerSecond: number;
    readonly peakSeconds: number;
    /** Questions of people who look at pages during the peak. */
    readonly readsPerSecond: number;
    /** More than the system can do, to see what it can; 0 seconds leaves it out. */
    readonly capacityPerSecond: number;
    readonly capacitySeconds: number;
    /** Claims in hand at once, at most. */
    readonly inHandMax: number;
    /** One of so many claims is followed until its payment order stands. */
    readonly followOneOf: number;
    readonly members: number;
  };
  readonly payout: {
    /** Orders paid, at most. */
    readonly orders: number;
    readonly readsPerSecond: number;
  };
}
