import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { ItemLine, LineChange, ClaimCommand, Claim } from './claim.ts';
import { claimDecider } from './claim-decider.ts';
import { stay } from '../../testing/adjudication-fixture.ts';

const decider = claimDecider;
type Command = ClaimCommand;

const on = civilDate('2025-06-02');
const later = civilDate('2025-06-20');
const pay = (item: string, amount: number): ItemLine => ({ item, verdict: 'pay', fen: fen(amount) });
const refer = (item: string): ItemLine => ({ item, verdict: 'refer', code: 'GRACE_EVENT', fen: ZERO_FEN });
const no = (item: string): ItemLine => ({ item, verdict: 'refuse', code: 'WAITING_PERIOD', fen: ZERO_FEN });
const submit: Command = {
  type: 'submit',
  claimId: 'c',
  number: 'C-1',
  personId: 'p',
  submittedBy: 'member-1',
  submittedOn: on,
  event: 'stay',
  facts: { claim: stay('2025-05-20', '2025-05-30', { on: '2025-06-02' }), receipt: 'r' },
};
const decided = (items: readonly ItemLine[], reviewersNeeded = 1, decisionNo = 1): Command => ({
  type: 'record-decision',
  decisionNo,
  digest: `d${String(decisionNo)}`,
  decidedOn: on,
  items,
  reviewersNeeded,
  flags: ['readmission'],
});
const review = (subject: string, changes: readonly LineChange[] = [], digest = 'd1'): Command => ({
  type: 'review',
  reviewer: { subject },
  actsForEmployer: false,
  digest,
  changes,
  on: later,
});
const because = { reason: 'r', clause: '§6.6' };
const change = (item: string, amount: number): LineChange => ({ item, verdict: 'pay', fen: fen(amount), ...because });
const refusal = (item: string, code: string): LineChange => ({
  item,
  verdict: 'refuse',
  code,
  fen: ZERO_FEN,
  ...because,
});
const confirmed = (lines: readonly ItemLine[], decisionNo = 1): Command => ({
  type: 'record-confirmation',
  decisionNo,
  lines,
  orderedFen: addFen(ZERO_FEN, ...lines.map((line) => line.fen)),
  on: later,
});
const overtaken = (decisionNo = 1): Command => ({ type: 'record-overtaken', decisionNo, on: later });
const appeal: Command = { type: 'appeal', on: later, reason: 'the date is wrong', daysMax: 60 };

const run = (...commands: readonly Command[]) => {
  let state: Claim | null = decider.initial;
  let last: ReturnType<typeof decider.decide> | null = null;
  for (const command of commands) {
    last = decider.decide(command, state);
    if (last.ok) state = last.value.reduce(decider.evolve, state);
  }
  return { state, last };
};
const events = (...commands: readonly Command[]): unknown => {
  const { last } = run(...commands);
  return last?.ok ? last.value : last?.refusal;
};

