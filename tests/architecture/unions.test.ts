import { expect, test } from '@jest/globals';
import { handWritten, strangeUnions } from './unions.ts';

/**
 * What keeps another word (decision 0164): released rule books, the bank's protocol, and the `event` of a claim, which is the word of the
 * rule books (an item answers an event), of the published interface and of decisions that are kept for ever.
 */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  'contracts/src/rulebooks/plan.ts': 'kind',
  'contracts/src/rulebooks/assistance-rulebook.ts': 'kind',
  'contracts/src/claim-adjudication/claim-submission-schemas.ts': 'event',
  'services/claim-adjudication/src/domain/claim/claim-report.ts': 'event',
  'services/all-in-one/src/cases/format/story.ts': 'event',
  'services/payout/src/adapters/bank-answer.ts': 'status',
};

test('`type` tells every union apart, in commands, events, states, answers and pages', () => {
  const strange = strangeUnions(handWritten());
  expect(strange.filter(({ path, toldApartBy }) => OTHER_WORDS[path] !== toldApartBy)).toEqual([]);
  const used = new Set(strange.map(({ path }) => path));
  expect(Object.keys(OTHER_WORDS).filter((path) => !used.has(path))).toEqual([]);
});

test.each([
  ['written out', `type Made = { readonly status: 'done' } | { readonly status: 'failed'; readonly code: string };`],
  ['of interfaces', `interface A { verdict: 'pay' } interface B { verdict: 'refuse' } type C = A | B;`],
  ['of parts', `interface P { on: string } type C = (P & { result: 'a' }) | (P & { result: 'b' });`],
  [
    'of what another one extends',
    `interface P { event: 'a' } interface A extends P { x: 1 } type C = A | { event: 'b' };`,
  ],
  ['in a parameter', `const f = (way: { kind: 'a' } | { kind: 'b'; on: string }): void => undefined;`],
  ['of schemas', `const Both = z.discriminatedUnion('state', [A, B]);`],
])('a union %s that another word tells apart is found', (_how, text) => {
  expect(strangeUnions([{ path: 'planted.ts', text }])).toHaveLength(1);
});

test.each([
  ['by `type`', `type Made = { type: 'done'; state: 'x' } | { type: 'failed'; state: 'y' };`],
  ['by nothing', `type Made = { status: 'done' | 'begun' } | { status: 'done'; code: string };`],
  ['of texts', `type State = 'done' | 'failed';`],
])('a union told apart %s is none of them', (_how, text) => {
  expect(strangeUnions([{ path: 'planted.ts', text }])).toEqual([]);
});
