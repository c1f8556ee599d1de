import { inSpan, type Tracing } from '@huji/chassis/observability/tracing.ts';
import { systemIds } from '@huji/chassis/runtime/ids.ts';
import { noteOwnStaff } from '@huji/contracts/enrollment/staff-http.ts';
import type { SignedIn } from './session.ts';

/** Nobody waits longer to be signed in. */
const WAIT_MS = 1_500;
const METHOD = noteOwnStaff.method.toUpperCase();

export interface NoteSignInOptions {
  readonly addressOf: (service: string) => string;
  readonly tracing: Tracing;
}

/** Has whoever signs in noted among the staff, where they are staff of the office. */
export type NoteSignIn = (signedIn: Pick<SignedIn, 'access' | 'roles'>) => Promise<void>;

const isOfOffice = (roles: readonly string[]): boolean =>
  noteOwnStaff.allow !== 'public' && noteOwnStaff.allow.some((role) => roles.includes(role));

/** The service reads the token itself. Whoever could not be noted is signed in all the same, and is noted the next time. */
export const createNoteSignIn =
  ({ addressOf, tracing }: NoteSignInOptions): NoteSignIn =>
  async ({ access, roles }) => {
    if (!isOfOffice(roles)) return;
    const step = {
      name: `${METHOD} ${noteOwnStaff.path}`,
      kind: 'server',
      attributes: { 'http.request.method': METHOD, 'http.route': noteOwnStaff.path },
      parent: undefined,
    } as const;
    const ask = async ({ traceparent }: { readonly traceparent: string }): Promise<void> => {
      const answer = await fetch(`${addressOf('enrollment')}${noteOwnStaff.path}`, {
        method: METHOD,
        headers: { authorization: `Bearer ${access}`, 'idempotency-key': systemIds.newId(), traceparent },
        signal: AbortSignal.timeout(WAIT_MS),
      });
      if (!answer.ok) throw new Error(`enrollment answers ${String(answer.status)}`);
    };
    await inSpan(tracing, step, ask).catch(() => undefined);
  };
