import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { readPaper } from '@huji/contracts/claim-adjudication/paper-http.ts';
import { readPerson } from '@huji/contracts/enrollment/person-http.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import { newKey } from '@huji/chassis/security/aes-gcm.ts';
import { DATA_KEYS, masterKeyId } from '@huji/chassis/security/data-keys.ts';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { openSystemData } from '@huji/all-in-one/verify/open-data.ts';
import { verifyData } from '@huji/all-in-one/verify/verify-data.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';
import { coverTen } from './ten-covered.ts';

/** The steps of `infra/OPERATIONS.md`, under The master key and under Backup and restore, on the laptop: stopped, copied, started. */
const home = mkdtempSync(join(tmpdir(), 'huji-rotated-'));
const [folder, backup] = [join(home, 'data'), join(home, 'backup')];
const [old, next, last] = [newKey(), newKey(), newKey()];
const lookup = newKey().toString('base64');

interface Keys {
  readonly current: Buffer;
  readonly retired: readonly Buffer[];
}
const settings = (data: string, { current, retired }: Keys): Readonly<Record<string, string>> => ({
  HUJI_DATA: data,
  HUJI_LOOKUP_KEY: lookup,
  HUJI_MASTER_KEY: current.toString('base64'),
  ...presentIf(retired.length > 0, {
    HUJI_MASTER_KEYS_RETIRED: retired.map((key) => key.toString('base64')).join(','),
  }),
});
/** Step 1: the new key stands beside those that were retired already. */
const knowing = ({ current, retired }: Keys, key: Buffer): Keys => ({ current, retired: [...retired, key] });
/** Step 3: the old key stands in the place of the new one; all others stay. */
const using = ({ current, retired }: Keys, key: Buffer): Keys => ({
  current: key,
  retired: retired.map((each) => (each === key ? current : each)),
});
const AT_FIRST: Keys = { current: old, retired: [] };
const KNOWN = knowing(AT_FIRST, next);
const USED = using(KNOWN, next);
const KNOWN_AGAIN = knowing(USED, last);
const USED_AGAIN = using(KNOWN_AGAIN, last);

let running: JourneyOffice | null = null;
const start = async (keys: Keys, data = folder): Promise<JourneyOffice> => {
  running = await openJourneyOffice(settings(data, keys));
  return running;
};
const stop = async (): Promise<void> => {
  await running?.close();
  running = null;
};

let claimId = '';
let paperId = '';
let people: readonly string[] = [];
/** What three services keep sealed of one person, and a file. */
const opened = async ({ desk, claim }: JourneyOffice, personId = people[0]!) => {
  const { name, idNumber } = await desk.call(REVIEWERS[0], readPerson, { params: { personId } });
  const { state, totalYuan } = await claim(claimId);
  const paper = await desk.call(REVIEWERS[0], readPaper, { params: { claimId, paperId } });
  return { name, idNumber, state, totalYuan, paper: (await buffer(paper.content)).toString('base64') };
};
/** How many people's keys each master key wraps. */
const wrappedBy = async ({ running: services }: JourneyOffice): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  for (const { body } of await services!.store.scan(DATA_KEYS.name, null, 1_000)) {
    const by = (body as { readonly masterKeyId: string }).masterKeyId === masterKeyId(old) ? 'old' : 'next';
    counts[by] = (counts[by] ?? 0) + 1;
  }
  return counts;
};
const differences = async (keys: Keys, data = folder): Promise<unknown> => {
  const system = await openSystemData(settings(data, keys), false);
  try {
    return (await verifyData(system, [])).differences;
  } finally {
    await system.close();
  }
};

const ON_THE_LAPTOP = process.env['HUJI_JOURNEYS_ON'] !== 'stack';

