import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal, Role } from '@huji/contracts/shared/roles.ts';
import { Refused } from '../http/refused.ts';
import { testPersonId } from '../testing/test-issuer.ts';
import { type TemporaryStore, temporaryStore } from '../testing/temporary-store.ts';
import { pruneMemory } from '../runtime/prune-memory.ts';
import { dutiesOf } from './duties.ts';
import { createPostsHeld, POSTS_HELD, type PostsHeld } from './posts-held.ts';

const book = {
  effectiveFrom: '2020-01-01',
  source: 's',
  exclusive: [['reviewer', 'cashier', 'accountant', 'supervisor']],
  alone: ['system-administrator'],
  combinations: [
    { society: 'small', roles: ['reviewer', 'accountant'], firstOn: '2025-01-01', lastOn: '2025-12-31', reason: 'r' },
  ],
  steps: {},
};
const duties = dutiesOf({
  '2020-01-01.yaml': book,
  '2026-01-01.yaml': { ...book, effectiveFrom: '2026-01-01', postsApart: { days: 30, clause: 'c' } },
});
const NOW_MS = Date.parse('2026-03-01T08:00:00+08:00');

type Did = readonly [account: string, roles: readonly Role[], on: string, awayAccount?: string];

describe('posts of one person', () => {
  let temporary: TemporaryStore;
  /** Another process over the same database. */
  const open = (): PostsHeld => createPostsHeld(temporary.store, duties, () => NOW_MS);
  beforeEach(async () => {
    temporary = temporaryStore();
    open();
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  const callerOf = ([subject, roles, , away]: Did): Principal => ({
    subject,
    roles,
    personId: testPersonId('one person'),
    employerIds: [],
    ...present({ actingFor: away === undefined ? undefined : { subject: away, ownRoles: ['office-head' as const] } }),
  });
  const take = async (did: Did, posts = open()): Promise<unknown> =>
    posts.take({ principal: callerOf(did) }, civilDate(did[2])).then(
      () => null,
      (error: unknown) => (error instanceof Refused ? error.refusal : Promise.reject(error as Error)),
    );
  const all = async (...done: readonly Did[]): Promise<readonly unknown[]> => {
    const answers: unknown[] = [];
    for (const each of done) answers.push(await take(each));
    return answers;
  };

  test.each<[string, Did, Did]>([
    ['two accounts on one day', ['one', ['cashier'], '2025-06-01'], ['two', ['accountant'], '2025-06-01']],
    ['within the days of the duties', ['one', ['cashier'], '2026-03-01'], ['two', ['reviewer'], '2026-03-31']],
    ['a supervisor who reviewed', ['one', ['reviewer'], '2026-03-01'], ['two', ['supervisor'], '2026-03-02']],
    [
      'a post held with no other',
      ['one', ['system-administrator'], '2025-06-01'],
      ['two', ['office-head'], '2025-06-01'],
    ],
    ['one of several roles', ['one', ['office-head', 'cashier'], '2025-06-01'], ['two', ['reviewer'], '2025-06-01']],
    ['a combination after it ended', ['one', ['reviewer'], '2026-01-05'], ['two', ['accountant'], '2026-01-05']],
    [
      'standing in for somebody of an excluding post',
      ['one', ['cashier'], '2026-03-01'],
      ['two', ['accountant'], '2026-03-01', 'away'],
    ],
    [
      'having stood in for somebody on the same day',
      ['one', ['cashier'], '2026-03-01', 'away'],
      ['two', ['accountant'], '2026-03-01'],
    ],
  ])('%s: the second is refused, and in every process', async (_what, first, second) => {
    expect(await all(first, second, second)).toMatchObject([
      null,
      { code: 'roles_incompatible' },
      { code: 'roles_incompatible' },
    ]);
    expect(await take(first)).toBeNull();
  });

  test('the refusal names both posts, and until when', async () => {
    expect(await all(['one', ['cashier'], '2026-03-01'], ['two', ['reviewer'], '2026-03-15'])).toEqual([
      null,
      {
        code: 'roles_incompatible',
        detail: 'whoever acted as cashier does not act as reviewer up to 2026-03-31, with whatever account',
        data: { roles: ['cashier', 'reviewer'], actedOn: '2026-03-01', untilOn: '2026-03-31' },
      },
    ]);
  });

  test.each<[string, Did, Did]>([
    ['another post after the days', ['one', ['cashier'], '2026-03-01'], ['one', ['reviewer'], '2026-04-01']],
    ['the day after, before there were days', ['one', ['cashier'], '2025-06-01'], ['one', ['reviewer'], '2025-06-02']],
    ['a combination in force', ['one', ['reviewer'], '2025-06-01'], ['two', ['accountant'], '2025-06-01']],
    ['posts that go together', ['one', ['cashier'], '2025-06-01'], ['two', ['office-head'], '2025-06-01']],
    ['being a member beside it', ['one', ['system-administrator'], '2025-06-01'], ['two', ['member'], '2025-06-01']],
    [
      'having stood in for somebody the day before',
      ['one', ['cashier'], '2026-03-01', 'away'],
      ['two', ['accountant'], '2026-03-02'],
    ],
  ])('%s is admitted', async (_what, first, second) => {
    expect(await all(first, second)).toEqual([null, null]);
  });

  test('of two that come at once one is admitted', async () => {
    const [one, two] = [open(), open()];
    const answers = await Promise.all([
      take(['one', ['cashier'], '2026-03-01'], one),
      take(['two', ['accountant'], '2026-03-01'], two),
    ]);
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  });

  test('no person stands in what is kept, it is written once a day, and forgotten later than it counts', async () => {
    const posts = open();
    for (let n = 0; n < 3; n++) await take(['one', ['cashier'], '2026-03-01'], posts);
    const { rows } = await temporary.store.find(POSTS_HELD.name, { field: 'keptUntil', max: 10 });
    expect(rows).toMatchObject([{ revision: 1 }]);
    expect(JSON.stringify(rows)).not.toContain(testPersonId('one person'));
    await pruneMemory(temporary.store, civilDate('2026-04-01'));
    expect(await take(['two', ['reviewer'], '2026-03-31'])).toMatchObject({ code: 'roles_incompatible' });
    await pruneMemory(temporary.store, civilDate('2026-06-01'));
    expect((await temporary.store.find(POSTS_HELD.name, { field: 'keptUntil', max: 10 })).rows).toEqual([]);
  });
});
