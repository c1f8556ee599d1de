import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

export interface PooledUnit {
  readonly uscc: string;
  readonly name: string;
  readonly staff: number;
}

/** Several employers of at most 10 as one union, with one size and one n (clause `participation`); usable once approved. */
export interface Pooling {
  readonly units: readonly PooledUnit[];
  readonly state: 'requested' | 'approved' | 'refused';
  readonly reason: string | null;
}

export interface EmployerFacts {
  readonly name: string;
  readonly group: string | null;
  /** Not null: a dispatch company. */
  readonly dispatch: { readonly hasUnion: boolean } | null;
}

/** The word of the office on a society that the employer joins; the latest one of each society counts. */
export interface Admission {
  readonly society: string;
  readonly state: 'admitted' | 'refused';
  /** Absent of employers of before the office decided: they were admitted by their registration. */
  readonly by?: Actor;
  readonly reason?: string;
  readonly decidedOn: CivilDate;
}

export interface RegisteredEmployer extends EmployerFacts {
  readonly uscc: string;
  readonly society: string;
  /** The bound clerk; null while the office has bound nobody: then the token's employers decide. */
  readonly clerk: string | null;
  /** Persons known to act or to have acted for it, the latest first; absent where nobody's person is known. */
  readonly people?: readonly string[];
  readonly offeredTo: string | null;
  readonly pooling: Pooling | null;
  readonly admissions: readonly Admission[];
  readonly registeredOn: CivilDate;
  /** Absent of employers of before it was kept. */
  readonly registeredBy?: Actor;
}

export const isAdmitted = ({ admissions }: RegisteredEmployer, society: string): boolean =>
  admissions.some((each) => each.society === society && each.state === 'admitted');

/** The office has not said yet whether it takes part in the society it registered for. */
export const awaitsAdmission = ({ admissions, society }: RegisteredEmployer): boolean =>
  !admissions.some((each) => each.society === society);

/** It takes part as one of several small employers that join as one, and the office has not said yet whether they may. */
export const awaitsPooling = (employer: RegisteredEmployer): boolean =>
  employer.pooling?.state === 'requested' && isAdmitted(employer, employer.society);

/** Something of it is for the office to decide: whether it takes part, or joins with others as one. */
export const awaitsOffice = (employer: RegisteredEmployer): boolean =>
  awaitsAdmission(employer) || awaitsPooling(employer);

export type Employer = RegisteredEmployer | null;

export type EmployerCommand =
  | {
      readonly type: 'register';
      readonly uscc: string;
      readonly society: string;
      readonly facts: EmployerFacts;
      readonly clerk: string | null;
      readonly clerkPersonId?: string;
      readonly pooledUnits: readonly PooledUnit[] | null;
      readonly on: CivilDate;
      readonly by: Actor;
    }
  | { readonly type: 'revise'; readonly facts: EmployerFacts; readonly on: CivilDate }
  | { readonly type: 'offer-hand-over'; readonly to: string }
  | { readonly type: 'accept-hand-over'; readonly by: string; readonly personId?: string }
  /** Somebody who acts for the employer is known by person from now on. */
  | { readonly type: 'know-person'; readonly personId: string }
  | {
      readonly type: 'decide-admission';
      readonly society: string;
      readonly admitted: boolean;
      readonly reason: string;
      readonly by: Actor;
      readonly on: CivilDate;
    }
  | { readonly type: 'decide-pooling'; readonly approved: boolean; readonly reason: string }
  /** Written anew as it is, so that it is found by whatever employers are found by now. */
  | { readonly type: 'keep' };

export type EmployerEvent =
  | { readonly type: 'registered'; readonly employer: RegisteredEmployer }
  /** `renamedOn`: its name is another one since that day. */
  | { readonly type: 'revised'; readonly facts: EmployerFacts; readonly renamedOn?: CivilDate }
  | { readonly type: 'hand-over-offered'; readonly to: string }
  | { readonly type: 'hand-over-accepted'; readonly by: string; readonly personId?: string }
  | { readonly type: 'person-known'; readonly personId: string }
  | { readonly type: 'admission-decided'; readonly admission: Admission }
  | { readonly type: 'pooling-decided'; readonly state: 'approved' | 'refused'; readonly reason: string }
  | { readonly type: 'kept' };