describe('what cannot be is refused in words', () => {
  const two = [submit, decided([pay('HM', 10_000), pay('HA', 5000)], 2)] as const;

  test.each([
    ['a claim twice', [submit, submit], 'claim_exists', 'a claim of this id was submitted already'],
    ['a claim that is not there', [review('r1')], 'claim_unknown', 'there is no such claim'],
    ['before the decision', [submit, review('r1')], 'claim_not_in_review', 'the claim is submitted'],
    [
      'after the last review',
      [...two, review('r1'), review('r2'), review('r3')],
      'claim_not_in_review',
      'the claim is confirming',
    ],
    [
      'of another decision',
      [...two, review('r1', [], 'd2')],
      'review_of_another_decision',
      'the claim was decided anew since this decision was read',
    ],
    [
      'twice by the same',
      [...two, review('r1'), review('r1')],
      'review_given_already',
      'this reviewer has agreed to these lines already',
    ],
    ['an appeal before a decision', [submit, appeal], 'claim_not_decided', 'the claim is submitted'],
    ['an appeal while it is in review', [...two, appeal], 'claim_not_decided', 'the claim is in-review'],
    [
      'an appeal while one is pending',
      [submit, decided([no('HM')]), appeal, appeal],
      'appeal_pending',
      'the claim is submitted',
    ],
    [
      'an appeal too late',
      [submit, decided([no('HM')]), { ...appeal, daysMax: 17 }],
      'appeal_too_late',
      'an appeal is possible within 17 days of the decision',
    ],
  ] as const)('%s', (_, commands, code, detail) => {
    expect(events(...commands)).toEqual({ code, detail });
  });

  test.each([
    ['own', review('member-1'), 'nobody reviews a claim of their own'],
    [
      'employers-clerk',
      { ...review('r1'), actsForEmployer: true },
      'the reviewer acts for an employer through whom the member is covered',
    ],
  ])('by who has a part in it, and says which: %s', (part, command, detail) => {
    expect(events(...two, command)).toEqual({ code: 'claim_person_involved', detail, data: { part } });
  });

  test('of an item it has not, beside one it has', () => {
    expect(events(...two, review('r1', [change('HM', 1), change('CI', 1)]))).toEqual({
      code: 'review_item_unknown',
      detail: 'CI is no item of this claim',
      data: { item: 'CI', pointer: '/lines/1/item' },
    });
  });

  test('an appeal reviewed by who reviewed before', () => {
    const appealed = [submit, decided([pay('HM', 1)]), review('r1'), confirmed([pay('HM', 1)]), appeal] as const;
    expect(events(...appealed, decided([pay('HM', 1)], 1, 2), review('r1', [], 'd2'))).toEqual({
      code: 'review_by_earlier_reviewer',
      detail: 'an appeal is decided by someone new',
    });
  });

  test('a review that leaves referred items, naming them', () => {
    expect(events(submit, decided([pay('HM', 1), refer('HA'), refer('CI'), no('ACC')], 2), review('r1'))).toEqual({
      code: 'review_leaves_referred_items',
      detail: 'every referred item needs a line that pays or refuses it',
      data: { items: ['HA', 'CI'] },
    });
  });
});

describe('a review', () => {
  const three = [submit, decided([pay('HM', 10_000), refer('HA'), no('CI')], 2)] as const;
  const changes = [change('HA', 5000), refusal('HM', 'EXCLUDED_CAUSE')];

  test('changes its lines and no other, with the code of a refusal and without the code of a payment', () => {
    expect(events(...three, review('r1', changes))).toEqual([
      {
        type: 'reviewed',
        review: { reviewer: 'r1', on: later, digest: 'd1', linesVersion: 2, changes },
        lines: [{ item: 'HM', verdict: 'refuse', code: 'EXCLUDED_CAUSE', fen: 0 }, pay('HA', 5000), no('CI')],
      },
    ]);
  });

  test.each([
    ['the same amount again is no change', [change('HM', 10_000)], 1],
    ['another amount is one', [change('HM', 9999)], 2],
    ['a refusal is one', [refusal('HM', 'EXCLUDED_CAUSE')], 2],
    ['the same refusal again is none', [refusal('CI', 'WAITING_PERIOD')], 1],
    ['a refusal with another code is one', [refusal('CI', 'EXCLUDED_CAUSE')], 2],
  ] as const)('%s', (_, lines, linesVersion) => {
    const { state } = run(submit, decided([pay('HM', 10_000), no('CI')], 2), review('r1', lines));
    expect([state?.linesVersion, state?.reviews[0]?.changes.length]).toEqual([linesVersion, linesVersion - 1]);
  });

  test('that agrees to changed lines completes with them, counting only who saw them', () => {
    const before = [...three, review('r1', changes)] as const;
    expect(run(...before).state?.status).toBe('in-review');
    expect(events(...before, review('r2'))).toContainEqual({
      type: 'review-completed',
      decisionNo: 1,
      digest: 'd1',
      lines: [{ item: 'HM', verdict: 'refuse', code: 'EXCLUDED_CAUSE', fen: 0 }, pay('HA', 5000), no('CI')],
      on: later,
    });
  });
});

