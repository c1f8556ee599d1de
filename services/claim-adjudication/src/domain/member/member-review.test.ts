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
} from '../../testing/adjudication-fixture.ts';
import type { Member, MemberCommand, RecordedUse, ReviewedLine } from './member.ts';
import { cutLines } from './member-decisions.ts';

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
const claim = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'C1', illness: 'I10' });
const other = stay('2025-09-05', '2025-09-15', { on: '2025-09-20', claimId: 'C2', illness: 'K35' });
const held = hold(member, decide(member, claim, rules));
const both = hold(held, decide(held, other, rules));
const paid = run(both, confirm('C1', [pay('HM', 2100), pay('HA', 450), pay('TRI.hospital', 2000)])).member;
const summary = ({ uses }: Member): readonly string[] =>
  uses.map(({ claimId, item, status, fen, decisionNo }) =>
    [claimId, item, status, String(fen), String(decisionNo)].join(' '),
  );

describe('an approval', () => {
  test('pays its lines, gives back what it refuses, leaves what it does not name and other claims', () => {
    const { member: after, events } = run(both, confirm('C1', [pay('HM', 2000), no('HA')]));
    expect(events).toMatchObject([
      { type: 'decision-approved', refused: ['HA'], lines: [{ item: 'HM', deltaFen: yuan(2000) }] },
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
        type: 'decision-refused',
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
        type: 'decision-overtaken',
        claimId: 'C1',
        decisionNo: 1,
        digest: 'd1',
        on,
        items: ['TRI.hospital', 'HA'],
      },
    ]);
    expect(summary(after)).toEqual(['C2 TRI.hospital held 200000 1', 'C2 HM held 210000 1', 'C2 HA held 35000 1']);
    expect(run(both, confirm('C1', [pay('HM', 2100)])).events[0]?.type).toBe('decision-approved');
  });

  test('of a referred item asks what is left, also of less than the formula gave', () => {
    const taken = approve(member, decide(member, claim, rules));
    const same = stay('2025-08-01', '2025-08-13', { on: '2026-06-01', claimId: 'C3' });
    const referred = hold(taken, decide(taken, same, rules));
    expect(run(referred, confirm('C3', [pay('HM', 5900)])).events[0]?.type).toBe('decision-approved');
    expect(run(referred, confirm('C3', [pay('HM', '5900.01')])).events).toMatchObject([
      { type: 'decision-overtaken', items: ['HM'] },
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
      'C1 HM paid 210000 1',
      'C1 HA paid 45000 1',
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

  test('one after the other, what they held being free for the first, a refused one leaving its share to the next', () => {
    expect(cutLines(taken, 'C1', 1, [pay('HM', 9000), pay('TRI.hospital', 9000)]).map(({ fen }) => fen)).toEqual([
      yuan(9000),
      yuan(1000),
    ]);
    expect(cutLines(taken, 'C1', 1, [pay('HM', 9000)]).map(({ fen }) => fen)).toEqual([yuan(8000)]);
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

describe('refusing every line', () => {
  const injured = joined({ rules, plans: ['CI', 'ACC'], start: '2025-07-01', paid: '2025-06-25' });
  const report = (claimId: string, illness: string, reported: string) =>
    diagnosis(reported, { ci: 'mild' }, { on: '2025-12-01', claimId, illness });
  const refuse = (state: Member, claimId: string, items: readonly string[], decisionNo = 1) =>
    run(state, confirm(claimId, items.map(no), decisionNo));

  test('takes the holds of that claim, leaves its payments and every other claim', () => {
    const again = hold(paid, decide(paid, claim, rules), 2);
    const { member: after, events } = refuse(again, 'C1', ['HM', 'HA', 'TRI.hospital'], 2);
    expect(events).toMatchObject([{ type: 'decision-refused', claimId: 'C1', decisionNo: 2, on }]);
    expect(summary(after)).toEqual([
      'C2 TRI.hospital held 200000 1',
      'C2 HM held 210000 1',
      'C2 HA held 35000 1',
      'C1 HM paid 210000 1',
      'C1 HA paid 45000 1',
      'C1 TRI.hospital paid 200000 1',
    ]);
  });

  test('leaves the stays and the reports that were claimed', () => {
    const { member: after } = refuse(both, 'C1', ['HM', 'HA', 'TRI.hospital']);
    expect(new Set(after.stays.map(({ claimId }) => claimId))).toEqual(new Set(['C1', 'C2']));
    const one = hold(injured, decide(injured, report('D1', 'C50', '2025-09-10'), rules));
    const two = hold(one, decide(one, report('D2', 'C61', '2025-09-20'), rules));
    expect(refuse(two, 'D1', ['CI']).member.reports.map(({ claimId }) => claimId)).toEqual(['D1', 'D2']);
  });

  test('of an accident leaves no stay, no report and no use', () => {
    const hurt = accident('2025-08-01', { on: '2025-09-01', claimId: 'A', disability: [9] });
    const { member: after } = refuse(hold(injured, decide(injured, hurt, rules)), 'A', ['ACC']);
    expect([after.stays, after.reports, after.uses]).toEqual([[], [], []]);
  });
});
