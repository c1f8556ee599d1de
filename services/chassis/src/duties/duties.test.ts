import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { ROLES, type Principal, type Role } from '@huji/contracts/shared/roles.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { Refused } from '../http/refused.ts';
import { dutiesOf, readDuties } from './duties.ts';

const PERSON = '0190aaaa-0000-7000-8000-000000000001';
const on = civilDate('2025-06-01');
const duties = readDuties();

const who = (roles: readonly Role[], personId: string | null = PERSON): Principal => ({
  subject: 'somebody',
  roles,
  employerIds: [],
  ...present({ personId: personId ?? undefined }),
});

const codeOf = (act: () => void): string | null => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return null;
};

describe('a token of staff', () => {
  const ALONE: readonly Role[] = ['system-administrator', 'service'];
  test.each(ROLES)('of the role %s alone is admitted, and of a member beside it as the duties say', (role) => {
    expect(codeOf(() => duties.admit(who([role]), on))).toBeNull();
    const beside = ALONE.includes(role) ? 'roles_incompatible' : null;
    expect(codeOf(() => duties.admit(who(['member', role]), on))).toBe(beside);
  });

  const EXCLUSIVE: readonly Role[] = ['reviewer', 'cashier', 'accountant', 'supervisor', 'clerk'];
  const pairs = ROLES.flatMap((one) => ROLES.filter((two) => two > one).map((two) => [one, two] as const));
  test.each(pairs)('with %s and %s is admitted unless they exclude each other', (one, two) => {
    const excluded = (EXCLUSIVE.includes(one) && EXCLUSIVE.includes(two)) || ALONE.includes(one) || ALONE.includes(two);
    expect(codeOf(() => duties.admit(who([two, one]), on))).toBe(excluded ? 'roles_incompatible' : null);
  });

  test('names its person; that of a member alone, or of a service, need not', () => {
    for (const role of ROLES)
      expect(codeOf(() => duties.admit(who([role], null), on))).toBe(
        role === 'member' || role === 'service' ? null : 'person_id_missing',
      );
  });
});

describe('what an office with fewer people combines', () => {
  const inBaoying = (on: string, societies: readonly string[], ...roles: readonly Role[]): string | null =>
    codeOf(() => duties.admit({ ...who(roles), societies }, civilDate(on)));

  test('is one pair of roles, in its society, on its days', () => {
    expect(inBaoying('2024-01-01', ['baoying'], 'reviewer', 'accountant')).toBeNull();
    expect(inBaoying('2027-12-31', ['baoying'], 'accountant', 'reviewer')).toBeNull();
    expect(inBaoying('2028-01-01', ['baoying'], 'reviewer', 'accountant')).toBe('roles_incompatible');
    expect(inBaoying('2023-12-31', ['baoying'], 'reviewer', 'accountant')).toBe('roles_incompatible');
    expect(inBaoying('2025-06-01', ['baoying'], 'reviewer', 'cashier')).toBe('roles_incompatible');
    expect(inBaoying('2025-06-01', ['baoying'], 'reviewer', 'accountant', 'cashier')).toBe('roles_incompatible');
  });

  test('holds for nobody who acts in another society too, or in none', () => {
    expect(inBaoying('2025-06-01', ['baoying', 'wuxi'], 'reviewer', 'accountant')).toBe('roles_incompatible');
    expect(inBaoying('2025-06-01', [], 'reviewer', 'accountant')).toBe('roles_incompatible');
  });
});

describe('a step', () => {
  test('is for the roles that the duties of the day name', () => {
    expect(ROLES.filter((role) => duties.mayDo('makePayoutBatch', who([role]), on))).toEqual(['cashier']);
    expect(ROLES.filter((role) => duties.mayDo('approvePayoutBatch', who([role]), on))).toEqual(['accountant']);
    expect(ROLES.filter((role) => duties.mayDo('releasePayoutBatch', who([role]), on))).toEqual(['office-head']);
  });

  test('changes with the first day of a later file, and the earlier one holds until then', () => {
    const book = (effectiveFrom: string, role: Role) => ({
      effectiveFrom,
      source: 'test',
      exclusive: [],
      alone: [],
      steps: { makePayoutBatch: [role] },
    });
    const dated = dutiesOf({
      '2025-07-01.yaml': book('2025-07-01', 'accountant'),
      '2020-01-01.yaml': book('2020-01-01', 'cashier'),
    });
    const makers = (day: string) => ROLES.filter((role) => dated.mayDo('makePayoutBatch', who([role]), civilDate(day)));
    expect(makers('2019-12-31')).toEqual(['cashier']);
    expect(makers('2025-06-30')).toEqual(['cashier']);
    expect(makers('2025-07-01')).toEqual(['accountant']);
  });
});

describe('a revision of a file', () => {
  const book = (role: Role, more: object = {}) => ({
    effectiveFrom: '2020-01-01',
    source: 'test',
    exclusive: [],
    alone: [],
    steps: { makePayoutBatch: [role] },
    ...more,
  });
  const confirmations = {
    clause: 'test',
    payout: { 'claw-back': ['office-head'] },
    premium: {},
    enrollment: {},
    register: {},
  };
  const dated = dutiesOf({
    '2020-01-01.10.yaml': book('office-head', { revision: 10, confirmations }),
    '2020-01-01.yaml': book('cashier'),
    '2020-01-01.2.yaml': book('accountant', { revision: 2 }),
  });

  test('counts in its place, the highest of them, also before its first day', () => {
    for (const day of ['2019-01-01', '2025-01-01'])
      expect(ROLES.filter((role) => dated.mayDo('makePayoutBatch', who([role]), civilDate(day)))).toEqual([
        'office-head',
      ]);
  });

  test('says who agrees to what two people decide; to what it does not name nobody agrees', () => {
    expect(dated.confirmersOf('payout', 'claw-back', on)).toEqual(['office-head']);
    expect(dated.confirmersOf('payout', 'fund-opening', on)).toEqual([]);
    expect(dutiesOf({ '2020-01-01.yaml': book('cashier') }).confirmersOf('payout', 'claw-back', on)).toEqual([]);
  });
});

test.each([
  ['without files', {}],
  [
    'that are a revision under the name of the first',
    {
      '2020-01-01.yaml': {
        effectiveFrom: '2020-01-01',
        revision: 2,
        source: 's',
        exclusive: [],
        alone: [],
        steps: {},
      },
    },
  ],
  [
    'named by another day',
    { '2020-01-02.yaml': { effectiveFrom: '2020-01-01', source: 's', exclusive: [], alone: [], steps: {} } },
  ],
  [
    'with a role nobody has',
    {
      '2020-01-01.yaml': {
        effectiveFrom: '2020-01-01',
        source: 's',
        exclusive: [['cashier', 'king']],
        alone: [],
        steps: {},
      },
    },
  ],
  [
    'with a word too many',
    { '2020-01-01.yaml': { effectiveFrom: '2020-01-01', source: 's', exclusive: [], alone: [], steps: {}, x: 1 } },
  ],
])('duties %s are not read', (_title, files) => {
  expect(() => dutiesOf(files)).toThrow();
});