describe('a decision', () => {
  test('of which one item is refused still goes to review', () => {
    expect(run(submit, decided([no('HM'), pay('HA', 1)])).state?.status).toBe('in-review');
  });

  test('that needs nobody completes at once', () => {
    const { type: _, ...facts } = decided([pay('HM', 1)], 0) as Extract<Command, { type: 'record-decision' }>;
    expect(events(submit, decided([pay('HM', 1)], 0))).toEqual([
      { type: 'decided', status: 'confirming', ...facts },
      { type: 'review-completed', decisionNo: 1, digest: 'd1', lines: [pay('HM', 1)], on },
    ]);
  });

  test('after an appeal needs a person, and as many as before', () => {
    const appealed = [submit, decided([no('HM')]), appeal] as const;
    expect(run(...appealed, decided([no('HM')], 0, 2)).state?.decided?.reviewersNeeded).toBe(1);
    expect(run(...appealed, decided([pay('HM', 1)], 3, 2)).state?.decided?.reviewersNeeded).toBe(3);
  });
});

describe('an echo changes nothing', () => {
  const reviewed = [submit, decided([pay('HM', 1)]), review('r1')] as const;

  test.each([
    ['a confirmation of another decision', [...reviewed, confirmed([pay('HM', 1)], 2)]],
    ['a confirmation nobody waits for', [submit, decided([pay('HM', 1)]), confirmed([pay('HM', 1)])]],
    ['a confirmation twice', [...reviewed, confirmed([pay('HM', 1)]), confirmed([no('HM')])]],
    ['an overtaking of another decision', [...reviewed, overtaken(2)]],
    ['an overtaking nobody waits for', [submit, decided([pay('HM', 1)]), overtaken()]],
    [
      'a payment of another decision',
      [...reviewed, confirmed([pay('HM', 1)]), { type: 'record-payment', decisionNo: 2, result: 'paid' }],
    ],
    ['a decision of another number', [submit, decided([pay('HM', 1)], 1, 2)]],
  ] as readonly (readonly [string, readonly Command[]])[])('%s', (_, commands) => {
    expect(events(...commands)).toEqual([]);
  });
});

describe('the state after', () => {
  test('the submission has everything that was said and nothing that was not', () => {
    const { type: _, ...said } = submit as Extract<Command, { type: 'submit' }>;
    expect(run(submit).state).toEqual({
      ...said,
      status: 'submitted',
      decisionNo: 1,
      decided: null,
      lines: [],
      linesVersion: 1,
      reviews: [],
      earlierReviewers: [],
      overtakenReviewers: [],
      standing: null,
      personWanted: false,
      appeal: null,
      byHospital: true,
    });
  });

  test('a confirmation carries its day: the appeal counts from it', () => {
    const { state } = run(
      submit,
      decided([pay('HM', 1), pay('HA', 1)]),
      review('r1'),
      confirmed([pay('HM', 1), no('HA')]),
    );
    expect(state).toMatchObject({ status: 'approved', lines: [pay('HM', 1), no('HA')] });
    expect(state?.decided).toMatchObject({ decisionNo: 1, digest: 'd1', decidedOn: later, flags: ['readmission'] });
  });

  test('an overtaking awaits the next decision without an appeal', () => {
    const { state } = run(submit, decided([pay('HM', 1)]), review('r1'), overtaken());
    expect(state).toMatchObject({
      status: 'submitted',
      decisionNo: 2,
      lines: [],
      reviews: [],
      earlierReviewers: [],
      personWanted: false,
      appeal: null,
    });
  });

  test('an appeal remembers why, when and who had reviewed', () => {
    const { state } = run(submit, decided([pay('HM', 1)]), review('r1'), confirmed([no('HM')]), appeal);
    expect(state).toMatchObject({
      status: 'submitted',
      decisionNo: 2,
      earlierReviewers: ['r1'],
      personWanted: true,
      appeal: { on: later, reason: 'the date is wrong' },
    });
  });

  test('a payment that came back says so', () => {
    const { state } = run(submit, decided([pay('HM', 1)]), review('r1'), confirmed([pay('HM', 1)]), {
      type: 'record-payment',
      decisionNo: 1,
      result: 'returned',
    });
    expect(state?.status).toBe('returned');
  });
});
