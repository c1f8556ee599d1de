import { check, sleep } from 'k6';
import exec from 'k6/execution';
import http, { type RefinedResponse } from 'k6/http';
import type { LoadPlan, StaffRole } from '../plan.ts';

export const plan = JSON.parse(open(__ENV['HUJI_LOAD_PLAN'] ?? '')) as LoadPlan;

export interface Call {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  /** Parts of the Idempotency-Key; the same parts repeat the same request. */
  readonly key?: readonly (string | number)[];
  readonly token?: string;
}

export interface Request {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
  readonly params: { readonly headers: Record<string, string>; readonly tags: { readonly name: string } };
}

/** Requests carry the operation as their name: ids in addresses would each be a series of their own. */
export const requestOf = (operationId: string, { params = {}, query = {}, body, key, token }: Call): Request => {
  const operation = plan.operations[operationId];
  if (operation === undefined) throw new Error(`no contract names ${operationId}`);
  const path = operation.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = [plan.run, ...key].join('/');
  if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
  return {
    method: operation.method.toUpperCase(),
    url: `${operation.base}${path}${asked.length === 0 ? '' : `?${asked.join('&')}`}`,
    body: body === undefined ? null : JSON.stringify(body),
    params: { headers, tags: { name: operationId } },
  };
};

const said = (operationId: string, { status, body }: RefinedResponse<'text' | undefined>): string =>
  `${operationId} answered ${String(status)} ${(body ?? '').slice(0, 300)}`;

/** The reply, or an end of the iteration: a step that depends on another cannot go on without it. */
export const call = <Reply>(operationId: string, asked: Call = {}): Reply => {
  const { method, url, body, params } = requestOf(operationId, asked);
  const response = http.request(method, url, body, { ...params, responseType: 'text' });
  const well = check(response, { 'the answer is a success': ({ status }) => status >= 200 && status < 300 });
  if (!well) throw new Error(said(operationId, response));
  return JSON.parse(response.body) as Reply;
};

const AT_ONCE = 16;

/** The replies of many requests, in their order. @throws Error for the first that is no success */
export const callAll = <Reply>(operationId: string, asked: readonly Call[]): readonly Reply[] => {
  const replies: Reply[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const requests = asked.slice(from, from + AT_ONCE).map((each) => {
      const { method, url, body, params } = requestOf(operationId, each);
      return { method, url, body, params: { ...params, responseType: 'text' as const } };
    });
    for (const response of http.batch(requests)) {
      const text = response as RefinedResponse<'text'>;
      if (text.status < 200 || text.status >= 300) throw new Error(said(operationId, text));
      replies.push(JSON.parse(text.body) as Reply);
    }
  }
  return replies;
};

/** Tokens of sample people, as the sample office gets them. `member-<personId>` is a member. */
export const tokensOf = (subjects: readonly string[]): readonly string[] => {
  const tokens: string[] = [];
  for (let from = 0; from < subjects.length; from += AT_ONCE) {
    const requests = subjects.slice(from, from + AT_ONCE).map((subject) => ({
      method: 'POST',
      url: `${plan.issuer}/dev/token`,
      body: JSON.stringify({ subject }),
      params: {
        headers: { 'content-type': 'application/json' },
        tags: { name: 'token' },
        responseType: 'text' as const,
      },
    }));
    for (const response of http.batch(requests)) {
      const text = response as RefinedResponse<'text'>;
      if (text.status !== 200) throw new Error(said('token', text));
      tokens.push((JSON.parse(text.body) as { access_token: string }).access_token);
    }
  }
  return tokens;
};
/** Signs staff in. */
export const staffOf = <Role extends StaffRole>(...roles: readonly Role[]): Readonly<Record<Role, string>> => {
  const tokens = tokensOf(roles.map((role) => plan.staff[role]));
  return Object.fromEntries(roles.map((role, index) => [role, tokens[index]])) as Record<Role, string>;
};

/** Tokens last an hour; a window is as long, and what began in its last second goes on after it. */
const SIGNED_IN_MS = 30 * 60_000;

/** As `staffOf`, for scripts that last: each virtual user signs them in anew in time. */
export const lastingStaffOf = <Role extends StaffRole>(
  ...roles: readonly Role[]
): (() => Readonly<Record<Role, string>>) => {
  let held: { readonly staff: Readonly<Record<Role, string>>; readonly untilMs: number } | null = null;
  return () => {
    if (held === null || held.untilMs < Date.now())
      held = { staff: staffOf(...roles), untilMs: Date.now() + SIGNED_IN_MS };
    return held.staff;
  };
};

export const LOOK_SECONDS = 0.1;

/** Asks until it holds; null when it did not in time. */
export const until = <Reply>(
  limitSeconds: number,
  look: () => Reply,
  holds: (reply: Reply) => boolean,
  lookSeconds = LOOK_SECONDS,
): Reply | null => {
  const untilMs = Date.now() + limitSeconds * 1_000;
  for (;;) {
    const reply = look();
    if (holds(reply)) return reply;
    if (Date.now() > untilMs) return null;
    sleep(lookSeconds);
  }
};

/** 0, 1, 2 … over all virtual users of a scenario. */
export const turn = (): number => exec.scenario.iterationInTest;

/** Nothing fails and nothing is left undone: the only bounds that hold on every machine. */
export const WITHOUT_ERRORS = { http_req_failed: ['rate==0'], checks: ['rate==1'] };
export const SHOWN = ['count', 'avg', 'min', 'med', 'p(95)', 'p(99)', 'max'];
/** Summaries are read by the runner. */
export const summaryIn = (name: string, data: unknown): Record<string, string> => ({
  [`${plan.folder}/${name}.json`]: JSON.stringify(data),
});
