import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

export interface PooledUnit {
  readonly uscc: string;
  readonly name: string;
  readonly staff: number;
}

/** Several employers of at most 10 as one union, with one size and one n (rules.md §3); usable once approved. */
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

export interface RegisteredEmployer extends EmployerFacts {
  readonly uscc: string;
  readonly society: string;
  /** The bound clerk; null while the office has bound nobody: then the token's employers decide. */
  readonly clerk: string | null;
  /** Persons known to act or to have acted for it, the latest first; absent where nobody's person is known. */
  readonly people?: readonly string[];
  readonly offeredTo: string | null;
  readonly pooling: Pooling | null;
  readonly registeredOn: CivilDate;
}
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
    }
  | { readonly type: 'revise'; readonly facts: EmployerFacts }
  | { readonly type: 'offer-hand-over'; readonly to: string }
  | { readonly type: 'accept-hand-over'; readonly by: string; readonly personId?: string }
  /** Somebody who acts for the employer is known by person from now on. */
  | { readonly type: 'know-person'; readonly personId: string }
  | { readonly type: 'decide-pooling'; readonly approved: boolean; readonly reason: string };

export type EmployerEvent =
  | { readonly type: 'registered'; readonly employer: RegisteredEmployer }
  | { readonly type: 'revised'; readonly facts: EmployerFacts }
  | { readonly type: 'hand-over-offered'; readonly to: string }
  | { readonly type: 'hand-over-accepted'; readonly by: string; readonly personId?: string }
  | { readonly type: 'person-known'; readonly personId: string }
  | { readonly type: 'pooling-decided'; readonly state: 'approved' | 'refused'; readonly reason: string };
