import { afterAll, describe, expect, test } from '@jest/globals';
import { type Office, openOffice } from './laptop.ts';

const MINUTES = 60_000;
const LAST_VERIFIED = /verified: (\d+) entries, (\d+) decisions, 0 differences\n$/;
const shaOf = (text: string): string => /journal sha256 = ([0-9a-f]{64})/.exec(text)?.[1] ?? 'no hash';

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
    },
    15 * MINUTES,
  );
});
