import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { PARKING_CODES } from '@huji/contracts/payout/reason-codes.ts';
import { CLAIM_REFUSALS } from '@huji/claim-adjudication/rules.ts';
import { BATCH_REFUSALS, EMPLOYER_REFUSALS, ROSTER_PART_REFUSALS } from '@huji/enrollment/rules.ts';
import { ORDER_REFUSALS, PAYEE_REFUSALS, PAYOUT_BATCH_REFUSALS } from '@huji/payout/rules.ts';
import { BILL_REFUSALS, MONEY_REFUSALS, STATEMENTS_REFUSALS } from '@huji/premium/rules.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';

const problems = readProblems();

/** What may be answered whatever the operation: by the server itself, or because of the form of the operation. */
const COMMON = [
  'invalid_input',
  'malformed_request',
  'idempotency_key_required',
  'unauthenticated',
  'forbidden',
  'method_not_allowed',
  'refused',
  'stale',
  'body_too_large',
  'unsupported_media_type',
  'idempotency_key_reused',
  'if_match_required',
  'too_many_requests',
  'internal_error',
  'unavailable',
];

/** What the deciders of a service may say to people, as its façade exports it. */
const REFUSALS: Readonly<Record<string, readonly string[]>> = {
  'claim-adjudication': CLAIM_REFUSALS,
  enrollment: [...EMPLOYER_REFUSALS, ...BATCH_REFUSALS, ...ROSTER_PART_REFUSALS],
  premium: [...BILL_REFUSALS, ...MONEY_REFUSALS, ...STATEMENTS_REFUSALS],
  payout: [...ORDER_REFUSALS, ...PAYEE_REFUSALS, ...PAYOUT_BATCH_REFUSALS],
};

const namedBy = (service: string): readonly string[] =>
  SURFACES.filter((surface) => surface.service === service).flatMap(({ operations }) =>
    operations.flatMap(({ problems: codes = [] }) => codes),
  );

test.each(SURFACES.map(({ service }) => service))('every code an operation of %s names is registered', (service) => {
  expect(namedBy(service).filter((code) => problems[code] === undefined)).toEqual([]);
});

test.each(Object.entries(REFUSALS))('every refusal of %s is named by an operation', (service, refusals) => {
  const named = namedBy(service);
  expect(refusals.filter((code) => !named.includes(code))).toEqual([]);
});

test('what only parks a record and answers nobody is not registered', () => {
  expect(PARKING_CODES.filter((code) => problems[code] !== undefined)).toEqual([]);
});

test('every registered code can be met over HTTP', () => {
  const named = new Set([...SURFACES.flatMap(({ service }) => namedBy(service)), ...COMMON]);
  expect(Object.keys(problems).filter((code) => !named.has(code))).toEqual([]);
});

test('every problem has a title in Chinese', () => {
  const without = Object.entries(problems).filter(([, { titleZh }]) => !/[\u4e00-\u9fff]/.test(titleZh));
  expect(without.map(([code]) => code)).toEqual([]);
});
