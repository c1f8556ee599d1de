import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { ANSWERING_SERVICES, addressSettingOf } from '@huji/contracts/surfaces.ts';
import { CHECKER, MAKER, RELEASER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { listPayees } from '@huji/contracts/payout/payee-http.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';
import { coverTen } from './ten-covered.ts';

const HUJI = fileURLToPath(new URL('../../services/all-in-one/src/main.ts', import.meta.url));

let journey: JourneyOffice;
let sampleId = '';
let people: readonly string[] = [];
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-audited-'));
  folders.push(folder);
  return folder;
};

interface Ended {
  readonly code: number;
  readonly said: string;
}
interface Given {
  readonly settings?: Readonly<Record<string, string>>;
  /** On standard input. */
  readonly input?: string;
}
const hujiGiven = ({ settings = {}, input = '' }: Given, ...args: readonly string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { PATH: process.env['PATH'], HUJI_LOG_LEVEL: 'silent', ...settings };
    const child = execFile(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', HUJI, 'audit', ...args],
      { env },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code);
        resolve({ code, said: `${stdout}${stderr}` });
      },
    );
    child.stdin?.end(input);
  });
const huji = (...args: readonly string[]): Promise<Ended> => hujiGiven({}, ...args);
const fetched = async (folder: string): Promise<Ended> =>
  huji('fetch', sampleId, '--url', journey.addresses.issuer, '--out', folder);
