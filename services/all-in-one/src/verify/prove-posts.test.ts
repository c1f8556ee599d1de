import { expect, test } from '@jest/globals';
import { dutiesOf } from '@huji/chassis/duties/duties.ts';
import { actIn } from '@huji/chassis/duties/post-act.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { PostsProof } from './prove-posts.ts';

const book = {
  effectiveFrom: '2020-01-01',
  source: 's',
  exclusive: [['reviewer', 'cashier', 'accountant']],
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

type Did = readonly [account: string, role: Role, on: string, stoodInFor?: string];
const found = (...acts: readonly Did[]): readonly string[] => {
  const posts = new PostsProof(duties);
  for (const [subject, role, on, absent] of acts) {
    const actor = { subject, personId: 'P', ...present({ for: absent }) };
    posts.note(actIn(actor, [role], civilDate(on)));
  }
  return posts.differences();
};

test.each<[string, readonly Did[], readonly string[]]>([
  [
    'one person with two accounts in two posts on a day',
    [
      ['one', 'cashier', '2025-06-01'],
      ['two', 'accountant', '2025-06-01'],
    ],
    ['person P acted as cashier on 2025-06-01 and as accountant on 2025-06-01'],
  ],
  [
    'within the days of the duties, whichever came first',
    [
      ['one', 'reviewer', '2026-03-31'],
      ['two', 'cashier', '2026-03-01'],
    ],
    ['person P acted as reviewer on 2026-03-31 and as cashier on 2026-03-01'],
  ],
  [
    'a post held with no other one',
    [
      ['one', 'system-administrator', '2025-06-01'],
      ['two', 'office-head', '2025-06-01'],
    ],
    ['person P acted as system-administrator on 2025-06-01 and as office-head on 2025-06-01'],
  ],
  [
    'a combination after it ended',
    [
      ['one', 'reviewer', '2026-01-05'],
      ['two', 'accountant', '2026-01-05'],
    ],
    ['person P acted as reviewer on 2026-01-05 and as accountant on 2026-01-05'],
  ],
])('%s is found', (_what, acts, differences) => {
  expect(found(...acts)).toEqual(differences);
});

test.each<[string, readonly Did[]]>([
  [
    'another post, later than the days of the duties',
    [
      ['one', 'cashier', '2026-03-01'],
      ['one', 'accountant', '2026-04-01'],
    ],
  ],
  [
    'another post the day after, before the duties named days',
    [
      ['one', 'cashier', '2025-06-01'],
      ['one', 'accountant', '2025-06-02'],
    ],
  ],
  [
    'posts that a small office combines',
    [
      ['one', 'reviewer', '2025-06-01'],
      ['one', 'accountant', '2025-06-01'],
    ],
  ],
  [
    'posts that do not exclude each other',
    [
      ['one', 'cashier', '2025-06-01'],
      ['two', 'office-head', '2025-06-01'],
    ],
  ],
  [
    'standing in for somebody, which two people granted',
    [
      ['one', 'cashier', '2025-06-01'],
      ['one', 'accountant', '2025-06-01', 'away'],
    ],
  ],
])('%s is not', (_what, acts) => {
  expect(found(...acts)).toEqual([]);
});
