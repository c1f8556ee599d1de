import { parseRuleBook } from '@huji/contracts/rulebooks/parse.ts';
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  approve,
  calendar,
  day,
  decide,
  join,
  joined,
  outcome,
  person,
  settlement,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { compileRules } from '../rule-book/compiled-rules.ts';
import { coverOn } from '../cover/coverage-view.ts';
import { explained } from '../../testing/explained.ts';
import { assessBatch } from '../assessment/assessment.ts';

/** A plan nobody wrote code for: 15 % of the pool in any hospital, two units, half a year, one payment a term. */
const PLAN = `
  - code: NIGHT
    name: { zh: 夜班互助, en: Night-shift cover }
    clause: plan.NIGHT
    contribution: 12.50
    units: { least: 1, most: 2 }
    term: { kind: months, months: 6 }
    eligibility: { relations: [contract], leastAge: 18, beforeRetirement: true, sex: male, medicalInsurance: false }
    participationThreshold: true
    headcount: all
    accidentOnly: false
    items:
      - code: NIGHT
        event: stay
        name: { zh: 夜班, en: Night }
        causes: { excluded: [crime], clause: plan.NIGHT }
        waiting: { days: 7, exemptCauses: [accident], clause: plan.NIGHT }
        designatedHospital: null
        grade: null
        countCap: { perTerm: NIGHT.count, referWhenPaidUnderNewValue: false, clause: plan.NIGHT }
        ownShareCeiling: { order: 9, clause: plan.NIGHT }
        illnessPaidOnce: null
        formula: { kind: percent-of-pool, rates: { flat: 15% }, minimum: null, clause: plan.NIGHT }
        threeReviewers: false
`;
const text = readFileSync(
  new URL('../../../../../contracts/rulebooks/changchun/2025-05-21.yaml', import.meta.url),
  'utf8',
)
  .replace('society: changchun', 'society: harbour')
  .replace(/plans:\n[\s\S]*$/, `plans:${PLAN}`)
  .replace(
    '\nrules:\n',
    '\nrules:\n  NIGHT.count: { selectedBy: none, clause: plan.NIGHT, values: [{ from: null, value: 1 }] }\n',
  )
  .replace(
    '\nclauses:\n',
    '\nclauses:\n  plan.NIGHT: { source: Harbour union 7, zh: 夜班职工互助, en: Cover for night shifts }\n',
  );

test('a plan made up in a rule-book file alone is enrolled, billed, covered, decided and explained', () => {
  const parsed = parseRuleBook(text, 'harbour.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  const rules = compileRules([parsed.value], calendar);
  const he = person({ sex: 'male', insured: false });
  const assessment = assessBatch(
    {
      batchId: 'B',
      employerId: 'Pier',
      startOn: day('2025-07-01'),
      submittedOn: day('2025-06-20'),
      size: 1,
      women: 0,
      exclusions: [],
      rows: [{ rowNo: 1, personId: 'Li', plan: 'NIGHT', units: 2, consent: true, idFault: false, ...he }],
    },
    { covers: new Map(), others: [] },
    rules,
  );
  expect([assessment.plans[0]?.pass, assessment.dueFen]).toEqual([true, 2500]);

  const member = joined({ rules, plans: ['NIGHT'], units: 2, start: '2025-07-01', paid: '2025-06-25', person: he });
  expect(coverOn(member, day('2025-07-01'), rules)).toEqual([
    expect.objectContaining({ plan: 'NIGHT', end: '2025-12-31', waitingUntil: '2025-07-07', units: 2 }),
  ]);

  const hospital = { designated: false, emergency: false, grade: null, level: null };
  const claimed = settlement({ poolPaid: 1000, cashPaid: 900 });
  const first = decide(
    member,
    stay('2025-07-08', '2025-07-10', { on: '2025-08-01', hospital, settlement: claimed }),
    rules,
  );
  expect(outcome(first)).toEqual({ NIGHT: 300 });
  const after = approve(member, first);
  const second = decide(
    after,
    stay('2025-08-08', '2025-08-10', { on: '2025-09-01', hospital, settlement: claimed }),
    rules,
  );
  expect(outcome(second)).toEqual({ NIGHT: 'COUNT_CAP' });
  expect(outcome(decide(member, stay('2025-07-07', '2025-07-10', { on: '2025-08-01', hospital }), rules))).toEqual({
    NIGHT: 'WAITING_PERIOD',
  });

  const renewed = join(after, {
    rules,
    plans: ['NIGHT'],
    units: 2,
    start: '2026-01-01',
    paid: '2025-12-20',
    person: he,
  });
  expect(renewed.covers[1]).toMatchObject({ start: '2026-01-01', end: '2026-06-30', renewal: true });

  const asked = stay('2025-08-08', '2025-08-10', { on: '2025-09-01', hospital, settlement: claimed });
  const { items } = explained({ record: { claim: asked, member: after }, decision: second, rules });
  const lines = items[0]?.lines ?? [];
  expect(lines.find(({ rule }) => rule === 'count-below-cap')).toMatchObject({
    citation: { clause: { zh: '夜班职工互助', en: 'Cover for night shifts' } },
    sentence: { en: '1 payment in this term, the limit is 1.' },
    verdict: 'refuse',
  });
});