const json = (folder: string, ...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

/** Two people are paid, one of them with a paper, and both payments are drawn. */
beforeAll(async () => {
  journey = await openJourneyOffice();
  const { desk } = journey;
  const covered = await coverTen(journey);
  await journey.on('2025-08-20');
  people = covered.people.slice(0, 2);
  for (const [at, personId] of people.entries()) {
    await journey.registerAccount(personId, covered.staff[at]!);
    const claimId = await journey.fileClaim(personId, aStay('2025-08-01', '2025-08-13', `F-${String(at)}`));
    await desk.drain();
    if (at === 0) await journey.sendPaper(personId, claimId, await sampleJpeg());
    await journey.agree(claimId);
    await journey.payOut(claimId);
  }
  await journey.on('2025-08-21');
  sampleId = await journey.drawSample('2025-08-20', '2025-08-20');
}, OPENING_MS_MAX);
afterAll(async () => {
  await journey.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('an auditor who fetches a sample', () => {
  test('gets a folder for each payment, from the claim and its papers to the bank, and nobody else on the machine reads it', async () => {
    const folder = newFolder();
    const { code, said } = await fetched(folder);
    expect([code, said]).toEqual([0, expect.stringMatching(/items {4}2 in .*, 1 papers\nlist {5}2 payments/)]);
    expect(readdirSync(folder).sort()).toEqual(['item-001', 'item-002', 'items.json', 'population.csv', 'sample.json']);
    const { population } = json(folder, 'sample.json') as { population: { sha256: string } };
    const list = readFileSync(join(folder, 'population.csv'));
    expect(createHash('sha256').update(list).digest('hex')).toBe(population.sha256);
    const papers: string[] = [];
    for (const item of ['item-001', 'item-002']) {
      expect(readdirSync(join(folder, item)).filter((name) => name !== 'papers')).toEqual([
        'audit-of-claim.json',
        'audit-of-payment.json',
        'claim.json',
        'decision.json',
        'decision.txt',
        'journal.json',
        'payment.json',
        'report.json',
      ]);
      expect(json(folder, item, 'payment.json')).toMatchObject({
        amountYuan: '2100.00',
        order: { state: 'settled' },
        payoutBatch: { maker: MAKER.subject, checker: CHECKER.subject, releaser: RELEASER.subject },
      });
      expect(json(folder, item, 'claim.json')).toMatchObject({ state: 'paid', reviews: [{ changed: false }] });
      expect(readFileSync(join(folder, item, 'decision.txt'), 'utf8')).toMatch(/合计 total ¥2100\.00/);
      expect(JSON.stringify(json(folder, item, 'audit-of-claim.json'))).toContain('claim-submitted');
      if (readdirSync(join(folder, item)).includes('papers'))
        papers.push(...readdirSync(join(folder, item, 'papers')).map((name) => join(folder, item, 'papers', name)));
    }
    expect(papers.map((path) => readFileSync(path).subarray(0, 3).toString('hex'))).toEqual(['ffd8ff']);
    for (const path of [join(folder, 'item-001'), join(folder, 'item-001', 'claim.json'), papers[0]!])
      expect(statSync(path).mode & 0o077).toBe(0);
  });

  test('is written down for each person and each paper that was opened', async () => {
    const looksOf = async (personId: string) => {
      const { payees } = await journey.desk.call(SUPERVISOR, listPayees, { query: { personId } });
      const streams = [`person/${personId}`, `payee/${payees[0]!.payeeId}`];
      const entries = await Promise.all(streams.map((stream) => journey.running!.audit.entries(stream)));
      return entries
        .flat()
        .filter(({ actor }) => actor === SUPERVISOR.subject)
        .map(({ action }) => action);
    };
    const [first, second] = await Promise.all(people.map(looksOf));
    for (const looks of [first, second])
      expect(looks).toEqual(
        expect.arrayContaining([
          'audit-sample-item-read',
          'claim-read',
          'claim-report-read',
          'decision-read',
          'papers-listed',
        ]),
      );
    expect([first?.includes('paper-read'), second?.includes('paper-read')]).toEqual([true, false]);
  });

  test('draws it again with nothing but the folder, and finds what was changed in it', async () => {
    const folder = newFolder();
    await fetched(folder);
    expect(await huji('repeat', folder)).toEqual({
      code: 0,
      said: expect.stringMatching(
        /list {5}2 payments, 4200\.00, sha256 [0-9a-f]{64}\nrepeated: 2 items, 0 differences\n$/,
      ),
    });
    const path = join(folder, 'population.csv');
    const list = readFileSync(path, 'utf8');
    const [first = ''] = list.split('\n');
    const changes: readonly (readonly [string, RegExp])[] = [
      [list.replace('2100.00', '2100.01'), /digest.*\n.*another sum.*\n.*not what list and seed draw/s],
      [`${first}\n`, /digest.*\n.*number of payments.*\n.*another sum.*\n.*not what list and seed draw/s],
    ];
    for (const [changed, wanted] of changes) {
      writeFileSync(path, changed);
      const { code, said } = await huji('repeat', folder);
      expect([code, said]).toEqual([1, expect.stringMatching(wanted)]);
    }
    writeFileSync(path, 'nothing\n');
    expect(await huji('repeat', folder)).toEqual({ code: 2, said: expect.stringMatching(/line 1 is no payment/) });
  });

  test('is told in a line of a folder that is not empty, of no such sample and of an id that is none', async () => {
    const folder = newFolder();
    await fetched(folder);
    expect(await fetched(folder)).toEqual({ code: 2, said: expect.stringMatching(/is not an empty folder\n$/) });
    const other = ['--url', journey.addresses.issuer, '--out', newFolder()];
    const nowhere = await huji('fetch', '00000000-0000-4000-8000-000000000000', ...other);
    expect([nowhere.code, nowhere.said]).toEqual([3, expect.stringMatching(/audit_sample_unknown/)]);
    const none = await huji('fetch', 'no-id', ...other);
    expect([none.code, none.said]).toEqual([3, expect.stringMatching(/invalid_input/)]);
  });

  describe('with a token of the office’s issuer', () => {
    const tokenOf = (subject: string): Promise<string> => developmentSignIn(journey.addresses)({ subject });
    const inFile = (text: string): string => {
      const path = join(newFolder(), 'token');
      writeFileSync(path, `${text}\n`, { mode: 0o600 });
      return path;
    };
    const everyService = (): Readonly<Record<string, string>> =>
      Object.fromEntries(
        ANSWERING_SERVICES.map((service) => [addressSettingOf(service), `${journey.addresses.issuer}/`]),
      );

    test.each<[string, (token: string) => readonly [Given, ...string[]]]>([
      ['in a file', (token) => [{}, '--url', journey.addresses.issuer, '--token-file', inFile(token)]],
      ['on standard input', (input) => [{ input }, '--url', journey.addresses.issuer, '--token-file', '-']],
      ['as a setting', (token) => [{ settings: { HUJI_TOKEN: token } }, '--url', journey.addresses.issuer]],
      [
        'as a setting, each service where its own says',
        (token) => [{ settings: { HUJI_TOKEN: token, ...everyService() } }],
      ],
    ])('%s, asks as whoever the token is of', async (_how, by) => {
      const [given, ...args] = by(await tokenOf(SUPERVISOR.subject));
      const folder = newFolder();
      const { code, said } = await hujiGiven(given, 'fetch', sampleId, '--out', folder, ...args);
      expect([code, said]).toEqual([0, expect.stringMatching(/items {4}2 in .*, 1 papers/)]);
      const cashiers = await tokenOf(MAKER.subject);
      const [other, ...more] = by(cashiers);
      const refused = await hujiGiven(other, 'fetch', sampleId, '--out', newFolder(), ...more);
      expect([refused.code, refused.said]).toEqual([3, expect.stringMatching(/answered 403 forbidden/)]);
      expect(refused.said).not.toContain(cashiers.slice(0, 40));
    });

    test('that is none, or a file that cannot be read, is told in a line that holds nothing of it', async () => {
      for (const [file, named] of [
        [inFile('secret words'), /holds no access token/],
        [join(newFolder(), 'nowhere'), /cannot be read/],
      ] as const) {
        const { code, said } = await huji('fetch', '--out', newFolder(), '--token-file', file);
        expect([code, said]).toEqual([2, expect.stringMatching(named)]);
        expect(said).not.toContain('secret words');
      }
      const missing = {
        settings: { HUJI_TOKEN: await tokenOf(SUPERVISOR.subject), PREMIUM_URL: 'http://127.0.0.1:9/' },
      };
      expect(await hujiGiven(missing, 'fetch', '--out', newFolder())).toEqual({
        code: 2,
        said: expect.stringMatching(/PAYOUT_URL is missing\n$/),
      });
    });
  });

  test('goes on past a person who was erased', async () => {
    await journey.running!.cipher.erase(people[0]!);
    const folder = newFolder();
    const { code, said } = await fetched(folder);
    expect([code, said]).toEqual([0, expect.stringMatching(/0 papers\nerased {3}1 of erased people/)]);
    const [erased, other] = ['item-001', 'item-002'].sort((a, b) =>
      readdirSync(join(folder, a)).includes('erased.json') ? -1 : readdirSync(join(folder, b)).length,
    );
    expect(readdirSync(join(folder, erased!))).toEqual([
      'audit-of-payment.json',
      'erased.json',
      'journal.json',
      'payment.json',
    ]);
    expect(readdirSync(join(folder, other!))).toContain('decision.txt');
    expect((await huji('repeat', folder)).code).toBe(0);
  });
});
