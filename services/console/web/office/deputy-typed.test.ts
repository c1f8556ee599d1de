import { expect, test } from '@jest/globals';
import type { Colleague } from './colleagues.ts';
import { DEPUTISED, grantOf, isAmbiguous, isAsked, postsOfAbsent, roleOf } from './deputy-typed.ts';

const colleague = (name: string, subject: string, ...roles: Colleague['roles']): Colleague =>
  ({ name, subject, roles, personId: `person-of-${subject}`, label: `${name} · ${subject}` }) as Colleague;
const SUN = colleague('孙丽', 'cashier-1', 'cashier');
const WU = colleague('吴伟', 'cashier-2', 'cashier', 'accountant');
const STAFF = [SUN, WU];

test('the person and the post are asked of a stranger alone, and of nobody who is not named yet', () => {
  const names = ['deputyPerson', 'deputyRole', 'absentPerson'] as const;
  const asked = (typed: Parameters<typeof isAsked>[1]) => names.filter((name) => isAsked(name, typed, STAFF));
  expect(asked({})).toEqual([]);
  expect(asked({ deputy: '孙丽', absent: '吴伟' })).toEqual([]);
  expect(asked({ deputy: 'nobody-yet', absent: ' ' })).toEqual(['deputyPerson', 'deputyRole']);
  expect(asked({ absent: 'nobody-yet' })).toEqual(['absentPerson']);
  expect(isAsked('reason', {}, STAFF)).toBe(true);
});

test('whoever is meant by a part of two names is chosen; a whole name is enough', () => {
  expect([
    isAmbiguous('deputy', { deputy: 'cashier' }, STAFF),
    isAmbiguous('deputy', { deputy: '孙丽' }, STAFF),
  ]).toEqual([true, false]);
  expect(isAmbiguous('reason', { reason: 'cashier' }, STAFF)).toBe(false);
});

test('the post is one that whoever is away holds, by itself where they hold one', () => {
  expect(postsOfAbsent({ absent: '吴伟' }, STAFF)).toEqual(['cashier', 'accountant']);
  expect(postsOfAbsent({ absent: 'nobody-yet' }, STAFF)).toEqual(DEPUTISED);
  expect(roleOf({ absent: '孙丽' }, STAFF)).toBe('cashier');
  expect(roleOf({ absent: '吴伟' }, STAFF)).toBe('');
  expect(roleOf({ absent: '吴伟', role: 'accountant' }, STAFF)).toBe('accountant');
  expect(roleOf({ absent: '孙丽', role: 'accountant' }, STAFF)).toBe('cashier');
});

test('what is sent names colleagues as they signed in, and strangers as they were typed', () => {
  const rest = { society: 'changchun', first: '2026-05-04', last: '2026-05-15', reason: ' 年休假 ' };
  const sent = { societies: ['changchun'], firstOn: '2026-05-04', lastOn: '2026-05-15', reason: '年休假' };
  expect(grantOf({ ...rest, deputy: '吴伟', absent: '孙丽' }, STAFF)).toEqual({
    deputy: { subject: 'cashier-2', personId: 'person-of-cashier-2', roles: ['cashier', 'accountant'] },
    absent: { subject: 'cashier-1', personId: 'person-of-cashier-1' },
    role: 'cashier',
    ...sent,
  });
  const typed = {
    deputy: ' nobody-1 ',
    deputyPerson: ' p ',
    deputyRole: 'accountant',
    absent: 'nobody-2',
    absentPerson: 'q',
  };
  expect(grantOf({ ...rest, ...typed, role: 'office-head' }, STAFF)).toEqual({
    deputy: { subject: 'nobody-1', personId: 'p', roles: ['accountant'] },
    absent: { subject: 'nobody-2', personId: 'q' },
    role: 'office-head',
    ...sent,
  });
});
