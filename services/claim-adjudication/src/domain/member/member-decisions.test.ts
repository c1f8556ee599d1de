import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  accident,
  approve,
  day,
  decide,
  diagnosis,
  hold,
  join,
  joined,
  outcome,
  rulesOf,
  run,
  settlement,
  stay,
  story,
  yuan,
} from '../../testing/adjudication-fixture.ts';
import type { ClaimReport } from '../claim/claim-report.ts';
import type { Member, MemberCommand, ReviewedLine } from './member.ts';
import { memberDecider } from './member-decider.ts';
import { cutLines } from './member-decisions.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const member = joined({ rules, plans: ['HM', 'HA', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });
const pay = (item: string, amount: string | number): ReviewedLine => ({ item, verdict: 'pay', fen: yuan(amount) });
const confirm = (claimId: string, lines: readonly ReviewedLine[], decisionNo = 1): MemberCommand => ({
  type: 'confirm-decision',
  claimId,
  decisionNo,
  digest: `d${String(decisionNo)}`,
  lines,
  approvedOn: day('2025-10-01'),
});
/** Reviewers refuse every line. */
const refuseAll = ({ uses }: Member, claimId: string): MemberCommand =>
  confirm(
    claimId,
    uses.flatMap((use): ReviewedLine[] =>
      use.claimId === claimId ? [{ item: use.item, verdict: 'refuse', fen: yuan(0) }] : [],
    ),
  );
const refusal = (state: Member, command: MemberCommand): string | undefined => {
  const decided = memberDecider.decide(command, state);
  return decided.ok ? undefined : decided.refusal.code;
};
const typesOf = (state: Member, command: MemberCommand): readonly string[] =>
  run(state, command).events.map(({ type }) => type);

describe('holding a decision', () => {
  const claim = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'C1' });
  const decision = decide(member, claim, rules);
  const held = hold(member, decision);

  test('needs the member it was computed from', () => {
    const moved = hold(
      member,
      decide(member, stay('2025-10-01', '2025-10-05', { on: '2025-11-01', claimId: 'C0' }), rules),
    );
    expect(refusal(moved, { type: 'hold-decision', decision, decisionNo: 1, digest: 'd1' })).toBe('decision_stale');
  });

  test('twice changes nothing, with another digest is refused', () => {
    expect(typesOf(held, { type: 'hold-decision', decision, decisionNo: 1, digest: 'd1' })).toEqual([]);
    expect(refusal(held, { type: 'hold-decision', decision, decisionNo: 1, digest: 'other' })).toBe(
      'decision_number_taken',
    );
  });

  test('leaves less for the next claim until it is given back', () => {
    const long = stay('2025-09-01', '2025-12-01', { on: '2025-12-10', claimId: 'C2' });
    const full = outcome(decide(member, long, rules))['HA'];
    expect([full, outcome(decide(held, long, rules))['HA']]).toEqual([4400, 4050]);
    const given = run(held, refuseAll(held, 'C1')).member;
    expect(outcome(decide(given, long, rules))['HA']).toBe(4400);
  });

  test('remembers the stay of a claim that was refused', () => {
    const same = stay('2025-08-05', '2025-08-10', { on: '2025-09-02', claimId: 'C3' });
    const after = run(held, refuseAll(held, 'C1')).member;
    expect(outcome(decide(after, same, rules))['HM']).toBe('OVERLAPPING_STAY');
  });
});

