import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { declareHeadcount, openBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { findPerson } from '@huji/contracts/enrollment/person-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import { newKey } from '@huji/chassis/security/aes-gcm.ts';
import { readMasterKeys } from '@huji/chassis/security/master-keys.ts';
import { createFieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { systemClock } from '@huji/chassis/runtime/business-clock.ts';
import { type ServiceHarness, startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { createEnrollmentService, rotateLookUpKey } from './service.ts';
import { key, rows, USCC } from './testing/enrollment-office.ts';
import { syntheticId } from './testing/resident-ids.ts';

const PEOPLE = 12;

describe('the look-up key is rotated', () => {
  const [old, next] = [newKey(), newKey()];
  const master = newKey().toString('base64');
  let environment: Record<string, string> = {};
  let services: ServiceHarness;
  let batchId = '';
  let clerk = '';
  let head = '';

  const settings = (lookup: Buffer, ...retired: readonly Buffer[]): void => {
    for (const name of Object.keys(environment)) delete environment[name];
    Object.assign(environment, {
      HUJI_MASTER_KEY: master,
      HUJI_LOOKUP_KEY: lookup.toString('base64'),
      ...presentIf(retired.length > 0, {
        HUJI_LOOKUP_KEYS_RETIRED: retired.map((each) => each.toString('base64')).join(','),
      }),
    });
  };
  const restartWith = async (lookup: Buffer, ...retired: readonly Buffer[]): Promise<void> => {
    settings(lookup, ...retired);
    services = await services.restart();
  };
  const call: ServiceHarness['client']['call'] = (operation, how) => services.client.call(operation, how);
  const put = (people: ReturnType<typeof rows>) =>
    call(replaceRoster, {
      token: clerk,
      key: key(),
      params: { batchId },
      query: { preview: 'false' },
      body: { rows: people },
    });
  const find = async (serial: number): Promise<string> =>
    (await call(findPerson, { token: head, key: key(), body: { idNumber: syntheticId(serial) } })).personId;
  const found = async (count = PEOPLE): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (let serial = 1; serial <= count; serial++) ids.push(await find(serial));
    return ids;
  };
  const rotate = () => {
    const config = readRuntimeConfig({ HUJI_DATA: 'nowhere', ...environment });
    const { store } = services.running;
    const cipher = createFieldCipher(store, readMasterKeys(config), Date.now);
    return rotateLookUpKey({ store, cipher, clock: systemClock() }, () => undefined);
  };
  const hashUnder = (lookup: Buffer, serial: number): string =>
    createHmac('sha256', lookup)
      .update(`id-number\u0000${syntheticId(serial)}`)
      .digest('hex');
  /** Everything that is stored, as text: what stands nowhere in it stands nowhere. */
  const stored = async (): Promise<string> => {
    const texts: string[] = [];
    for (const name of ['person-key', 'person', 'roster-part'])
      for (const document of await services.running.store.scan(name, null, 1_000)) texts.push(JSON.stringify(document));
    return texts.join('\n');
  };

  beforeEach(async () => {
    environment = {};
    settings(old);
    services = await startServiceHarness(
      { enrollment: createEnrollmentService },
      { day: '2025-05-25', foreign: foreignEventsOf('enrollment'), environment },
    );
    clerk = await services.token({ subject: 'clerk-1', roles: ['clerk'] });
    head = await services.token({ subject: 'office-1', roles: ['office-head'] });
    const { employerId } = await call(registerEmployer, {
      token: clerk,
      key: key(),
      body: { uscc: USCC, name: '长春第一机床厂', society: 'changchun' },
    });
    const admission = { society: 'changchun', admitted: true, reason: '材料齐全' };
    await call(decideAdmission, { token: head, key: key(), params: { employerId }, body: admission });
    ({ batchId } = await call(openBatch, { token: clerk, key: key(), body: { employerId, startOn: '2025-06-01' } }));
    await put(rows(PEOPLE));
    await call(declareHeadcount, { token: clerk, key: key(), params: { batchId }, body: { size: PEOPLE } });
    await call(submitBatch, { token: clerk, key: key(), params: { batchId }, body: {} });
    await services.running.settled();
  });
  afterEach(() => services.close());

  test('everybody is found under either key meanwhile, and a roster is the same roster', async () => {
    const before = await found();
    await restartWith(next, old);
    expect(await found()).toEqual(before);
    expect(await put(rows(PEOPLE))).toMatchObject({ changed: false });
    expect(await put(rows(PEOPLE + 1))).toMatchObject({ joins: 1, leaves: 0, corrections: 0 });
    await services.running.settled();
    expect(await found()).toEqual(before);
  });

  test('ids stay, everybody is found under the new key alone, and nothing under the old one stands anywhere', async () => {
    const before = await found();
    const standing = await stored();
    expect(standing).toContain(hashUnder(old, 1));
    await restartWith(next, old);
    expect(await rotate()).toEqual({ found: PEOPLE, erased: 0, forgotten: PEOPLE, missing: 0, left: 0 });
    const after = await stored();
    for (let serial = 1; serial <= PEOPLE; serial++) {
      expect(after).not.toContain(hashUnder(old, serial));
      expect(after).toContain(hashUnder(next, serial));
    }
    await restartWith(next);
    expect(await found()).toEqual(before);
    expect(await put(rows(PEOPLE))).toMatchObject({ changed: false });
    expect((await stored()).includes('undefined')).toBe(false);
  });

  test('a number of a draft that was never submitted keeps its person as well', async () => {
    await put(rows(PEOPLE + 5));
    await services.running.settled();
    const { store } = services.running;
    const claimed = (await store.load('person-key', hashUnder(old, PEOPLE + 5)))?.body as {
      state: { personId: string };
    };
    await restartWith(next, old);
    expect(await rotate()).toMatchObject({ found: PEOPLE, forgotten: PEOPLE + 5, missing: 0, left: 0 });
    const now = (await services.running.store.load('person-key', hashUnder(next, PEOPLE + 5)))?.body;
    expect(now).toMatchObject({ state: { personId: claimed.state.personId, generation: 1 } });
  });

  test('somebody who was erased is found under no key, and their number belongs to another person when it comes again', async () => {
    const [erased = ''] = await found(1);
    await services.running.cipher.erase(erased);
    await restartWith(next, old);
    expect(await rotate()).toMatchObject({ found: PEOPLE - 1, erased: 1, missing: 0, left: 0 });
    expect(await stored()).not.toContain(hashUnder(old, 1));
    await restartWith(next);
    await put(rows(PEOPLE));
    await services.running.settled();
    const anew = (await services.running.store.load('person-key', hashUnder(next, 1)))?.body as {
      state: { personId: string };
    };
    expect(anew.state.personId).not.toBe(erased);
  });

  test('done again it changes nothing; with one key alone it is refused', async () => {
    await restartWith(next, old);
    await rotate();
    const once = await stored();
    expect(await rotate()).toMatchObject({ found: PEOPLE, forgotten: 0, missing: 0, left: 0 });
    expect(await stored()).toBe(once);
    settings(next);
    await expect(rotate()).rejects.toThrow('no look-up key is retired');
  });

  test('what is not done is told: a person whose look-up is gone is missing', async () => {
    await restartWith(next, old);
    await rotate();
    const { store } = services.running;
    const id = hashUnder(next, 1);
    const document = (await store.load('person-key', id))!;
    const body = { ...(document.body as Record<string, never>), state: null };
    await store.commit('person-key', {
      id,
      revision: document.revision,
      commandId: 'lost',
      atMs: 0,
      body,
      index: {},
      outbox: [],
    });
    expect(await rotate()).toMatchObject({ found: PEOPLE - 1, missing: 1 });
  });
});
