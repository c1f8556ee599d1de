/* global fetch, sessionStorage, crypto */

/** The laptop's sample people sign in without a password, through the issuer's development route. */
let token = null;

const answer = async (response) => {
  const body = await response.json().catch(() => null);
  if (response.ok) return body;
  throw new Error(
    body?.titleZh ? `${body.titleZh}（${body.detail ?? body.title}）` : `HTTP ${String(response.status)}`,
  );
};

export const people = async () => (await answer(await fetch('/dev/people'))).people;

export const signIn = async (subject) => {
  const response = await fetch('/dev/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ subject }),
  });
  token = (await answer(response)).access_token;
  sessionStorage.setItem('subject', subject);
};

export const rememberedSubject = () => sessionStorage.getItem('subject');

export const read = async (path) =>
  answer(await fetch(path, { headers: token === null ? {} : { authorization: `Bearer ${token}` } }));

/** Follows the cursors of a list to its end. */
export const readAll = async (path, field, most = 2_000) => {
  const rows = [];
  let cursor = null;
  do {
    const page = await read(cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
    rows.push(...page[field]);
    cursor = page.cursor;
  } while (cursor !== null && rows.length < most);
  return rows;
};
