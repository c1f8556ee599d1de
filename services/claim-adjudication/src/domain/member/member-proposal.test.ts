import { describe, expect, test } from '@jest/globals';
import { day, decide, diagnosis, hold, joined, rulesOf, run, stay, yuan } from '../../testing/adjudication-fixture.ts';
import { initialMember, type Member, type MemberCommand, type ReviewedLine } from './member.ts';
import { memberDecider } from './member-decider.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });
const pay = (item: string, amount: string | number): ReviewedLine => ({ item, verdict: 'pay', fen: yuan(amount) });
const no = (item: string): ReviewedLine => ({ item, verdict: 'refuse', fen: yuan(0) });
const on = day('2025-10-01');
const confirm = (claimId: string, lines: readonly ReviewedLine[], decisionNo = 1): MemberCommand => ({
  type: 'confirm-decision',
  claimId,
  decisionNo,
  digest: `d${String(decisionNo)}`,
  lines,
  approvedOn: on,
});
const refusal = (state: Member, command: MemberCommand): unknown => {
  const decided = memberDecider.decide(command, state);
  return decided.ok ? decided.value : decided.refusal;
};
const claim = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'C1', illness: 'I10' });
const other = stay('2025-09-05', '2025-09-15', { on: '2025-09-20', claimId: 'C2', illness: 'K35' });
const late = stay('2025-08-20', '2025-08-30', { on: '2026-06-01', claimId: 'C3' });
const held = hold(member, decide(member, claim, rules));
const both = hold(held, decide(held, other, rules));
const paid = run(both, confirm('C1', [pay('HM', 2100), pay('HA', 450), pay('TRI.hospital', 2000)])).member;
const summary = ({ uses }: Member): readonly string[] =>
  uses.map(({ claimId, item, status, fen, decisionNo }) =>
    [claimId, item, status, String(fen), String(decisionNo)].join(' '),
  );

describe('what cannot be is refused in words', () => {
  const decision = decide(member, claim, rules);
  test.each([
    [
      'a decision of another digest under the same number',
      held,
      { type: 'hold-decision', decision, decisionNo: 1, digest: 'other' },
      'decision_number_taken',
      'the claim already has a decision of this or a later number',
    ],
    [
      'a decision of an earlier number, though of the digest that stands',
      hold(member, decision, 2),
      { type: 'hold-decision', decision, decisionNo: 1, digest: 'd2' },
      'decision_number_taken',
      'the claim already has a decision of this or a later number',
    ],
    [
      'a decision computed before the member changed',
      both,
      { type: 'hold-decision', decision, decisionNo: 2, digest: 'd2' },
      'decision_stale',
      'the member changed after the decision was computed',
    ],
    [
      'a review of a decision nobody proposed',
      held,
      confirm('C9', []),
      'decision_unknown',
      'the review names a decision that does not stand',
    ],
    [
      'a review of an earlier decision of the digest that stands',
      hold(member, decision, 2),
      { ...confirm('C1', [], 1), digest: 'd2' } as MemberCommand,
      'decision_unknown',
      'the review names a decision that does not stand',
    ],
    [
      'a review of a decision that was overtaken',
      run(held, confirm('C1', [pay('HM', 9000)])).member,
      confirm('C1', [pay('HM', 1)]),
      'decision_not_open',
      'the decision is overtaken',
    ],
    [
      'a line of an item that is not open',
      held,
      confirm('C1', [pay('HM', 1), pay('CI', 1)]),
      'line_not_open',
      'item CI is not open on this decision',
    ],
    [
      'a line of an item that was paid',
      paid,
      confirm('C1', [pay('HM', 1)]),
      'line_not_open',
      'item HM is not open on this decision',
    ],
  ] as readonly (readonly [string, Member, MemberCommand, string, string])[])(
    '%s',
    (_, state, command, code, detail) => {
      expect(refusal(state, command)).toEqual({ code, detail });
    },
  );

  test('the same again is nothing', () => {
    expect(refusal(held, { type: 'hold-decision', decision, decisionNo: 1, digest: 'd1' })).toEqual([]);
  });

  test('a line that refuses, or pays nothing, needs nothing open', () => {
    const { events } = run(held, confirm('C1', [pay('HM', 100), no('CI'), pay('ACC', 0)]));
    expect(events).toMatchObject([{ type: 'decision-approved', refused: ['CI', 'ACC'] }]);
  });
});

