import { randomUUID } from 'node:crypto';
import { sampleUscc } from '@huji/all-in-one/sample/identity.ts';
import { CLERK, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { seededRandom } from '@huji/all-in-one/sample/random.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { browser } from '@huji/all-in-one/testing/http-browser.ts';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { usccFault } from '@huji/contracts/shared/uscc.ts';
import type { Kind } from './open-load.ts';
import type { Acknowledged } from './requests.ts';

const SEED = 85;
/** Where somebody of the office and somebody of an employer begin. */
const PAGES = { office: '/o', employer: '/e' } as const;

type Browser = ReturnType<typeof browser>;

/** @throws Error whatever is not a whole answer to what was asked */
const answered = async (asked: Promise<Response>): Promise<string> => {
  const response = await asked;
  const text = await response.text();
  if (!response.ok) throw new Error(`${String(response.status)} ${text}`);
  return text;
};

const signedIn = async (url: string, { subject }: Who, page: string): Promise<Browser> => {
  const person = browser(url);
  await answered(person.signIn(subject, page));
  return person;
};

/** People who signed in through the proxy at `url`, and what the console is asked by their browsers: pages, and `/api` in both ways. */
export const consoleKinds = async (url: string, acknowledged: Acknowledged): Promise<readonly Kind[]> => {
  const random = seededRandom(SEED);
  const supervisor = await signedIn(url, SUPERVISOR, PAGES.office);
  const clerk = await signedIn(url, CLERK, PAGES.employer);
  const headers = (): Record<string, string> => ({
    origin: url,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  });
  return [
    {
      name: 'a page of the console',
      request: async () => {
        const text = await answered(supervisor.visit(PAGES.office));
        if (!text.includes('<div id="root">')) throw new Error('it is another page');
      },
    },
    {
      name: 'listClaims through the console',
      request: async () => void (await answered(supervisor.visit(`/api${listClaims.path}?limit=5`))),
    },
    {
      name: 'registerEmployer through the console',
      request: async (number) => {
        const uscc = sampleUscc(random, (code) => usccFault(code) === null);
        const body = JSON.stringify({ uscc, name: `长春第${String(number)}铸造有限公司`, society: 'changchun' });
        const asked = clerk.visit(`/api${registerEmployer.path}`, { method: 'POST', headers: headers(), body });
        acknowledged.employers.push(registerEmployer.success.reply.parse(JSON.parse(await answered(asked))).employerId);
      },
    },
  ];
};
