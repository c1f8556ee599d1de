import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { problemsOf } from '@huji/contracts/shared/problem-contract.ts';
import { PARKING_CODES } from '@huji/contracts/payout/reason-codes.ts';
import { CLAIM_REFUSALS, REVIEW_LINE_REFUSALS } from '@huji/claim-adjudication/rules.ts';
import { BATCH_REFUSALS, EMPLOYER_REFUSALS, PERSON_REFUSALS, ROSTER_PART_REFUSALS } from '@huji/enrollment/rules.ts';
import { ORDER_REFUSALS, PAYEE_REFUSALS, PAYOUT_BATCH_REFUSALS } from '@huji/payout/rules.ts';
import { BILL_REFUSALS, MONEY_REFUSALS, STATEMENTS_REFUSALS } from '@huji/premium/rules.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';

const problems = readProblems();

/** What the server itself answers: no operation is found, or one refuses with a code that is not registered. */
const OF_THE_SERVER = ['method_not_allowed', 'refused'];

/** What the deciders of a service may say to people, as its façade exports it. */
const REFUSALS: Readonly<Record<string, readonly string[]>> = {
  'claim-adjudication': [...CLAIM_REFUSALS, ...REVIEW_LINE_REFUSALS],
  enrollment: [...EMPLOYER_REFUSALS, ...BATCH_REFUSALS, ...PERSON_REFUSALS, ...ROSTER_PART_REFUSALS],
  premium: [...BILL_REFUSALS, ...MONEY_REFUSALS, ...STATEMENTS_REFUSALS],
  payout: [...ORDER_REFUSALS, ...PAYEE_REFUSALS, ...PAYOUT_BATCH_REFUSALS],
};

/** Its own, and what follows from the form of an operation. */
const namedBy = (service: string): readonly string[] =>
  SURFACES.filter((surface) => surface.service === service).flatMap(({ operations }) => operations.flatMap(problemsOf));

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
  const named = new Set([...SURFACES.flatMap(({ service }) => namedBy(service)), ...OF_THE_SERVER]);
  expect(Object.keys(problems).filter((code) => !named.has(code))).toEqual([]);
});

test('every problem has a title in Chinese', () => {
  const without = Object.entries(problems).filter(([, { titleZh }]) => !/[\u4e00-\u9fff]/.test(titleZh));
  expect(without.map(([code]) => code)).toEqual([]);
});

test('no two problems are told alike', () => {
  for (const words of ['title', 'titleZh'] as const) {
    const told = Object.values(problems).map((problem) => problem[words]);
    expect(told.filter((title, at) => told.indexOf(title) !== at)).toEqual([]);
  }
});

/** Faults that people meet in several services, by the end of their code, and what else ends so: why. */
const ONE_FAULT: readonly (readonly [ending: RegExp, codes: Readonly<Record<string, string>>])[] = [
  [
    /_same_person$/,
    {
      proposal_same_person: 'who proposed it does not decide it',
      payout_batch_same_person: 'three people, of whom none confirms a proposal',
      deputy_same_person: 'who would act as a deputy is whom they stand in for',
    },
  ],
  [/_same_role$/, { proposal_same_role: 'who proposed it and who decides it are of two roles' }],
  [/_not_proposed$/, {}],
  [
    /_person_involved$/,
    {
      payment_person_involved: 'a part in a payment',
      claim_person_involved: 'a part in a claim, whatever is decided of it',
      deputy_person_involved: 'would act by the grant',
      employer_person_involved: 'registered the employer, or acts for it',
    },
  ],
  [/_(of_own|by_(employers_)?(clerk|payer|member|filer))(_|$)/, {}],
  [/_outdated$|_meanwhile$/, { comparison_outdated: 'what it was compared with does not stand any more' }],
];

test.each(ONE_FAULT)('what ends with %s is one fault each', (ending, codes) => {
  expect(Object.keys(problems).filter((code) => ending.test(code))).toEqual(expect.arrayContaining(Object.keys(codes)));
  expect(Object.keys(problems).filter((code) => ending.test(code) && !(code in codes))).toEqual([]);
  expect(new Set(Object.keys(codes).map((code) => problems[code]?.status)).size).toBeLessThan(2);
});