(ON_THE_LAPTOP ? describe : describe.skip)('the master key of an office is rotated', () => {
  let before: Awaited<ReturnType<typeof opened>>;
  let wrapped = 0;

  beforeAll(async () => {
    const journey = await start(AT_FIRST);
    const { staff, people: covered } = await coverTen(journey);
    people = covered;
    await journey.registerAccount(people[0]!, staff[0]!);
    await journey.on('2025-08-20');
    claimId = await journey.fileClaim(people[0]!, aStay('2025-08-01', '2025-08-13', 'ROTATED'));
    await journey.desk.drain();
    paperId = await journey.sendPaper(people[0]!, claimId, await sampleJpeg());
    await journey.agree(claimId);
    before = await opened(journey);
    const keys = await wrappedBy(journey);
    wrapped = keys['old'] ?? 0;
    expect(keys).toEqual({ old: wrapped });
    expect(before).toMatchObject({ state: 'approved', totalYuan: '2100.00' });
    await stop();
    cpSync(folder, backup, { recursive: true });
  }, OPENING_MS_MAX);
  afterEach(stop);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('what the old key sealed is opened and worked with, and who comes is sealed under the new one', async () => {
    const journey = await start(USED);
    expect(await opened(journey)).toEqual(before);
    await journey.payOut(claimId);
    expect(await journey.claim(claimId)).toMatchObject({ state: 'paid' });
    const employerId = await journey.registerEmployer(1);
    const newcomers = journey.office.employers[1]!.staff.slice(0, 3);
    const batchId = await journey.openBatch(employerId, '2025-09-01', newcomers.length);
    await journey.submitRoster(batchId, newcomers, ['HM']);
    const keys = await wrappedBy(journey);
    expect(keys['old']).toBe(wrapped);
    expect(keys['next']).toBeGreaterThanOrEqual(newcomers.length);
    people = [people[0]!, ...(await journey.personIds(batchId, newcomers))];
    await stop();
    expect(await differences(USED)).toEqual([]);
  }, 300_000);

  test('whoever knows the new key and does not use it yet opens what those seal who do', async () => {
    const journey = await start(KNOWN);
    expect(await opened(journey)).toEqual({ ...before, state: 'paid' });
    const newcomer = await journey.desk.call(SUPERVISOR, readPerson, { params: { personId: people[1]! } });
    expect(newcomer.name).toBe(journey.office.employers[1]!.staff[0]!.name);
  }, 300_000);

  test('dropped too early, the old key is asked for: nothing of it is opened, told wrongly or lost', async () => {
    const without = await start({ current: next, retired: [] });
    const read = (personId: string) => without.desk.call(SUPERVISOR, readPerson, { params: { personId } });
    await expect(read(people[0]!)).rejects.toMatchObject({ status: 500, code: 'internal_error' });
    expect((await read(people[1]!)).name).toBe(without.office.employers[1]!.staff[0]!.name);
    await stop();
    const again = await start(USED);
    expect(await opened(again)).toEqual({ ...before, state: 'paid' });
  }, 300_000);

  test.each([
    ['known beside it', KNOWN_AGAIN],
    ['used', USED_AGAIN],
  ])(
    'rotated once more, the next key is %s, and what both keys before it sealed is opened',
    async (_, keys) => {
      expect(keys.retired).toContain(old);
      const journey = await start(keys);
      expect(await opened(journey)).toEqual({ ...before, state: 'paid' });
      const newcomer = await journey.desk.call(SUPERVISOR, readPerson, { params: { personId: people[1]! } });
      expect(newcomer.name).toBe(journey.office.employers[1]!.staff[0]!.name);
      await stop();
      expect(await differences(keys)).toEqual([]);
    },
    300_000,
  );

  test('the copy of before is the office of before, under the key of before and under both', async () => {
    expect(await differences(AT_FIRST, backup)).toEqual([]);
    const journey = await start(USED, backup);
    expect(await opened(journey)).toEqual(before);
    await journey.payOut(claimId);
    await stop();
    expect(await differences(USED, backup)).toEqual([]);
  }, 300_000);
});
