import { describe, expect, test } from '@jest/globals';
import {
  accident,
  approve,
  day,
  decide,
  diagnosis,
  hold,
  joined,
  rulesOf,
  run,
  stay,
  yuan,
} from '../testing/adjudication-fixture.ts';
import { initialMember, type Member, type MemberCommand, type RecordedUse, type ReviewedLine } from './member.ts';
import { memberDecider } from './member-decider.ts';
import { cutLines } from './member-decisions.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });
const pay = (item: string, amount: string | number): ReviewedLine => ({ item, verdict: 'pay', fen: yuan(amount) });
const no = (item: string): ReviewedLine => ({ item, verdict: 'refuse', fen: yuan(0) });
const on = day('2025-10-01');
const confirm = (claimId: string, lines: readonly ReviewedLine[], decisionNo = 1): MemberCommand => ({
  kind: 'confirm-decision',
  claimId,
  decisionNo,
  digest: `d${String(decisionNo)}`,
  lines,
  approvedOn: on,
});
const release = (claimId: string, reason: 'refused' | 'withdrawn' = 'refused', decisionNo = 1): MemberCommand => ({
  kind: 'release-decision',
  claimId,
  decisionNo,
  reason,
  releasedOn: on,
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
      { kind: 'hold-decision', decision, decisionNo: 1, digest: 'other' },
      'DECISION_NUMBER_TAKEN',
      'the claim already has a decision of this or a later number',
    ],
    [
      'a decision of an earlier number, though of the digest that stands',
      hold(member, decision, 2),
      { kind: 'hold-decision', decision, decisionNo: 1, digest: 'd2' },
      'DECISION_NUMBER_TAKEN',
      'the claim already has a decision of this or a later number',
    ],
    [
      'a decision computed before the member changed',
      both,
      { kind: 'hold-decision', decision, decisionNo: 2, digest: 'd2' },
      'DECISION_STALE',
      'the member changed after the decision was computed',
    ],
    [
      'a review of a decision nobody proposed',
      held,
      confirm('C9', []),
      'DECISION_UNKNOWN',
      'the review names a decision that does not stand',
    ],
    [
      'a review of an earlier decision of the digest that stands',
      hold(member, decision, 2),
      { ...confirm('C1', [], 1), digest: 'd2' } as MemberCommand,
      'DECISION_UNKNOWN',
      'the review names a decision that does not stand',
    ],
    [
      'a review of a decision that was given back',
      run(held, release('C1')).member,
      confirm('C1', [pay('HM', 1)]),
      'DECISION_NOT_OPEN',
      'the decision is released',
    ],
    [
      'a review of a decision that was overtaken',
      run(held, confirm('C1', [pay('HM', 9000)])).member,
      confirm('C1', [pay('HM', 1)]),
      'DECISION_NOT_OPEN',
      'the decision is overtaken',
    ],
    [
      'a line of an item that is not open',
      held,
      confirm('C1', [pay('HM', 1), pay('CI', 1)]),
      'LINE_NOT_OPEN',
      'item CI is not open on this decision',
    ],
    [
      'a line of an item that was paid',
      paid,
      confirm('C1', [pay('HM', 1)]),
      'LINE_NOT_OPEN',
      'item HM is not open on this decision',
    ],
    ['giving back what nobody proposed', held, release('C9'), 'DECISION_UNKNOWN', 'the claim has no such decision'],
    [
      'giving back another decision',
      held,
      release('C1', 'refused', 2),
      'DECISION_UNKNOWN',
      'the claim has no such decision',
    ],
  ] as readonly (readonly [string, Member, MemberCommand, string, string])[])(
    '%s',
    (_, state, command, code, detail) => {
      expect(refusal(state, command)).toEqual({ code, detail });
    },
  );

  test('the same again is nothing', () => {
    expect(refusal(held, { kind: 'hold-decision', decision, decisionNo: 1, digest: 'd1' })).toEqual([]);
    expect(refusal(run(held, release('C1')).member, release('C1'))).toEqual([]);
  });

  test('a line that refuses, or pays nothing, needs nothing open', () => {
    const { events } = run(held, confirm('C1', [pay('HM', 100), no('CI'), pay('ACC', 0)]));
    expect(events).toMatchObject([{ kind: 'decision-approved', refused: ['CI', 'ACC'] }]);
  });
});

