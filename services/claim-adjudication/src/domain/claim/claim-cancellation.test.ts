import { describe, expect, test } from '@jest/globals';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import {
  approve,
  decide,
  hold,
  joined,
  outcome,
  rulesOf,
  run as runMember,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { announceClaim } from './claim-announcements.ts';
import { claimDecider } from './claim-decider.ts';
import { claimFaults } from './claim-evidence.ts';
import { reactToOrderAnnulmentAnswered } from './claim-reactions.ts';
import type { Claim, ClaimCommand, ClaimEvent, ItemLine } from './claim.ts';
import { approvalsOf } from '../decision/approval.ts';
import { initialMember } from '../member/member.ts';
import { receiptDecider } from '../receipt/receipt-decider.ts';

const on = civilDate('2025-09-01');
const later = civilDate('2025-09-12');
const pay: ItemLine = { item: 'HM', verdict: 'pay', fen: fen(100) };
/** `one` reviews, everybody else supervises. */
const by = (subject: string, personId?: string, role?: Role): Hand => ({
  subject,
  roles: [role ?? (subject === 'one' ? 'reviewer' : 'supervisor')],
  ...present({ personId }),
});

const submit: ClaimCommand = {
  type: 'submit',
  claimId: 'c',
  number: 'C-1',
  personId: 'li',
  submittedBy: 'clerk-1',
  submittedByPersonId: 'filer',
  submittedOn: on,
  event: 'stay',
  facts: { claim: stay('2025-08-20', '2025-08-30', { on }), receipt: 'r' },
};
const record = (decisionNo: number): ClaimCommand => ({
  type: 'record-decision',
  decisionNo,
  digest: `d${String(decisionNo)}`,
  decidedOn: on,
  items: [pay],
  reviewersNeeded: 1,
  flags: [],
});
const review = (decisionNo: number): ClaimCommand => ({
  type: 'review',
  reviewer: { subject: `r${String(decisionNo)}` },
  actsForEmployer: false,
  digest: `d${String(decisionNo)}`,
  changes: [],
  on,
});
const confirm = (decisionNo: number): ClaimCommand => ({
  type: 'record-confirmation',
  decisionNo,
  lines: [pay],
  orderedFen: fen(100),
  on,
});
const propose = (actor: Hand = by('one'), actsForEmployer = false): ClaimCommand => ({
  type: 'propose-cancellation',
  reason: 'the wrong hospital',
  by: actor,
  actsForEmployer,
  on,
});
const second = (actor: Hand = by('two'), actsForEmployer = false): ClaimCommand => ({
  type: 'confirm-cancellation',
  by: actor,
  actsForEmployer,
  on: later,
});
const answer = (annulled: boolean, decisionNo = 1): ClaimCommand => ({
  type: 'record-annulment',
  decisionNo,
  annulled,
  on: later,
});
const paid = (result: 'paid' | 'returned', moneyMoved?: boolean, attempt = 1): ClaimCommand => ({
  type: 'record-payment',
  decisionNo: 1,
  attempt,
  result,
  ...present({ moneyMoved }),
});
const appeal: ClaimCommand = { type: 'appeal', on: later, reason: 'r', daysMax: 60 };
const approved = [submit, record(1), review(1), confirm(1)];
/** An appeal that ordered more, while the first order waits, and after it was paid. */
const moreBefore = [appeal, record(2), review(2), confirm(2)];
const appealedMore = [paid('paid'), ...moreBefore];

const run = (...commands: readonly ClaimCommand[]) => {
  let claim: Claim | null = null;
  const events: ClaimEvent[] = [];
  const codes: string[] = [];
  for (const command of commands) {
    const result = claimDecider.decide(command, claim);
    if (!result.ok) codes.push(result.refusal.code);
    else
      for (const event of result.value) {
        events.push(event);
        claim = claimDecider.evolve(claim, event);
      }
  }
  return { claim: claim as Claim | null, events, codes };
};

describe('an approval is taken back by two people', () => {
  test.each<readonly [string, readonly ClaimCommand[], Claim['status'], readonly string[]]>([
    ['proposed it stands', [propose()], 'approved', []],
    ['confirmed it waits for payout', [propose(), second()], 'cancelling', []],
    ['annulled it is cancelled', [propose(), second(), answer(true)], 'cancelled', []],
    ['on its way it stands', [propose(), second(), answer(false)], 'approved', []],
    ['paid meanwhile it is paid', [propose(), second(), paid('paid'), answer(false)], 'paid', []],
    ['the same word again changes nothing', [propose(), second(), answer(true), answer(true)], 'cancelled', []],
    ['nor does another word after it', [propose(), second(), answer(true), answer(false)], 'cancelled', []],
    ['nor a word nobody waits for', [propose(), answer(true)], 'approved', []],
    ['nor one of another decision', [propose(), second(), answer(true, 2)], 'cancelling', []],
    [
      'and can be proposed again after it stood',
      [propose(), second(), answer(false), propose(), second()],
      'cancelling',
      [],
    ],
    ['not by one', [propose(), second(by('one'))], 'approved', ['proposal_same_person']],
    [
      'not by one with two accounts',
      [propose(by('one', 'p')), second(by('two', 'p'))],
      'approved',
      ['proposal_same_person'],
    ],
    ['not by who proposed last', [propose(), propose(by('two')), second()], 'approved', ['proposal_same_person']],
    [
      'not by two of one role',
      [propose(), second(by('two', undefined, 'reviewer'))],
      'approved',
      ['proposal_same_role'],
    ],
    [
      'refused by the bank it is taken back all the same',
      [paid('returned', false), propose(), second(), answer(true)],
      'cancelled',
      [],
    ],
    ['refused and sent again it stands', [paid('returned', false), propose(), second(), answer(false)], 'returned', []],
    [
      'not when the bank paid it after all',
      [paid('returned', false), paid('paid', undefined, 2), propose()],
      'paid',
      ['claim_not_cancellable'],
    ],
    [
      'not when it left the account and came back',
      [paid('returned', true), propose()],
      'returned',
      ['claim_not_cancellable'],
    ],
    ['not unasked', [second()], 'approved', ['proposal_unknown']],
    ['not twice', [propose(), second(), second(by('three'))], 'cancelling', ['claim_not_cancellable']],
    ['not by its member', [propose(by('m', 'li'))], 'approved', ['claim_person_involved']],
    ['not by who filed it', [propose(by('clerk-1'))], 'approved', ['claim_person_involved']],
    ['nor with a second account', [propose(by('x', 'filer'))], 'approved', ['claim_person_involved']],
    [
      'nor by who stands in for the one who filed it',
      [propose({ ...by('x'), for: 'clerk-1' })],
      'approved',
      ['claim_person_involved'],
    ],
    [
      'not confirmed by who filed it with a second account',
      [propose(), second(by('x', 'filer'))],
      'approved',
      ['claim_person_involved'],
    ],
    [
      'not by who acts for an employer of the member',
      [propose(by('one'), true)],
      'approved',
      ['claim_person_involved'],
    ],
    ['nor confirmed by one', [propose(), second(by('two'), true)], 'approved', ['claim_person_involved']],
    ['not confirmed by its member', [propose(), second(by('m', 'li'))], 'approved', ['claim_person_involved']],
    ['not when it is paid', [paid('paid'), propose()], 'paid', ['claim_not_cancellable']],
    ['not when it came back', [paid('returned'), propose()], 'returned', ['claim_not_cancellable']],
    [
      'not when it was paid before it was confirmed',
      [propose(), paid('paid'), second()],
      'paid',
      ['claim_not_cancellable'],
    ],
    ['not while an appeal is decided', [appeal, propose()], 'submitted', ['claim_not_cancellable']],
    ['an order of an appeal beside one that is paid', [...appealedMore, propose()], 'approved', []],
    ['which leaves what was paid as it is', [...appealedMore, propose(), second(), answer(true, 2)], 'paid', []],
    [
      'but not one that is paid as well',
      [...appealedMore, { ...paid('paid'), decisionNo: 2 } as ClaimCommand, propose()],
      'paid',
      ['claim_not_cancellable'],
    ],
    [
      'nor the paid one after it',
      [...appealedMore, propose(), second(), answer(true, 2), propose()],
      'paid',
      ['claim_not_cancellable'],
    ],
    [
      'an order that waits, after an appeal that brought nothing',
      [
        appeal,
        record(2),
        review(2),
        { ...confirm(2), orderedFen: fen(0) } as ClaimCommand,
        propose(),
        second(),
        answer(true),
      ],
      'cancelled',
      [],
    ],
    [
      'of two that wait the later one, and then the other',
      [...moreBefore, propose(), second(), answer(true, 2), propose(), second(), answer(true)],
      'cancelled',
      [],
    ],
    ['and not by the word on the earlier one', [...moreBefore, propose(), second(), answer(true, 1)], 'cancelling', []],
    [
      'a proposal for a decision that is past confirms nothing',
      [propose(), paid('paid'), appeal, record(2), second()],
      'in-review',
      ['claim_not_cancellable'],
    ],
  ])('%s', (_, commands, status, codes) => {
    const after = run(...approved, ...commands);
    expect([after.claim?.status, after.codes]).toEqual([status, codes]);
  });

  test('not before there is an approval', () => {
    expect(run(propose()).codes).toEqual(['claim_unknown']);
    for (const before of [[submit], [submit, record(1)], [submit, record(1), review(1)]])
      expect(run(...before, propose()).codes).toEqual(['claim_not_cancellable']);
  });

  test('payout is asked once, when the second confirmed', () => {
    const { claim, events } = run(...approved, propose(), second());
    expect(events.flatMap((event) => announceClaim(event, claim)).slice(2)).toEqual([
      {
        type: 'claim-cancellation-requested',
        data: { personId: 'li', claimId: 'c', decisionNo: 1, requestedOn: later },
      },
    ]);
  });

  test('what is cancelled can be appealed, to somebody new', () => {
    const { claim, codes } = run(...approved, propose(), second(), answer(true), appeal);
    expect(codes).toEqual([]);
    expect(claim).toMatchObject({ status: 'submitted', decisionNo: 2, earlierReviewers: ['r1'], standing: null });
  });
});

test('what was taken back is remembered with whoever decided it, and what was ordered before stands', () => {
  const { claim } = run(...approved, ...appealedMore, propose(), second(), answer(true, 2));
  expect(claim).toMatchObject({
    standing: { payments: { 1: 'paid' }, made: { 1: { digest: 'd1' } }, lines: [pay] },
    lines: [pay],
    takenBack: [
      {
        digest: 'd2',
        on: later,
        lines: [pay],
        reviews: [{ reviewer: 'r2' }],
        cancellation: {
          ...{ decisionNo: 2, state: 'done', reason: 'the wrong hospital' },
          ...{ proposedBy: by('one'), confirmedBy: by('two'), confirmedOn: later },
        },
      },
    ],
  });
  expect(Object.keys(claim?.standing?.payments ?? {})).toEqual(['1']);
});

test('lines that stood through an appeal in vain accuse nobody when their order is taken back', () => {
  const less: ItemLine = { ...pay, fen: fen(50) };
  const inVain: readonly ClaimCommand[] = [
    appeal,
    { ...record(2), items: [less] } as ClaimCommand,
    review(2),
    { ...confirm(2), orderedFen: fen(0) } as ClaimCommand,
  ];
  const { claim } = run(...approved, ...inVain, propose(), second(), answer(true));
  expect(claim).toMatchObject({ status: 'cancelled', decisionNo: 2, lines: [pay] });
  const faultsOf = (state: Claim): readonly string[] =>
    claimFaults({
      ...{ claim: state, member: initialMember, record: null, levels: null, witnesses: [], computed: [] },
    }).filter((fault) => fault.includes('other lines'));
  expect(claim && faultsOf(claim)).toEqual([]);
  expect(claim && faultsOf({ ...claim, lines: [{ ...pay, fen: fen(99) }] })).toEqual([
    'has other lines than its decision 2 and its reviews gave it',
  ]);
});

test('a claw-back is kept once, by its credit', () => {
  const back: ClaimCommand = {
    ...{ type: 'record-claw-back', decisionNo: 1, ref: 'X', fund: 'HM', fen: fen(50), on: later },
  };
  const { claim } = run(...approved, paid('paid'), back, back, { ...back, ref: 'Y' } as ClaimCommand);
  expect(claim).toMatchObject({ status: 'paid', clawedBack: [{ ref: 'X', fen: 50 }, { ref: 'Y' }] });
  expect(claim?.clawedBack).toHaveLength(2);
});

describe('what it used is free again', () => {
  const rules = rulesOf(['changchun']);
  const member = joined({ rules, plans: ['HM', 'HA'], start: '2025-07-01', paid: '2025-06-25' });
  const report = stay('2025-08-01', '2025-08-13', { on: '2025-09-01', claimId: 'c' });
  const other = stay('2025-08-20', '2025-08-26', { on: '2025-09-02', claimId: 'd' });
  const done = approve(member, decide(member, report, rules));
  const cancel = (decisionNo: number) => ({ type: 'cancel-approval', claimId: 'c', decisionNo }) as const;

  test('at the member, and nothing else is', () => {
    const both = approve(done, decide(done, other, rules));
    const after = runMember(both, cancel(1)).member;
    expect(after.uses.map(({ claimId }) => claimId)).toEqual(
      both.uses.map(({ claimId }) => claimId).filter((id) => id === 'd'),
    );
    expect(after.decisions['c']?.status).toBe('cancelled');
    expect(after.stays.map(({ claimId }) => claimId)).toEqual(['d']);
    // What was computed from the member before this is stale.
    expect(after.sequence).toBe(both.sequence + 1);
    expect(after.decisions['d']).toEqual(both.decisions['d']);
  });

  test('of an appeal what it gave more, and what was paid before stands again', () => {
    const more = decide(done, report, rules);
    const raised = runMember(hold(done, more, 2), {
      ...{ type: 'confirm-decision', claimId: 'c', decisionNo: 2, digest: 'd2', approvedOn: on },
      lines: [
        { item: 'HM', verdict: 'pay', fen: fen(300_000) },
        { item: 'HA', verdict: 'pay', fen: fen(45_000) },
      ],
    }).member;
    const sharesOf = (member: typeof done) =>
      approvalsOf('c', 'li', member).map(({ decisionNo, shares }) => [
        decisionNo,
        shares.map((share) => share.fen).sort(),
      ]);
    expect(sharesOf(raised)).toEqual([
      [1, [210_000, 45_000]],
      [2, [90_000]],
    ]);
    const after = runMember(raised, cancel(2)).member;
    expect([after.uses, after.stays]).toEqual([expect.arrayContaining([...done.uses]), done.stays]);
    expect([sharesOf(after), after.decisions['c']?.status]).toEqual([sharesOf(done), 'approved']);
    expect(runMember(after, cancel(1)).member).toMatchObject({ uses: [], decisions: { c: { status: 'cancelled' } } });
  });

  test('so that the same stay is decided as if it had never been', () => {
    const after = runMember(done, cancel(1)).member;
    const again = decide(after, { ...report, claimId: 'c' }, rules);
    expect(outcome(again)).toEqual(outcome(decide(member, report, rules)));
    expect(hold(after, again, 2).decisions['c']).toMatchObject({ decisionNo: 2, status: 'proposed' });
  });

  test.each([
    ['again', runMember(done, cancel(1)).member, cancel(1)],
    ['of another decision', done, cancel(2)],
    ['of what is only proposed', hold(member, decide(member, report, rules)), cancel(1)],
    ['of a claim that never was', member, cancel(1)],
  ])('but %s nothing changes', (_, before, command) => {
    expect(runMember(before, command).events).toEqual([]);
  });

  test('on the receipt: another claim may be paid on it', () => {
    const take = (claimId: string) => ({ type: 'take', claimId, decisionNo: 1, items: ['HM'] }) as const;
    const settle = { type: 'settle', claimId: 'c', decisionNo: 1, paid: ['HM'] } as const;
    const free = { type: 'free', claimId: 'c', decisionNo: 1 } as const;
    const after = (...commands: readonly Parameters<typeof receiptDecider.decide>[0][]) =>
      commands.reduce((receipt, command) => {
        const result = receiptDecider.decide(command, receipt);
        if (!result.ok) throw new Error(result.refusal.code);
        return result.value.reduce(receiptDecider.evolve, receipt);
      }, receiptDecider.initial);
    expect(() => after(take('c'), settle, take('d'))).toThrow('receipt_taken');
    expect(after(take('c'), settle, free, take('d')).uses).toMatchObject([{ claimId: 'd', status: 'taken' }]);
    expect(after(take('c'), settle, { ...free, decisionNo: 2 }).uses).toMatchObject([{ claimId: 'c', status: 'paid' }]);
  });

  test('before the claim says so, and only when the order was annulled', () => {
    const { claim } = run(...approved, propose(), second());
    const said = { orderId: 'c:1', claimId: 'c', decisionNo: 1, answeredOn: later };
    const to = (annulled: boolean) =>
      reactToOrderAnnulmentAnswered({ ...said, annulled }, { claim, on: later }).map((command) => [
        command.type,
        command.id,
      ]);
    expect(to(true)).toEqual([
      ['member', 'li'],
      ['receipt', 'r'],
      ['claim', 'c'],
    ]);
    expect(to(false)).toEqual([['claim', 'c']]);
  });
});
