import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listStaff, noteOwnStaff } from '@huji/contracts/enrollment/staff-http.ts';
import { proposeDeputy } from '@huji/contracts/enrollment/deputy-http.ts';
import { confirmEnrollmentProposal } from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { testPersonId } from '@huji/chassis/testing/test-issuer.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { staffId } from './documents/staff.ts';
import { type EnrollmentOffice, key, startEnrollmentOffice } from './testing/enrollment-office.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

const HEAD: TestPerson = { subject: 'office-1', roles: ['office-head'], name: '刘建国' };
const REVIEWER: TestPerson = { subject: 'reviewer-1', roles: ['reviewer'], name: '王芳' };

const LEAVE = {
  deputy: { subject: 'books-2', personId: testPersonId('books-2'), roles: ['accountant' as const] },
  absent: { subject: 'office-1', personId: testPersonId('office-1') },
  role: 'office-head' as const,
  societies: ['changchun'],
  firstOn: '2025-05-25',
  lastOn: '2025-05-26',
  reason: '年休假',
};

const note = async (person: TestPerson, actingFor?: string) =>
  office.call(noteOwnStaff, { token: await office.services.token(person), key: key(), ...present({ actingFor }) });
const listed = async (by: TestPerson = HEAD, query: object = {}) =>
  office.call(listStaff, { token: await office.services.token(by), query });
const kept = () => office.services.running.store.load('staff', staffId('reviewer-1'));

describe('staff of the office', () => {
  test('are found by name and post once they were noted, by colleagues of a society', async () => {
    expect((await listed()).staff).toEqual([]);
    const noted = await note({ ...REVIEWER, societies: ['wuxi'] });
    expect(noted).toEqual({
      ...{ subject: 'reviewer-1', personId: testPersonId('reviewer-1'), name: '王芳', roles: ['reviewer'] },
      ...{ societies: ['wuxi'], seenOn: '2025-05-25' },
    });
    expect((await listed()).staff).toEqual([noted]);
    expect((await listed({ ...HEAD, societies: ['changchun'] })).staff).toEqual([]);
    // Where else a colleague acts is not there for the reader.
    await note({ ...REVIEWER, societies: ['wuxi', 'changchun'] });
    expect((await listed({ ...HEAD, societies: ['wuxi'] })).staff).toMatchObject([{ societies: ['wuxi'] }]);
    await expect(listed({ subject: 'clerk-1', roles: ['clerk'] })).rejects.toMatchObject({ status: 403 });
    await expect(note({ subject: 'clerk-1', roles: ['clerk'] })).rejects.toMatchObject({ status: 403 });
  });

  test('are as their last token named them, and are listed page by page', async () => {
    await note(REVIEWER);
    await note({ ...REVIEWER, name: '王芳芳', roles: ['cashier'] });
    await note(HEAD);
    const first = await listed(HEAD, { limit: 1 });
    const second = await listed(HEAD, { limit: 1, cursor: first.cursor });
    const both = [...first.staff, ...second.staff].map(({ name, roles }) => [name, roles]);
    expect(both).toHaveLength(2);
    expect(both).toEqual(
      expect.arrayContaining([
        ['王芳芳', ['cashier']],
        ['刘建国', ['office-head']],
      ]),
    );
  });

  test('whom the token does not name, or names by what is no name, are there by account and post', async () => {
    for (const name of [undefined, '', '\u0000', '王'.repeat(71)]) await note({ ...REVIEWER, ...present({ name }) });
    expect((await listed()).staff).toMatchObject([{ subject: 'reviewer-1', roles: ['reviewer'] }]);
    expect((await listed()).staff[0]).not.toHaveProperty('name');
  });

  test('have their names sealed, and after an erasure none', async () => {
    await note(REVIEWER);
    expect(JSON.stringify(await kept())).not.toContain('王芳');
    await office.services.running.cipher.erase(testPersonId('reviewer-1'));
    expect((await listed()).staff).toMatchObject([{ subject: 'reviewer-1' }]);
    expect((await listed()).staff[0]).not.toHaveProperty('name');
    await note({ ...REVIEWER, roles: ['cashier'] });
    expect((await listed()).staff).toMatchObject([{ subject: 'reviewer-1', roles: ['cashier'] }]);
    expect((await listed()).staff[0]).not.toHaveProperty('name');
  });

  test('are written down once a day, and forgotten when they come no more', async () => {
    const daysOf = (day: string) => readDuties().inForce(civilDate(day)).retention?.staffDays ?? 0;
    const until = () => addDays(civilDateInShanghai(new Date()), daysOf('2025-05-25'));
    const untilBefore = until();
    await note(REVIEWER);
    const before = await kept();
    // By the clock of the machine that forgets it: midnight may come in between.
    expect([untilBefore, until()]).toContain(before?.index.keptUntil);
    await note(REVIEWER);
    expect((await kept())?.revision).toBe(before?.revision);
    office.services.setDay('2025-05-26');
    await note(REVIEWER);
    expect((await kept())?.revision).toBe((before?.revision ?? 0) + 1);
    expect(await office.services.running.store.prune('staff', civilDate('2098-01-01'), 10)).toBe(1);
    expect((await listed()).staff).toEqual([]);
  });

  test('act in no post by signing in: whoever looks with a second account has not begun to work with it', async () => {
    const personId = testPersonId('somebody');
    await note({ ...REVIEWER, personId });
    // A reviewer does no accountant's work on the same day, with whatever account.
    const proposed = office.call(proposeDeputy, {
      token: await office.services.token({ subject: 'books-1', roles: ['accountant'], personId }),
      key: key(),
      body: LEAVE,
    });
    await expect(proposed).resolves.toMatchObject({ state: 'pending' });
  });

  test('are not noted with the post of whom they stand in for', async () => {
    const { proposalId } = await office.call(proposeDeputy, {
      token: await office.services.token(HEAD),
      key: key(),
      body: LEAVE,
    });
    await office.call(confirmEnrollmentProposal, {
      token: await office.services.token({ subject: 'books-1', roles: ['accountant'] }),
      key: key(),
      params: { proposalId },
    });
    await note({ subject: 'books-2', roles: ['accountant'] }, proposalId);
    expect((await listed()).staff).toEqual([]);
  });
});
