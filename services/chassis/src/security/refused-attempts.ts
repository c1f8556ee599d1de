import type { Instant } from '@huji/contracts/shared/instant.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { AuditLog } from './audit-log.ts';

/** Somebody was refused something: who, which operation, with which code. What was sent stays out. */
export interface RefusedAttempt {
  /** Null: nobody knows who it was. What a token says that is not accepted is written nowhere. */
  readonly actor: string | null;
  readonly operationId: string;
  readonly code: string;
  readonly at: Instant;
}

export interface RefusedAttempts {
  /**
   * The first of a kind in a minute is an entry of the actor's stream when this resolves; the others of that minute are
   * counted, and are one more entry once it is over. Never throws: a refusal stands, also where nothing can be written.
   */
  readonly tell: (attempt: RefusedAttempt) => Promise<void>;
  /** Writes what was counted and not told yet. */
  readonly flush: () => Promise<void>;
}

export interface RefusedAttemptsOptions {
  /** Tells this process from others that write into the same streams. */
  readonly owner: string;
  readonly onFault: (error: unknown) => void;
}

/** Kinds of one actor in one minute that have an entry of their own; what is beyond is counted together. */
export const KINDS_PER_ACTOR_MAX = 20;
const OTHERS = { operationId: 'others', code: 'others' } as const;

interface Counted extends RefusedAttempt {
  again: number;
}

/** The stream of those whom nobody knows has no person's name: every subject is below `refused-attempts/`. */
export const UNKNOWN_CALLERS = 'unknown-callers/refused';
export const attemptsStream = (actor: string | null): string =>
  actor === null ? UNKNOWN_CALLERS : `refused-attempts/${actor}`;

const minuteOf = (at: Instant): string => at.slice(0, 'yyyy-mm-ddThh:mm'.length);

/** A flood of one actor leaves a bounded number of entries a minute, whatever is asked for and however often. */
export const createRefusedAttempts = (
  audit: Pick<AuditLog, 'record'>,
  { owner, onFault }: RefusedAttemptsOptions,
): RefusedAttempts => {
  let minute = '';
  let byActor = new Map<string | null, Map<string, Counted>>();

  const record = async ({ actor, operationId, code, at, again }: Counted): Promise<void> => {
    try {
      await audit.record({
        stream: attemptsStream(actor),
        action: again === 0 ? 'refused' : 'refused-again',
        actor: actor ?? 'unknown',
        at,
        commandId: `${minuteOf(at)}:${operationId}:${code}:${owner}`,
        data: { operation: operationId, code, times: Math.max(1, again) },
      });
    } catch (error) {
      onFault(error);
    }
  };

  const flush = async (): Promise<void> => {
    const counted = [...byActor.values()].flatMap((kinds) => [...kinds.values()]);
    byActor = new Map();
    for (const each of counted) if (each.again > 0) await record(each);
  };

  return {
    flush,
    tell: async (attempt) => {
      if (minuteOf(attempt.at) !== minute) {
        minute = minuteOf(attempt.at);
        await flush();
      }
      const kinds = byActor.get(attempt.actor) ?? new Map<string, Counted>();
      byActor.set(attempt.actor, kinds);
      const keyOf = ({ operationId, code }: Pick<RefusedAttempt, 'operationId' | 'code'>): string =>
        `${operationId} ${code}`;
      // Of unknown callers there is one kind: anybody on the network makes as many as they like.
      const kindsMax = attempt.actor === null ? 0 : KINDS_PER_ACTOR_MAX;
      const isBeyond = !kinds.has(keyOf(attempt)) && kinds.size >= kindsMax;
      const told: Counted = { ...attempt, ...presentIf(isBeyond, OTHERS), again: 0 };
      const before = kinds.get(keyOf(told));
      if (before !== undefined) before.again += 1;
      else {
        kinds.set(keyOf(told), told);
        await record(told);
      }
    },
  };
};
