import { ok, refuse, type Decider } from '@huji/contracts/shared/decider.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';

/** Work of a service that goes on after its request was answered; null before it began. */
export type LongWorkState =
  | (Omit<LongWorkReply, 'workId'> & {
      readonly service: string;
      readonly begunBy: string;
      /** Works of one lane are counted together; null: in none. */
      readonly lane: string | null;
      /** Whoever does it says before then that they still do; later nobody does it any more. */
      readonly heldUntil: Instant;
      /** Last day on which it is remembered. */
      readonly keptUntil: string;
    })
  | null;

export type LongWorkCommand =
  | { readonly type: 'begin'; readonly work: NonNullable<LongWorkState> }
  /** `done` never goes back: steps that are told twice count once. */
  | { readonly type: 'advance'; readonly done: number; readonly of?: number; readonly heldUntil: Instant }
  | { readonly type: 'finish'; readonly at: Instant }
  | { readonly type: 'fail'; readonly at: Instant; readonly code: string }
  | { readonly type: 'cancel'; readonly at: Instant }
  /** Somebody looks: work that nobody holds any more has failed, because its process has ended. */
  | { readonly type: 'look'; readonly at: Instant };

export type LongWorkRefusal = 'work_unknown' | 'work_ended';

/** Why work failed whose process ended, or that met a fault: it may be begun anew. */
export const INTERRUPTED = 'work_interrupted';

const END = { finish: 'done', fail: 'failed', cancel: 'cancelled' } as const;

export const longWorkDecider: Decider<LongWorkState, LongWorkCommand, LongWorkCommand, LongWorkRefusal> = {
  initial: null,
  decide: (command, state) => {
    if (command.type === 'begin') return ok(state === null ? [command] : []);
    if (state === null) return refuse('work_unknown', 'no such work was begun');
    if (command.type === 'look')
      return ok(
        state.state === 'running' && command.at > state.heldUntil
          ? [{ type: 'fail', at: command.at, code: INTERRUPTED }]
          : [],
      );
    if (state.state === 'running') return ok([command]);
    if (command.type !== 'advance' && state.state === END[command.type]) return ok([]);
    return refuse('work_ended', `the work is ${state.state}`, { state: state.state });
  },
  evolve: (state, event) => {
    if (event.type === 'begin') return event.work;
    if (state === null) return state;
    switch (event.type) {
      case 'advance':
        return {
          ...state,
          done: Math.max(state.done, event.done),
          of: event.of ?? state.of,
          heldUntil: event.heldUntil,
        };
      case 'fail':
        return { ...state, state: 'failed', endedAt: event.at, code: event.code };
      case 'finish':
      case 'cancel':
        return { ...state, state: END[event.type], endedAt: event.at };
      case 'look':
        return state;
    }
  },
};