describe('a proposal', () => {
  test('carries every item with its code, its fund and what it would use', () => {
    const decision = decide(member, { ...late, cause: 'psychiatric' }, rules);
    const { events } = run(member, { type: 'hold-decision', decision, decisionNo: 1, digest: 'd1' });
    const items = decision.items.map(({ trace: _, formulaFen: _formula, ...item }) => item);
    expect(items.map(({ item, verdict, code }) => [item, verdict, code])).toEqual([
      ['TRI.hospital', 'refer', 'LATE_NEEDS_REASON'],
      ['HM', 'refer', 'LATE_NEEDS_REASON'],
      ['HA', 'refer', 'LATE_NEEDS_REASON'],
    ]);
    const {
      claimId,
      personId,
      decidedOn,
      totalFen,
      reviewersNeeded,
      flags,
      stay: interval,
      report,
      illness,
    } = decision;
    expect(events).toEqual([
      {
        type: 'decision-proposed',
        claimId,
        personId,
        employerId: 'Mill',
        decisionNo: 1,
        digest: 'd1',
        decidedOn,
        items,
        totalFen,
        reviewersNeeded,
        flags,
        stay: interval,
        report,
        illness,
      },
    ]);
    expect(hold(member, decide(member, claim, rules)).uses[0]).not.toHaveProperty('code');
  });

  test('holds what pays, keeps in mind what is referred, marks the covers and remembers the stay', () => {
    expect(summary(held)).toEqual(['C1 TRI.hospital held 200000 1', 'C1 HM held 210000 1', 'C1 HA held 45000 1']);
    expect(hold(member, decide(member, late, rules)).uses.map(({ status }) => status)).toEqual([
      'referred',
      'referred',
      'referred',
    ]);
    const partly = hold(
      joined({ rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25' }),
      decide(joined({ rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25' }), claim, rules),
    );
    expect(partly.covers.map(({ plan, decided }) => [plan, decided])).toEqual([
      ['HM', true],
      ['CI', false],
    ]);
    expect(held.stays).toEqual([{ from: '2025-08-01', until: '2025-08-13', claimId: 'C1', illness: 'I10' }]);
    expect([held.reports, held.decisions]).toEqual([[], { C1: { decisionNo: 1, digest: 'd1', status: 'proposed' } }]);
    expect(held.sequence).toBe(member.sequence + 1);
  });

  test('anew replaces the holds, the stay and the report of that claim and of no other', () => {
    const anew = stay('2025-08-02', '2025-08-12', { on: '2025-09-01', claimId: 'C1' });
    const again = hold(both, decide(both, anew, rules), 2);
    expect(summary(again)).toEqual([
      'C2 TRI.hospital held 200000 1',
      'C2 HM held 210000 1',
      'C2 HA held 35000 1',
      'C1 TRI.hospital held 200000 2',
      'C1 HM held 210000 2',
      'C1 HA held 35000 2',
    ]);
    expect(again.stays.map(({ claimId, from }) => [claimId, from])).toEqual([
      ['C2', '2025-09-05'],
      ['C1', '2025-08-02'],
    ]);
    const ci = joined({ rules, plans: ['CI'], start: '2025-07-01', paid: '2025-06-25' });
    const report = (claimId: string, reported: string, illness: string) =>
      diagnosis(reported, { ci: 'mild' }, { on: '2025-12-01', claimId, illness });
    const one = hold(ci, decide(ci, report('D1', '2025-09-10', 'C50'), rules));
    const two = hold(one, decide(one, report('D2', '2025-09-20', 'C61'), rules));
    const three = hold(two, decide(two, report('D1', '2025-09-12', 'C50'), rules), 2);
    expect(three.reports).toEqual([
      { illness: 'C61', reportedOn: '2025-09-20', claimId: 'D2' },
      { illness: 'C50', reportedOn: '2025-09-12', claimId: 'D1' },
    ]);
    expect(three.stays).toEqual([]);
  });
});

test('an event on a decision nobody knows changes no decision', () => {
  const event = { type: 'decision-overtaken', claimId: 'X', decisionNo: 1, digest: 'd', on, items: [] } as const;
  expect(memberDecider.evolve(initialMember, event)).toEqual({ ...initialMember, sequence: 1 });
  const refused = { type: 'decision-refused', claimId: 'X', decisionNo: 1, digest: 'd', on, items: [] } as const;
  expect(memberDecider.evolve(initialMember, refused)).toEqual({ ...initialMember, sequence: 1 });
});

test('a batch that was applied is remembered by its bill revision', () => {
  expect(member.batches).toEqual({ 'B-2025-07-01-HMHATRI': 1 });
});
