import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';

/** A sample person, by subject; a member also by the person of the register they are. */
export interface Who {
  readonly subject: string;
  readonly personId?: string;
}
/** An access token for a sample person; asked for once and kept until shortly before it expires. */
export type SignIn = (who: Who) => Promise<string>;

const KEPT_MS = 10 * 60_000;

const requestToken = async (issuer: string, who: Who): Promise<string> => {
  const response = await fetch(`${issuer}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  const answer = (await response.json()) as { readonly access_token?: string };
  if (!response.ok || answer.access_token === undefined) {
    throw new ProblemAnswer('token', response.status, answer);
  }
  return answer.access_token;
};

/** Development only. */
export const developmentSignIn = (addresses: { readonly issuer: string }): SignIn => {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly untilMs: number }>();
  return (who) => {
    const known = tokens.get(who.subject);
    if (known && known.untilMs > performance.now()) return known.token;
    const token = requestToken(addresses.issuer, who);
    tokens.set(who.subject, { token, untilMs: performance.now() + KEPT_MS });
    token.catch(() => tokens.delete(who.subject));
    return token;
  };
};