describe('confirming a decision', () => {
  const claim = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'C1' });
  const held = hold(member, decide(member, claim, rules));

  test('within the hold approves what the lines say', () => {
    const { events, member: after } = run(
      held,
      confirm('C1', [pay('HM', 2000), pay('HA', 450), pay('TRI.hospital', 2000)]),
    );
    expect(events).toEqual([
      expect.objectContaining({
        type: 'decision-approved',
        lines: [
          { item: 'HM', plan: 'HM', fund: 'HM', fen: yuan(2000), deltaFen: yuan(2000) },
          { item: 'HA', plan: 'HA', fund: 'HA', fen: yuan(450), deltaFen: yuan(450) },
          { item: 'TRI.hospital', plan: 'TRI', fund: 'TRI', fen: yuan(2000), deltaFen: yuan(2000) },
        ],
      }),
    ]);
    expect(after.uses.map(({ item, status }) => [item, status])).toEqual([
      ['HM', 'paid'],
      ['HA', 'paid'],
      ['TRI.hospital', 'paid'],
    ]);
  });

  test('above the hold is approved while it fits and overtaken when it does not', () => {
    expect(typesOf(held, confirm('C1', [pay('HM', 8000)]))).toEqual(['decision-approved']);
    expect(typesOf(held, confirm('C1', [pay('HM', 8001)]))).toEqual(['decision-overtaken']);
    const { member: after } = run(held, confirm('C1', [pay('HM', 8001)]));
    expect([after.uses, after.decisions['C1']?.status]).toEqual([[], 'overtaken']);
    expect(refusal(after, confirm('C1', [pay('HM', 1)]))).toBe('decision_not_open');
  });

  test('of every line refused uses nothing', () => {
    const lines: ReviewedLine[] = ['HM', 'HA', 'TRI.hospital'].map((item) => ({
      item,
      verdict: 'refuse',
      fen: yuan(0),
    }));
    const { events, member: after } = run(held, confirm('C1', lines));
    expect([events.map(({ type }) => type), after.uses, after.decisions['C1']?.status]).toEqual([
      ['decision-refused'],
      [],
      'refused',
    ]);
  });

  test('names an open line of the decision that stands', () => {
    expect(refusal(held, confirm('C1', [pay('CI', 1)]))).toBe('line_not_open');
    expect(refusal(held, confirm('C2', [pay('HM', 1)]))).toBe('decision_unknown');
    expect(refusal(held, { ...confirm('C1', []), digest: 'other' } as MemberCommand)).toBe('decision_unknown');
  });

  test('after an appeal owes the difference only', () => {
    const paid = approve(member, decide(member, claim, rules));
    const again = decide(paid, claim, rules);
    expect(outcome(again)).toEqual({ HM: 2100, HA: 450, 'TRI.hospital': 2000 });
    const { events, member: after } = run(hold(paid, again, 2), confirm('C1', [pay('HM', 2500), pay('HA', 400)], 2));
    expect(events[0]).toMatchObject({
      lines: [
        { item: 'HM', fen: yuan(2500), deltaFen: yuan(400) },
        { item: 'HA', fen: yuan(400), deltaFen: 0 },
      ],
    });
    const paidNow = after.uses.filter(({ status }) => status === 'paid').map(({ item, fen }) => [item, fen]);
    expect(Object.fromEntries(paidNow)).toEqual({ HM: yuan(2500), HA: yuan(450), 'TRI.hospital': yuan(2000) });
  });
});