describe('a proposal', () => {
  test('carries every item with its code, its fund and what it would use', () => {
    const decision = decide(member, { ...late, cause: 'psychiatric' }, rules);
    const { events } = run(member, { kind: 'hold-decision', decision, decisionNo: 1, digest: 'd1' });
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
        kind: 'decision-proposed',
        claimId,
        personId,
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

describe('an approval', () => {
  test('pays its lines, gives back what it refuses, leaves what it does not name and other claims', () => {
    const { member: after, events } = run(both, confirm('C1', [pay('HM', 2000), no('HA')]));
    expect(events).toMatchObject([
      { kind: 'decision-approved', refused: ['HA'], lines: [{ item: 'HM', deltaFen: yuan(2000) }] },
    ]);
    expect(summary(after)).toEqual([
      'C1 TRI.hospital held 200000 1',
      'C2 TRI.hospital held 200000 1',
      'C2 HM held 210000 1',
      'C2 HA held 35000 1',
      'C1 HM paid 200000 1',
    ]);
    expect(after.decisions).toEqual({
      C1: { decisionNo: 1, digest: 'd1', status: 'approved' },
      C2: { decisionNo: 1, digest: 'd1', status: 'proposed' },
    });
  });

  test('step by step: what is refused later stays approved, what is paid stays paid', () => {
    const first = run(held, confirm('C1', [pay('HM', 2100)])).member;
    const second = run(first, confirm('C1', [no('HA'), no('TRI.hospital')])).member;
    expect([summary(second), second.decisions['C1']?.status]).toEqual([['C1 HM paid 210000 1'], 'approved']);
  });

  test('of nothing is a refusal of the lines, which gives back these items and no other', () => {
    const { events, member: after } = run(both, confirm('C1', [no('HM'), pay('HA', 0)]));
    expect(events).toEqual([
      {
        kind: 'decision-refused',
        claimId: 'C1',
        decisionNo: 1,
        digest: 'd1',
        on,
        items: [
          { item: 'HM', verdict: 'refuse' },
          { item: 'HA', verdict: 'pay' },
        ],
      },
    ]);
    expect([summary(after), after.decisions['C1']?.status]).toEqual([
      ['C1 TRI.hospital held 200000 1', 'C2 TRI.hospital held 200000 1', 'C2 HM held 210000 1', 'C2 HA held 35000 1'],
      'refused',
    ]);
  });

  test('of exactly what is held is within it; beyond it the overtaken items are named, and only those', () => {
    const full = confirm('C1', [pay('HM', 2100), pay('TRI.hospital', 9000), pay('HA', 4600)]);
    const { events, member: after } = run(both, full);
    expect(events).toEqual([
      {
        kind: 'decision-overtaken',
        claimId: 'C1',
        decisionNo: 1,
        digest: 'd1',
        on,
        items: ['TRI.hospital', 'HA'],
      },
    ]);
    expect(summary(after)).toEqual(['C2 TRI.hospital held 200000 1', 'C2 HM held 210000 1', 'C2 HA held 35000 1']);
    expect(run(both, confirm('C1', [pay('HM', 2100)])).events[0]?.kind).toBe('decision-approved');
  });

  test('of a referred item asks what is left, also of less than the formula gave', () => {
    const taken = approve(member, decide(member, claim, rules));
    const same = stay('2025-08-01', '2025-08-13', { on: '2026-06-01', claimId: 'C3' });
    const referred = hold(taken, decide(taken, same, rules));
    expect(run(referred, confirm('C3', [pay('HM', 5900)])).events[0]?.kind).toBe('decision-approved');
    expect(run(referred, confirm('C3', [pay('HM', '5900.01')])).events).toMatchObject([
      { kind: 'decision-overtaken', items: ['HM'] },
    ]);
  });

  test('after an appeal replaces what it raises and never lowers what was paid', () => {
    const again = hold(paid, decide(paid, claim, rules), 2);
    const { events, member: after } = run(
      again,
      confirm('C1', [pay('HM', 2100), pay('HA', 400), pay('TRI.hospital', 2500)], 2),
    );
    expect(events).toMatchObject([
      {
        lines: [
          { item: 'HM', fen: yuan(2100), deltaFen: 0 },
          { item: 'HA', fen: yuan(400), deltaFen: 0 },
          { item: 'TRI.hospital', fen: yuan(2500), deltaFen: yuan(500) },
        ],
      },
    ]);
    expect(summary(after)).toEqual([
      'C2 TRI.hospital held 200000 1',
      'C2 HM held 210000 1',
      'C2 HA held 35000 1',
      'C1 HA paid 45000 1',
      'C1 HM paid 210000 2',
      'C1 TRI.hospital paid 250000 2',
    ]);
  });

  test('owes the difference to what this claim was paid for this item, whatever others were', () => {
    const two = run(paid, confirm('C2', [pay('HM', 2050), pay('HA', 350), pay('TRI.hospital', 2000)])).member;
    const again = hold(two, decide(two, claim, rules), 2);
    expect(run(again, confirm('C1', [pay('HM', 2200)], 2)).events).toMatchObject([
      { lines: [{ item: 'HM', fen: yuan(2200), deltaFen: yuan(100) }] },
    ]);
  });

  test('is paid from the fund of the cover, or else of the plan', () => {
    const withoutFund = {
      ...held,
      uses: held.uses.map((use): RecordedUse => ({ ...use, fund: use.item === 'HM' ? null : 'OTHER' })),
    };
    expect(run(withoutFund, confirm('C1', [pay('HM', 1), pay('HA', 1)])).events).toMatchObject([
      {
        lines: [
          { item: 'HM', plan: 'HM', fund: 'HM' },
          { item: 'HA', plan: 'HA', fund: 'OTHER' },
        ],
      },
    ]);
  });
});

describe('lines are cut to what is left', () => {
  const taken = run(both, confirm('C2', [pay('HM', 2100), pay('HA', 350), pay('TRI.hospital', 2000)])).member;

  test('one after the other, a refused one leaving its share to the next', () => {
    expect(cutLines(taken, 'C1', 1, [pay('HM', 9000), pay('TRI.hospital', 9000)]).map(({ fen }) => fen)).toEqual([
      yuan(8000),
      yuan(2000),
    ]);
    const refused = cutLines(taken, 'C1', 1, [no('HM'), pay('TRI.hospital', 9999)]);
    expect(refused).toEqual([no('HM'), pay('TRI.hospital', 9999)]);
    expect(cutLines(taken, 'C1', 1, [pay('HM', 5000), pay('TRI.hospital', 9999)])).toEqual([
      pay('HM', 5000),
      pay('TRI.hospital', 5000),
    ]);
  });

  test('not where the line is not open', () => {
    const lines = [pay('CI', 99_999), pay('HM', 99_999)];
    expect(cutLines(taken, 'C1', 2, lines)).toEqual(lines);
    expect(cutLines(taken, 'C2', 1, lines)).toEqual(lines);
    expect(cutLines(taken, 'C9', 1, lines)).toEqual(lines);
  });
});

describe('giving back', () => {
  const injured = joined({ rules, plans: ['CI', 'ACC'], start: '2025-07-01', paid: '2025-06-25' });
  const report = (claimId: string, illness: string, reported: string) =>
    diagnosis(reported, { ci: 'mild' }, { on: '2025-12-01', claimId, illness });

  test('takes the holds of that claim, leaves its payments and every other claim', () => {
    const again = hold(paid, decide(paid, claim, rules), 2);
    const { member: after, events } = run(again, release('C1', 'refused', 2));
    expect(events).toEqual([{ kind: 'decision-released', claimId: 'C1', decisionNo: 2, reason: 'refused', on }]);
    expect(summary(after)).toEqual([
      'C2 TRI.hospital held 200000 1',
      'C2 HM held 210000 1',
      'C2 HA held 35000 1',
      'C1 HM paid 210000 1',
      'C1 HA paid 45000 1',
      'C1 TRI.hospital paid 200000 1',
    ]);
    expect(after.decisions['C1']).toEqual({ decisionNo: 2, digest: 'd2', status: 'released' });
  });

  test.each([
    ['refused', ['C2', 'C1']],
    ['withdrawn', ['C2']],
  ] as const)('as %s leaves of the stays %j', (reason, claims) => {
    const { member: after } = run(both, release('C1', reason));
    expect(new Set(after.stays.map(({ claimId }) => claimId))).toEqual(new Set(claims));
  });

  test.each([
    ['refused', ['D1', 'D2']],
    ['withdrawn', ['D2']],
  ] as const)('as %s leaves of the reports %j', (reason, claims) => {
    const one = hold(injured, decide(injured, report('D1', 'C50', '2025-09-10'), rules));
    const two = hold(one, decide(one, report('D2', 'C61', '2025-09-20'), rules));
    expect(run(two, release('D1', reason)).member.reports.map(({ claimId }) => claimId)).toEqual(claims);
  });

  test('of an accident has no stay and no report to forget', () => {
    const hurt = accident('2025-08-01', { on: '2025-09-01', claimId: 'A', disability: [9] });
    const { member: after } = run(hold(injured, decide(injured, hurt, rules)), release('A', 'withdrawn'));
    expect([after.stays, after.reports, after.uses]).toEqual([[], [], []]);
  });
});

test('an event on a decision nobody knows changes no decision', () => {
  const event = { kind: 'decision-released', claimId: 'X', decisionNo: 1, reason: 'refused', on } as const;
  expect(memberDecider.evolve(initialMember, event)).toEqual({ ...initialMember, sequence: 1 });
  const refused = { kind: 'decision-refused', claimId: 'X', decisionNo: 1, digest: 'd', on, items: [] } as const;
  expect(memberDecider.evolve(initialMember, refused)).toEqual({ ...initialMember, sequence: 1 });
});

test('a batch that was applied is remembered by its bill revision', () => {
  expect(member.batches).toEqual({ 'B-2025-07-01-HMHATRI': 1 });
});
