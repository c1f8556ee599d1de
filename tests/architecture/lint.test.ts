import { ESLint, Linter } from 'eslint';
import { describe, expect, test } from '@jest/globals';

/** A later block of the configuration replaces the list of an earlier one: asked per place, that none is lost. */
const PLACES = [
  'contracts/src/shared/money.ts',
  'services/payout/src/domain/order.ts',
  'services/payout/src/domain/order-decider.test.ts',
  'services/chassis/src/security/randomness.ts',
  'services/console/web/shared/ui/field.tsx',
  'tests/journeys/laptop.ts',
  'infra/emit/main.ts',
];

const FORBIDDEN = [
  ['a default export', 'export default 1;'],
  ['a barrel', "export * from './other.js';"],
  ['an absent member, by a conditional', 'const made = { a, ...(b === null ? {} : { b }) };'],
  ['an absent member, the other way round', 'const made = { a, ...(b ? { b } : {}) };'],
  ['an absent member, by a conjunction', 'const made = { a, ...(b && { b }) };'],
  ['an absent member, one of three ways', 'const made = { a, ...(b ? { b } : c ? { c } : {}) };'],
  ['an absent attribute, by a conditional', 'const made = <input {...(b ? { b } : {})} />;'],
  ['an absent attribute, by a conjunction', 'const made = <input {...(b && { b })} />;'],
] as const;

describe.each(PLACES)('the lint of %s', (place) => {
  test.each(FORBIDDEN)('sees %s', async (_what, code) => {
    const { rules } = (await new ESLint().calculateConfigForFile(place)) as Linter.Config;
    const found = new Linter().verify(code, {
      languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      rules: { 'no-restricted-syntax': rules?.['no-restricted-syntax'] ?? 'off' },
    });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['no-restricted-syntax']);
  });
});