describe('a referred item that a person pays', () => {
  const late = (from: string, until: string, claimId: string, over: object = {}): ClaimReport =>
    stay(from, until, { on: '2026-06-01', claimId, ...over });
  const resolve = (state: Member, claimId: string, lines: readonly ReviewedLine[]): Member =>
    run(state, confirm(claimId, cutLines(state, claimId, 1, lines))).member;

  test('is cut to the own share, to the days and, in relief, to the round', () => {
    const referred = hold(member, decide(member, late('2025-08-01', '2025-08-13', 'C1'), rules));
    const cut = cutLines(referred, 'C1', 1, [pay('HM', 9000), pay('TRI.hospital', 9000), pay('HA', 9000)]);
    expect(cut.map(({ fen }) => fen)).toEqual([yuan(9000), yuan(1000), yuan(4500)]);
    const relief = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20' });
    const claimed = stay('2018-03-05', '2018-03-09', {
      on: '2019-01-01',
      claimId: 'R1',
      settlement: settlement({ cashPaid: 90_000 }),
    });
    const open = hold(relief, decide(relief, claimed, rules));
    expect(cutLines(open, 'R1', 1, [pay('RELIEF', 60_000)]).map(({ fen }) => fen)).toEqual([yuan(50_000)]);
  });

  test('uses days rounded up, and nothing before', () => {
    const referred = hold(member, decide(member, late('2025-08-01', '2025-08-13', 'C1'), rules));
    const long = stay('2025-09-01', '2025-12-20', { on: '2025-12-21' });
    expect(outcome(decide(referred, long, rules))['HA']).toBe(4500);
    expect(outcome(decide(resolve(referred, 'C1', [pay('HA', '50.01')]), long, rules))['HA']).toBe(4400);
  });

  test('uses a count', () => {
    const old = joined({ rules, plans: ['HM'], start: '2025-05-20', paid: '2025-05-10' });
    const referred = hold(old, decide(old, late('2025-08-01', '2025-08-13', 'C1'), rules));
    const resolved = resolve(referred, 'C1', [pay('HM', 100)]);
    const { outcomes } = story(resolved, rules, [
      stay('2025-09-01', '2025-09-05', { on: '2025-10-01' }),
      stay('2025-10-01', '2025-10-05', { on: '2025-11-01' }),
    ]);
    expect(outcomes.map(({ HM }) => HM)).toEqual([2100, 'COUNT_CAP']);
  });

  test('ends a benefit, names an illness and an accident', () => {
    const covers = joined({ rules, plans: ['CI', 'ACC'], start: '2025-07-01', paid: '2025-06-25' });
    const small = { designated: true, emergency: false, grade: 1, level: 'district' };
    const severe = diagnosis('2025-09-10', { ci: 'severe' }, { on: '2025-10-01', claimId: 'C1', hospital: small });
    const hurt = accident('2025-07-10', { on: '2026-03-01', claimId: 'C2', disability: [8] });
    let state = hold(covers, decide(covers, severe, rules));
    state = resolve(state, 'C1', [pay('CI', 10_000)]);
    state = hold(state, decide(state, hurt, rules));
    state = resolve(state, 'C2', [pay('ACC', 6000)]);
    const later = diagnosis('2025-11-10', { ci: 'severe' }, { on: '2025-12-01', illness: 'C61' });
    expect(outcome(decide(state, later, rules))).toEqual({ CI: 'BENEFIT_ENDED' });
    expect(outcome(decide(state, accident('2025-07-10', { on: '2025-12-01', death: true }), rules))).toEqual({
      ACC: 14_000,
    });
    const renewed = join(state, { rules, plans: ['CI'], start: '2026-07-01', paid: '2026-06-25' });
    const again = diagnosis('2026-08-10', { ci: 'severe' }, { on: '2026-09-01', illness: 'C50.1' });
    expect(outcome(decide(renewed, again, rules))).toEqual({ CI: 'ILLNESS_PAID_BEFORE' });
  });

  test('refused uses nothing', () => {
    const referred = hold(member, decide(member, late('2025-08-01', '2025-08-13', 'C1'), rules));
    const after = resolve(referred, 'C1', [{ item: 'HM', verdict: 'refuse', fen: yuan(0) }]);
    expect(after.uses.filter(({ item }) => item === 'HM')).toEqual([]);
  });
});

