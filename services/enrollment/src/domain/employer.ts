import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';

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

export interface Registered extends EmployerFacts {
  readonly uscc: string;
  readonly society: string;
  /** The bound clerk; null while the office has bound nobody: then the token's employers decide. */
  readonly clerk: string | null;
  readonly offeredTo: string | null;
  readonly pooling: Pooling | null;
  readonly registeredOn: CivilDate;
}
export type Employer = Registered | null;

export type EmployerCommand =
  | {
      readonly type: 'register';
      readonly uscc: string;
      readonly society: string;
      readonly facts: EmployerFacts;
      readonly clerk: string | null;
      readonly pooledUnits: readonly PooledUnit[] | null;
      readonly on: CivilDate;
    }
  | { readonly type: 'revise'; readonly facts: EmployerFacts }
  | { readonly type: 'offer-hand-over'; readonly to: string }
  | { readonly type: 'accept-hand-over'; readonly by: string }
  | { readonly type: 'decide-pooling'; readonly approved: boolean; readonly reason: string };

export type EmployerEvent =
  | { readonly type: 'registered'; readonly employer: Registered }
  | { readonly type: 'revised'; readonly facts: EmployerFacts }
  | { readonly type: 'hand-over-offered'; readonly to: string }
  | { readonly type: 'hand-over-accepted'; readonly by: string }
  | { readonly type: 'pooling-decided'; readonly state: 'approved' | 'refused'; readonly reason: string };

const sameFacts = (a: EmployerFacts, b: EmployerFacts): boolean =>
  a.name === b.name && a.group === b.group && a.dispatch?.hasUnion === b.dispatch?.hasUnion;

const decideKnown = (
  command: Exclude<EmployerCommand, { type: 'register' }>,
  state: Registered,
): Result<readonly EmployerEvent[]> => {
  switch (command.type) {
    case 'revise':
      return ok(sameFacts(state, command.facts) ? [] : [{ type: 'revised', facts: command.facts }]);
    case 'offer-hand-over':
      return ok(state.offeredTo === command.to ? [] : [{ type: 'hand-over-offered', to: command.to }]);
    case 'accept-hand-over':
      if (state.offeredTo === null && state.clerk === command.by) return ok([]);
      return state.offeredTo === command.by
        ? ok([{ type: 'hand-over-accepted', by: command.by }])
        : refuse('employer_hand_over_not_offered', 'no hand-over was offered to the caller');
    case 'decide-pooling': {
      if (state.pooling === null) return refuse('employer_pooling_not_requested', 'the employer is no pooled union');
      const verdict = command.approved ? 'approved' : 'refused';
      return ok(
        state.pooling.state === verdict ? [] : [{ type: 'pooling-decided', state: verdict, reason: command.reason }],
      );
    }
  }
};

const decide = (command: EmployerCommand, state: Employer): Result<readonly EmployerEvent[]> => {
  if (command.type !== 'register')
    return state === null ? refuse('employer_unknown', 'no such employer') : decideKnown(command, state);
  if (state !== null) return refuse('employer_registered_already', 'an employer with this USCC is registered');
  const { uscc, society, facts, clerk, pooledUnits, on } = command;
  const pooling: Pooling | null = pooledUnits && { units: pooledUnits, state: 'requested', reason: null };
  return ok([
    { type: 'registered', employer: { ...facts, uscc, society, clerk, offeredTo: null, pooling, registeredOn: on } },
  ]);
};

const evolve = (state: Employer, event: EmployerEvent): Employer => {
  if (event.type === 'registered') return event.employer;
  if (state === null) return state;
  switch (event.type) {
    case 'revised':
      return { ...state, ...event.facts };
    case 'hand-over-offered':
      return { ...state, offeredTo: event.to };
    case 'hand-over-accepted':
      return { ...state, clerk: event.by, offeredTo: null };
    case 'pooling-decided':
      return { ...state, pooling: state.pooling && { ...state.pooling, state: event.state, reason: event.reason } };
  }
};

export const employerDecider: Decider<Employer, EmployerCommand, EmployerEvent> = { initial: null, decide, evolve };

/** A bound clerk alone acts for the employer; while none is bound, those whose token names it. */
export const actsFor = (
  employer: Registered,
  caller: { readonly subject: string; readonly namedInToken: boolean },
): boolean => (employer.clerk === null ? caller.namedInToken : employer.clerk === caller.subject);
