import { claimAdjudication, enrollment, payout, premium } from '../shared/api/client.ts';
import { SESSION_KEY, type Session } from '../shared/api/session.ts';
import { queries } from '../shared/ui/frame.tsx';

/** By which somebody of the office acts for whoever is away, in this tab alone. */
export interface Acting {
  readonly deputyId: string;
  /** Account of whoever is away. */
  readonly absent: string;
  readonly role: string;
  /** Last day, `2025-05-21`. */
  readonly lastOn: string;
  /** Account of whoever acts: on a machine of many users this is nobody else's. */
  readonly by: string;
}

const PLACE = 'acting-for';

/** For whom an account acts in this tab. */
const actingOf = (subject: string | undefined): Acting | null => {
  const kept = sessionStorage.getItem(PLACE);
  if (kept === null) return null;
  const told = JSON.parse(kept) as Acting;
  return told.by === subject ? told : null;
};

/** For whom whoever is signed in acts in this tab; null: for nobody. */
export const acting = (): Acting | null => actingOf(queries.getQueryData<Session>(SESSION_KEY)?.subject);

/** Acts for somebody from now on, or for nobody: every page is read anew as whoever one is then. */
export const actFor = (next: Acting | null): void => {
  if (next === null) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, JSON.stringify(next));
  location.assign('/o');
};

/** What a request says of it. */
export const actingHeaders = (): Readonly<Record<string, string>> => {
  const now = acting();
  return now === null ? {} : { 'acting-for': now.deputyId };
};

const saysWhoActs = {
  onRequest: ({ request }: { readonly request: Request }): void => {
    for (const [name, value] of Object.entries(actingHeaders())) request.headers.set(name, value);
  },
};
for (const service of [claimAdjudication, enrollment, payout, premium]) service.use(saysWhoActs);
// Whoever acts for somebody sees the pages of that post alone.
queries.setQueryDefaults<Session>(SESSION_KEY, {
  select: (session) => {
    const now = actingOf(session.subject);
    return now === null || !session.signedIn ? session : { ...session, roles: [now.role] };
  },
});