describe('whatever is claimed', () => {
  const amount = fc.integer({ min: 0, max: 6_000_000 });
  const money = fc.record({
    poolPaid: amount,
    deductible: amount,
    copay: amount,
    accountPaid: amount,
    cashPaid: amount,
  });
  const fenOf = (value: number): string => (value / 100).toFixed(2);
  const settled = (parts: {
    poolPaid: number;
    deductible: number;
    copay: number;
    accountPaid: number;
    cashPaid: number;
  }) => settlement(Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, fenOf(value)])));
  const three = join(joined({ rules, plans: ['HM', 'HA', 'TRI'], start: '2018-03-01', paid: '2018-02-20' }), {
    rules,
    plans: ['RELIEF'],
    start: '2018-03-01',
    paid: '2018-02-20',
    batchId: 'B-R',
  });
  const stays = fc.array(
    fc.record({ money, days: fc.integer({ min: 0, max: 60 }), gap: fc.integer({ min: 0, max: 20 }) }),
    { minLength: 1, maxLength: 8 },
  );
  const claimsOf = (
    drawn: readonly { money: Parameters<typeof settled>[0]; days: number; gap: number }[],
  ): ClaimReport[] => {
    let next = Date.UTC(2018, 3, 15);
    const date = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
    return drawn.map(({ money: parts, days, gap }) => {
      const from = next + gap * 86_400_000;
      const until = from + days * 86_400_000;
      next = until + 86_400_000;
      return stay(date(from), date(until), { on: date(until + 86_400_000), settlement: settled(parts) });
    });
  };

  test('no amount is negative, above the own share, above what is left of a term, and caps are never passed', () => {
    fc.assert(
      fc.property(stays, (drawn) => {
        const { member: after } = story(three, rules, claimsOf(drawn));
        for (const use of after.uses) expect(use.fen).toBeGreaterThan(0);
        const sum = (pick: (use: (typeof after.uses)[number]) => number): number =>
          after.uses.reduce((total, use) => total + pick(use), 0);
        expect(sum(({ item, days }) => (item === 'HA' ? days : 0))).toBeLessThanOrEqual(90);
        expect(sum(({ item, count }) => (item === 'HM' ? count : 0))).toBeLessThanOrEqual(2);
        expect(sum(({ item, count }) => (item === 'RELIEF' ? count : 0))).toBeLessThanOrEqual(3);
        expect(sum(({ item, fen }) => (item === 'RELIEF' ? fen : 0))).toBeLessThanOrEqual(5_000_000);
        const byStay = new Map<string, number>();
        for (const { ownShare, fen, claimId } of after.uses)
          if (ownShare !== null) {
            byStay.set(claimId, (byStay.get(claimId) ?? 0) + fen);
            expect(byStay.get(claimId)).toBeLessThanOrEqual(ownShare.fen);
          }
      }),
      { numRuns: 150 },
    );
  });

  test('more eligible money never gives less', () => {
    fc.assert(
      fc.property(money, amount, (parts, more) => {
        const at = (added: number): number => {
          const claim = stay('2018-05-01', '2018-05-09', {
            on: '2018-06-01',
            settlement: settled({ ...parts, poolPaid: parts.poolPaid + added, cashPaid: parts.cashPaid + added }),
          });
          return decide(three, claim, rules).totalFen;
        };
        expect(at(more)).toBeGreaterThanOrEqual(at(0));
      }),
      { numRuns: 200 },
    );
  });

  test('one stay split in two gives an additive plan the same term', () => {
    const additive = joined({ rules, plans: ['TRI'], start: '2018-03-01', paid: '2018-02-20' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 500_000 }), (a, b) => {
        // Whole tens of fen: ten per cent of them leaves nothing to round.
        const of = (
          pool: number,
        ): { poolPaid: number; deductible: number; copay: number; accountPaid: number; cashPaid: number } => ({
          poolPaid: pool * 10,
          deductible: 0,
          copay: 0,
          accountPaid: 0,
          cashPaid: pool * 10,
        });
        const total = (claims: readonly ClaimReport[]): number =>
          story(additive, rules, claims).member.uses.reduce((sum, { fen }) => sum + fen, 0);
        const on = '2018-07-01';
        expect(
          total([
            stay('2018-05-01', '2018-05-09', { on, settlement: settled(of(a)) }),
            stay('2018-05-09', '2018-05-19', { on, settlement: settled(of(b)) }),
          ]),
        ).toBe(total([stay('2018-05-01', '2018-05-19', { on, settlement: settled(of(a + b)) })]));
      }),
      { numRuns: 100 },
    );
  });

  test('a refused claim changes nothing for what comes after, but that its stay was claimed', () => {
    fc.assert(
      fc.property(stays, (drawn) => {
        const claims = claimsOf(drawn);
        const [first, ...rest] = claims;
        if (first === undefined) return;
        const held = hold(three, decide(three, first, rules));
        const after = run(held, refuseAll(held, first.claimId)).member;
        expect(after.uses).toEqual(three.uses);
        expect(story(after, rules, rest).outcomes).toEqual(story(three, rules, rest).outcomes);
      }),
      { numRuns: 60 },
    );
  });
});
