import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from '@jest/globals';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { openDesk } from '@huji/all-in-one/sample/desk.ts';
import { SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { type Office, openOffice } from './laptop.ts';

const MINUTES = 60_000;
const LAST_VERIFIED = /verified: (\d+) entries, (\d+) decisions, 0 differences\n$/;
const shaOf = (text: string): string => /journal sha256 = ([0-9a-f]{64})/.exec(text)?.[1] ?? 'no hash';

const aRefusedClaim = async (url: string): Promise<string> => {
  const addresses = oneAddress(url);
  const desk = openDesk(addresses, developmentSignIn(addresses));
  const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'refused' } });
  return claims[0]!.number;
};

describe('huji start --sample', () => {
  const offices: Office[] = [];
  const newOffice = async (): Promise<Office> => {
    const office = await openOffice();
    offices.push(office);
    return office;
  };
  let undisturbed = '';
  afterAll(() => {
    for (const office of offices) office.remove();
  });

  test(
    'plays, proves its books beside the running system, rests on SIGTERM, and plays nothing again',
    async () => {
      const office = await newOffice();
      const first = office.start('--sample', 'small');
      const printed = await first.ready();
      expect(printed.trimEnd().split('\n').at(-1)).toBe(`ready ${office.url}`);
      expect(printed).toContain('journal sum = 0.00');
      undisturbed = shaOf(printed);

      const verified = await office.huji('verify');
      expect([verified.code, verified.output]).toEqual([0, expect.stringMatching(LAST_VERIFIED)]);
      const exported = await office.huji('export', 'journal', '--format', 'hledger');
      const sums = [...exported.output.matchAll(/^ {4}\S+ {2}(-?)(\d+)\.(\d\d) CNY$/gm)].map(
        ([, sign, yuan = '0', cents = '0']) => (sign === '-' ? -1 : 1) * (Number(yuan) * 100 + Number(cents)),
      );
      expect(sums.length).toBeGreaterThan(500);
      expect(sums.reduce((sum, fen) => sum + fen, 0)).toBe(0);
      const claims = (await (await fetch(`${office.url}/v1/overview/claims`)).json()) as { claims: number };
      expect(claims.claims).toBe(120);

      const nobody = await office.huji('claim', 'C2000-0');
      expect([nobody.code, nobody.output]).toEqual([1, '']);
      const number = await aRefusedClaim(office.url);
      const inWords = await office.huji('claim', number);
      expect(inWords.code).toBe(0);
      expect(inWords.output).toContain(number);
      expect(inWords.output).toMatch(/^ {2}✗ /m);
      expect(await first.end('SIGTERM')).toBe(0);

      const again = office.start('--sample', 'small');
      const second = await again.ready();
      expect(shaOf(second)).toBe(undisturbed);
      expect(second).not.toMatch(/样例 sample \d+ %/);
      expect(await again.end('SIGTERM')).toBe(0);
      const rested = await office.huji('verify');
      expect(rested.output).toMatch(LAST_VERIFIED);
    },
    15 * MINUTES,
  );

  test(
    'killed in the middle, twice, it goes on where it was and ends in the same journal',
    async () => {
      const office = await newOffice();
      for (const progress of [/样例 sample 20 %/, /样例 sample 60 %/]) {
        const running = office.start('--sample', 'small');
        await running.printed(progress);
        await running.end('SIGKILL');
      }
      const last = office.start('--sample', 'small');
      expect(shaOf(await last.ready())).toBe(undisturbed);
      expect(await last.end('SIGTERM')).toBe(0);
      const verified = await office.huji('verify');
      expect([verified.code, verified.output]).toEqual([0, expect.stringMatching(LAST_VERIFIED)]);

      // One sum of one entry, and who gave one review: both are found and named.
      const documents = new DatabaseSync(join(office.directory, 'documents.sqlite'));
      const change = (collection: string, from: string, to: string): void => {
        documents.exec(`UPDATE "documents:${collection}" SET body = replace(body, '${from}', '${to}') WHERE id =
          (SELECT min(id) FROM "documents:${collection}" WHERE instr(body, '${from}') > 0)`);
      };
      change('entry', '"fen":-', '"fen":-1');
      change('audit', '"actor":"reviewer-1"', '"actor":"reviewer-2"');
      documents.close();
      const found = await office.huji('verify');
      expect(found.code).toBe(1);
      expect(found.output).toMatch(/^entry \S+ is off by /m);
      expect(found.output).toMatch(/^audit claim\/\S+ #\d+ does not follow from what is before it$/m);
      expect(found.output.trimEnd()).toMatch(/verified: \d+ entries, 120 decisions, [1-9]\d* differences$/);
    },
    15 * MINUTES,
  );
});
