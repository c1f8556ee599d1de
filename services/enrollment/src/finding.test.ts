import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  decidePooling,
  listEmployers,
  reviseEmployer,
  listEmployersNamed,
} from '@huji/contracts/enrollment/employer-http.ts';
import { listPersonsNamed } from '@huji/contracts/enrollment/person-http.ts';
import { type EnrollmentOffice, key, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

/** Submits a roster of these names. */
const enroll = async (...names: readonly string[]): Promise<void> => {
  const { employerId } = await office.register();
  const batchId = await office.open(employerId);
  const roster = rows(names.length).map((row, at) => ({ ...row, name: names[at] ?? row.name }));
  await office.put(batchId, roster);
  await office.settle();
  await office.headcount(batchId, names.length);
  await office.submit(batchId);
  await office.settle();
};
const search = (name: string, query = {}) =>
  office.call(listPersonsNamed, { token: office.head, query, body: { name } });
const namesOf = async (name: string): Promise<readonly string[]> =>
  (await search(name)).persons.map((person) => person.name);

describe('people are found by name', () => {
  test('by exactly the name, however it is written, and by no part of it', async () => {
    await enroll('王秀英', '王秀英', '王秀', '阿依古丽·买买提');
    expect(await namesOf('王秀英')).toEqual(['王秀英', '王秀英']);
    expect(await namesOf(' 王 秀英')).toEqual(['王秀英', '王秀英']);
    expect(await namesOf('阿依古丽•买买提')).toEqual(['阿依古丽·买买提']);
    expect(await namesOf('王')).toEqual([]);
    expect(await namesOf('··')).toEqual([]);
  });

  test('page by page, with the number masked', async () => {
    await enroll('李娜', '李娜', '李娜');
    const first = await search('李娜', { limit: 2 });
    const second = await search('李娜', { limit: 2, cursor: first.cursor });
    expect([first.persons.length, second.persons.length, second.cursor]).toEqual([2, 1, null]);
    for (const { idNumber } of first.persons) expect(idNumber).toMatch(/^\d{4}\*+[\dX]{2}$/);
    await expect(search('王芳', { cursor: first.cursor })).rejects.toMatchObject({ status: 400 });
  });

  test('a name stands in no document in the clear', async () => {
    await enroll('欧阳震华');
    expect(await namesOf('欧阳震华')).toHaveLength(1);
    const documents = await office.services.running.store.scan('person', null, 100);
    expect(documents).not.toEqual([]);
    expect(JSON.stringify(documents)).not.toContain('欧阳');
  });

  test('whoever was recorded before people were found by name is found', async () => {
    await enroll('赵磊');
    const { store } = office.services.running;
    for (const { id, revision, body, commandIds } of await store.scan('person', null, 100)) {
      const { state, ...rest } = body as unknown as { state: { nameHash?: string } };
      const { nameHash: _, ...before } = state;
      const old = { ...rest, state: before };
      await store.commit('person', {
        id,
        revision,
        commandId: `${commandIds[0] ?? ''}-old`,
        atMs: 0,
        body: old,
        index: {},
        outbox: [],
      });
    }
    expect(await search('赵磊')).toMatchObject({ persons: [{ name: '赵磊' }], complete: true });
  });

  test('by the office alone: a clerk, an accountant and a member are refused', async () => {
    for (const role of ['clerk', 'accountant', 'member'] as const) {
      const token = await office.services.token({ subject: `some-${role}`, roles: [role] });
      await expect(office.call(listPersonsNamed, { token, body: { name: '王秀英' } })).rejects.toMatchObject({
        status: 403,
      });
    }
  });
});

describe('employers are found', () => {
  const found = async (name: string): Promise<readonly string[]> =>
    (await office.call(listEmployersNamed, { token: office.head, body: { name } })).employers.map((each) => each.name);

  test('by how their name begins, and by the new one when it changed', async () => {
    const { employerId } = await office.register();
    expect(await found('长春第一')).toEqual(['长春第一机床厂']);
    expect(await found('第一机床')).toEqual([]);
    await office.call(reviseEmployer, {
      token: office.clerk,
      key: key(),
      ifMatch: 2,
      params: { employerId },
      body: { name: '吉林机床' },
    });
    expect([await found('长春'), await found('吉林')]).toEqual([[], ['吉林机床']]);
  });

  test('while they wait for the word of the office, and no longer', async () => {
    const waiting = async () =>
      (await office.call(listEmployers, { token: office.head, query: { awaiting: 'true' } })).employers.length;
    const { employerId } = await office.apply();
    expect(await waiting()).toBe(1);
    await office.admit(employerId);
    expect(await waiting()).toBe(0);
  });

  test('while they wait to join with others as one, also those that were admitted before that counted', async () => {
    const waiting = async () =>
      (await office.call(listEmployers, { token: office.head, query: { awaiting: 'true' } })).employers.map(
        ({ pooled }) => pooled?.state,
      );
    const pooledUnits = [
      { uscc: '12320200466294813X', name: '甲店', staff: 6 },
      { uscc: '81320200509283744W', name: '乙店', staff: 4 },
    ];
    const { employerId } = await office.register(office.clerk, { pooledUnits });
    // As it was indexed while only admissions were waited for.
    const { store } = office.services.running;
    for (const { id, revision, body } of await store.scan('employer', null, 100)) {
      const commandId = `${id}-before`;
      const index = { uscc: 'x', name: '甲' };
      await store.commit('employer', { id, revision, commandId, atMs: 0, body, index, outbox: [] });
    }
    expect(await waiting()).toEqual(['requested']);
    await office.call(decidePooling, {
      token: office.head,
      key: key(),
      params: { employerId },
      body: { approved: true, reason: '人数不足十人' },
    });
    expect(await waiting()).toEqual([]);
  });
});
