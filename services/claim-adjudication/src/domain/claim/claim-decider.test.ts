import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { ItemLine, ClaimCommand, Claim } from './claim.ts';
import { announceClaim } from './claim-announcements.ts';
import { isOpenToMember } from './claim-by-member.ts';
import { claimDecider } from './claim-decider.ts';
import { appealUntil } from './claim-progress.ts';
import { toldOnce } from './claim-told-once.ts';
import { stay } from '../../testing/adjudication-fixture.ts';

const decider = claimDecider;
type State = Claim | null;
type Command = ClaimCommand;

const on = civilDate('2025-06-02');
const pay = (item: string, amount: number): ItemLine => ({ item, verdict: 'pay', fen: fen(amount) });
const refer = (item: string): ItemLine => ({ item, verdict: 'refer', code: 'GRACE_EVENT', fen: ZERO_FEN });
const no = (item: string): ItemLine => ({ item, verdict: 'refuse', code: 'WAITING_PERIOD', fen: ZERO_FEN });
const submit: Command = {
  type: 'submit',
  claimId: 'c',
  number: 'C-1',
  personId: 'p',
  submittedBy: 'member-1',
  submittedByPersonId: 'FILER',
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
  flags: [],
});
const review = (subject: string, extra: Partial<Extract<Command, { type: 'review' }>> = {}): Command => ({
  type: 'review',
  reviewer: { subject },
  actsForEmployer: false,
  digest: 'd1',
  changes: [],
  on,
  ...extra,
});
const as = (subject: string, personId: string): Command => review(subject, { reviewer: { subject, personId } });
const change = (item: string, amount: number) => ({
  item,
  verdict: 'pay' as const,
  fen: fen(amount),
  reason: 'r',
  clause: '§6.6',
});

const FORMER = '0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d33';

const run = (...commands: readonly Command[]): { state: State; last: ReturnType<typeof decider.decide> | null } => {
  let state: State = decider.initial;
  let last: ReturnType<typeof decider.decide> | null = null;
  for (const command of commands) {
    last = decider.decide(command, state);
    if (last.ok) state = last.value.reduce(decider.evolve, state);
  }
  return { state, last };
};
const codeOf = (...commands: readonly Command[]): string => {
  const { last } = run(...commands);
  return last === null || last.ok ? 'ok' : last.refusal.code;
};
const statusAfter = (...commands: readonly Command[]) => run(...commands).state?.status;

describe('a paper that goes', () => {
  const reviewed = [submit, decided([pay('HM', 500_000)], 2), review('r1')];
  const lost = (...commands: readonly Command[]) => {
    const { last } = run(...commands, { type: 'lose-paper' });
    return last?.ok === true ? last.value.map(({ type }) => type) : last;
  };

  test('has whoever agreed so far agree anew, while people look', () => {
    expect(lost(...reviewed)).toEqual(['review-begun-anew']);
    expect(lost(submit, decided([pay('HM', 500_000)], 2))).toEqual([]);
  });

  test('changes nothing of a claim that was taken back, or that all agreed on', () => {
    expect(lost(...reviewed, { type: 'withdraw', on })).toEqual([]);
    expect(lost(...reviewed, review('r2'))).toEqual([]);
  });
});

describe('what a claim waits for comes', () => {
  const unknown = (code: string): ItemLine => ({ item: 'HM', verdict: 'refer', code, fen: ZERO_FEN });
  const arrived: Command = { type: 'facts-arrived', on };

  test.each(['FACTS_PENDING', 'HOSPITAL_UNKNOWN', 'ILLNESS_UNKNOWN'])(
    'and it is decided anew whether or not one of two has looked, so that its member cannot tell: %s',
    (code) => {
      const waits = [submit, decided([unknown(code)], 2)];
      const looked = [...waits, review('r1', { changes: [change('HM', 500_000)] })];
      const [plain, other] = [run(...waits, arrived).state!, run(...looked, arrived).state!];
      expect([plain.status, plain.decisionNo, plain.formerReviewers]).toEqual(['submitted', 2, undefined]);
      expect({ ...toldOnce(other), formerReviewers: undefined }).toEqual({
        ...toldOnce(plain),
        formerReviewers: undefined,
      });
      expect(other.formerReviewers).toEqual(['r1']);
      expect([isOpenToMember(plain), isOpenToMember(other)]).toEqual([true, true]);
    },
  );

  test('and nothing begins anew that people have decided', () => {
    const both = [review('r1', { changes: [change('HM', 500_000)] }), review('r2')];
    expect(statusAfter(submit, decided([unknown('HOSPITAL_UNKNOWN')], 2), ...both, arrived)).toBe('confirming');
  });
});

describe('the process of a claim', () => {
  test.each([
    ['waits for a decision', [submit], 'submitted'],
    ['is refused when every item is', [submit, decided([no('HM')])], 'refused'],
    ['goes to reviewers when something is proposed', [submit, decided([pay('HM', 10_000)])], 'in-review'],
    ['is confirmed at once where no reviewer is needed', [submit, decided([pay('HM', 10_000)], 0)], 'confirming'],
    ['is confirmed after one review', [submit, decided([pay('HM', 10_000)]), review('r1')], 'confirming'],
    ['waits for the second reviewer', [submit, decided([pay('HM', 500_000)], 2), review('r1')], 'in-review'],
    [
      'is confirmed after two reviewers',
      [submit, decided([pay('HM', 500_000)], 2), review('r1'), review('r2')],
      'confirming',
    ],
  ] as const)('%s', (_, commands, status) => {
    expect(statusAfter(...commands)).toBe(status);
  });

  test.each([
    ['nobody reviews twice', [review('r1'), review('r1')], 2, 'review_given_already'],
    ['nobody reviews twice with two accounts', [as('r1', 'P1'), as('r2', 'P1')], 2, 'review_given_already'],
    ['nobody reviews their own claim', [as('r1', 'p')], 1, 'claim_person_involved'],
    ['who filed the claim does not review it with another account', [as('r1', 'FILER')], 1, 'claim_person_involved'],
    [
      'a clerk of the employer does not review it',
      [review('r1', { actsForEmployer: true })],
      1,
      'claim_person_involved',
    ],
    ['who filed the claim does not review it', [review('member-1')], 1, 'claim_person_involved'],
    ['a review names the decision that stands', [review('r1', { digest: 'another' })], 1, 'review_of_another_decision'],
    ['a line names an item of the claim', [review('r1', { changes: [change('CI', 1)] })], 1, 'review_item_unknown'],
  ] as const)('%s', (_, reviews, needed, code) => {
    expect(codeOf(submit, decided([pay('HM', 10_000)], needed), ...reviews)).toBe(code);
  });

  test('agreed on, it names whose it is with who filed and who reviewed: they take no step in its payment', () => {
    const { state, last } = run(submit, decided([pay('HM', 10_000)]), as('r1', 'REVIEWER'));
    const told = last?.ok === true ? last.value.flatMap((event) => announceClaim(event, state)) : [];
    expect(told).toMatchObject([{ type: 'claim-reviewed', data: { involved: ['p', 'FILER', 'REVIEWER'] } }]);
  });

  test('a referred item has to be settled by a line before anybody can agree', () => {
    expect(codeOf(submit, decided([refer('HM')], 2), review('r1'))).toBe('review_leaves_referred_items');
    expect(
      statusAfter(submit, decided([refer('HM')], 2), review('r1', { changes: [change('HM', 5000)] }), review('r2')),
    ).toBe('confirming');
  });

  test('a change of lines begins a new agreement: who agreed to the old lines is asked again', () => {
    const changed = [
      submit,
      decided([pay('HM', 10_000)], 2),
      review('r1'),
      review('r2', { changes: [change('HM', 8000)] }),
    ] as const;
    expect(statusAfter(...changed)).toBe('in-review');
    expect(statusAfter(...changed, review('r1'))).toBe('confirming');
    expect(run(...changed, review('r1')).state?.lines).toEqual([pay('HM', 8000)]);
  });

  test('an echo of another decision number changes nothing', () => {
    expect(run(submit, decided([pay('HM', 1)], 1, 2)).state?.status).toBe('submitted');
    expect(run(submit, decided([pay('HM', 1)]), decided([no('HM')])).state?.status).toBe('in-review');
  });

  test('a decision that was overtaken is awaited anew under the next number, reviews begin again', () => {
    const { state } = run(submit, decided([pay('HM', 1)]), review('r1'), {
      type: 'record-overtaken',
      decisionNo: 1,
      on,
    });
    expect(state).toMatchObject({ status: 'submitted', decisionNo: 2, reviews: [], lines: [] });
  });

  test('an appeal within 60 days is decided by somebody new, and by a person even when all is refused again', () => {
    const appeal: Command = { type: 'appeal', on: civilDate('2025-08-01'), reason: 'r', daysMax: 60 };
    const appealed = [
      submit,
      decided([pay('HM', 1)]),
      review('r1'),
      { type: 'record-confirmation', decisionNo: 1, lines: [pay('HM', 1)], orderedFen: fen(1), on },
      appeal,
    ] as const;
    expect(run(...appealed).state).toMatchObject({ status: 'submitted', decisionNo: 2, earlierReviewers: ['r1'] });
    const again = [...appealed, decided([no('HM')], 0, 2)] as const;
    expect(statusAfter(...again)).toBe('in-review');
    expect(codeOf(...again, review('r1', { digest: 'd2' }))).toBe('review_by_earlier_reviewer');
    expect(codeOf(submit, decided([no('HM')]), { ...appeal, on: civilDate('2025-08-02') })).toBe('appeal_too_late');
    const untilAfter = (...commands: readonly Command[]) => {
      const { state } = run(...commands);
      return state && appealUntil(state, 60);
    };
    expect(untilAfter(submit, decided([no('HM')]))).toBe('2025-08-01');
    expect(untilAfter(submit)).toBeNull();
    expect(untilAfter(...appealed)).toBeNull();
    expect(codeOf(submit, appeal)).toBe('claim_not_decided');
  });

  test('what was approved says whether anything is paid', () => {
    const confirm = (lines: readonly ItemLine[]): Command => ({
      type: 'record-confirmation',
      decisionNo: 1,
      lines,
      orderedFen: addFen(ZERO_FEN, ...lines.map((line) => line.fen)),
      on,
    });
    const before = [submit, decided([pay('HM', 1)]), review('r1')] as const;
    expect(statusAfter(...before, confirm([pay('HM', 1)]))).toBe('approved');
    expect(statusAfter(...before, confirm([no('HM')]))).toBe('refused');
    expect(
      statusAfter(...before, confirm([pay('HM', 1)]), { type: 'record-payment', decisionNo: 1, result: 'paid' }),
    ).toBe('paid');
  });

  describe('an appeal is decided by nobody who had a part before', () => {
    const confirmation: Command = {
      type: 'record-confirmation',
      decisionNo: 1,
      lines: [pay('HM', 10_000)],
      orderedFen: fen(10_000),
      on,
    };
    const reviewed = [submit, decided([pay('HM', 10_000)]), as('r1', 'REVIEWER'), confirmation];
    const paid: Command = { type: 'record-payment', decisionNo: 1, result: 'paid', handledBy: ['CASHIER', 'HEIR'] };
    const appeal: Command = { type: 'appeal', on, reason: 'r', daysMax: 60 };
    const appealed = [...reviewed, paid, appeal, decided([pay('HM', 20_000)], 1, 2)];
    test.each([
      ['reviewed it with this account', 'r1', 'X', 'review_by_earlier_reviewer'],
      ['reviewed it with another account', 'r9', 'REVIEWER', 'review_by_earlier_reviewer'],
      ['let the money go', 'r9', 'CASHIER', 'claim_person_involved'],
      ['received it', 'r9', 'HEIR', 'claim_person_involved'],
    ])('who %s', (_, subject, personId, code) => {
      const again = review(subject, { reviewer: { subject, personId }, digest: 'd2' });
      expect(codeOf(...appealed, again)).toBe(code);
    });
    test('and by somebody new', () => {
      const anew = review('r9', { reviewer: { subject: 'r9', personId: 'NEW' }, digest: 'd2' });
      expect(statusAfter(...appealed, anew)).toBe('confirming');
    });
  });

  describe('a sum that reviewers change', () => {
    const reviewLevels = { oneReviewerBelow: fen(300_000), twoReviewersUpTo: fen(2_000_000) };
    const proposed = (...items: ItemLine[]) => ({ ...decided(items), reviewLevels }) as Command;
    const agree = (reviewer: string) => review(reviewer);

    test.each([
      [299_999, 1],
      [300_000, 2],
      [2_000_000, 2],
      [2_000_001, 3],
    ])('to %i fen needs %i people', (amount, people) => {
      const before: Command[] = [submit, proposed(pay('ACC', 200_000))];
      const reviews = [review('r1', { changes: [change('ACC', amount)] }), agree('r2'), agree('r3')];
      for (let given = 1; given < people; given += 1)
        expect(statusAfter(...before, ...reviews.slice(0, given))).toBe('in-review');
      expect(statusAfter(...before, ...reviews.slice(0, people))).toBe('confirming');
    });

    test('to less never needs fewer than the decision asked for', () => {
      const three = { ...decided([pay('CI', 2_500_000)], 3), reviewLevels } as Command;
      const reviews = [review('r1', { changes: [change('CI', 1)] }), agree('r2')];
      expect(statusAfter(submit, three, ...reviews)).toBe('in-review');
      expect(statusAfter(submit, three, ...reviews, agree('r3'))).toBe('confirming');
    });

    test.each([
      ['two, where its decision does not tell', {}, 2],
      ['as many as its decision tells of the books', { flagged: 3 }, 3],
    ])('of a group needs %s', (_, told, people) => {
      const levels = { reviewLevels: { ...reviewLevels, ...told } };
      const alone = { ...decided([pay('ACC', 100)]), ...levels } as Command;
      const reviews = ['r1', 'r2', 'r3'].map(agree);
      expect(statusAfter(submit, alone, ...reviews.slice(0, 1))).toBe('confirming');
      const group = [submit, alone, { type: 'note-colleagues', treatedAlike: true }] as const;
      expect(statusAfter(...group, ...reviews.slice(0, people - 1))).toBe('in-review');
      expect(statusAfter(...group, ...reviews.slice(0, people))).toBe('confirming');
    });
  });

  test('what the rules refuse is paid by no review, and on an appeal only where it is open', () => {
    const mixed = decided([pay('HM', 10_000), no('HA')]);
    expect(codeOf(submit, mixed, review('r1', { changes: [change('HA', 100)] }))).toBe('review_item_closed');
    const appeal: Command = { type: 'appeal', on, reason: 'r', daysMax: 60 };
    const open = { ...no('HA'), open: true };
    const appealed = [submit, decided([no('HM'), no('HA')]), appeal, decided([no('HM'), open], 0, 2)] as const;
    const second = (item: string) => review('r2', { digest: 'd2', changes: [change(item, 100)] });
    expect(codeOf(...appealed, second('HM'))).toBe('review_item_closed');
    expect(statusAfter(...appealed, second('HA'))).toBe('confirming');
  });

  describe('an appeal', () => {
    const confirm = (decisionNo: number, amount: number, orderedFen = amount): Command => ({
      type: 'record-confirmation',
      decisionNo,
      lines: [amount > 0 ? pay('HM', amount) : no('HM')],
      orderedFen: fen(orderedFen),
      on,
    });
    const bank = (decisionNo: number, result: 'paid' | 'returned'): Command => ({
      type: 'record-payment',
      decisionNo,
      result,
    });
    const appeal: Command = { type: 'appeal', on, reason: 'r', daysMax: 60 };
    const approved = [submit, decided([pay('HM', 100)]), review('r1'), confirm(1, 100)] as const;
    const again = (amount: number, orderedFen: number): Command[] => [
      decided([pay('HM', 100)], 1, 2),
      review('r2', { digest: 'd2' }),
      confirm(2, amount, orderedFen),
    ];

    test('that brings the same sum leaves the claim where its payment stands, also one that came meanwhile', () => {
      expect(statusAfter(...approved, appeal, ...again(100, 0))).toBe('approved');
      expect(statusAfter(...approved, appeal, bank(1, 'paid'))).toBe('submitted');
      expect(statusAfter(...approved, appeal, bank(1, 'paid'), ...again(100, 0))).toBe('paid');
      expect(statusAfter(...approved, appeal, ...again(100, 0), bank(1, 'paid'))).toBe('paid');
    });

    test('that is refused takes nothing back: the claim shows what was paid', () => {
      const { state } = run(...approved, bank(1, 'paid'), appeal, ...again(0, 0));
      expect([state?.status, state?.lines]).toEqual(['paid', [pay('HM', 100)]]);
      expect(statusAfter(...approved, bank(1, 'paid'), appeal, ...again(0, 0), bank(1, 'returned'))).toBe('returned');
    });

    test('that brings more is paid when both orders are, and returned when one of them is', () => {
      const more = [...approved, bank(1, 'paid'), appeal, ...again(150, 50)] as const;
      expect(statusAfter(...more)).toBe('approved');
      expect(statusAfter(...more, bank(2, 'paid'))).toBe('paid');
      expect(statusAfter(...more, bank(2, 'paid'), bank(1, 'returned'))).toBe('returned');
    });

    test('goes to nobody who agreed to a report that was corrected since, and they have a part in its payment', () => {
      const { facts } = submit as Extract<Command, { type: 'submit' }>;
      const corrected: Command = { type: 'correct', event: 'stay', facts: { ...facts, receipt: 'r2' }, on };
      const again = [
        submit,
        decided([pay('HM', 100)], 2),
        as('r1', FORMER),
        corrected,
        decided([pay('HM', 100)], 1, 2),
      ] as const;
      const agreed = run(...again, review('r2', { digest: 'd2' }));
      expect(agreed.state).toMatchObject({ status: 'confirming', formerReviewers: ['r1', FORMER] });
      const told =
        agreed.last?.ok === true ? agreed.last.value.flatMap((event) => announceClaim(event, agreed.state)) : [];
      expect(told).toMatchObject([{ type: 'claim-reviewed', data: { involved: ['p', 'FILER', FORMER] } }]);
      const appealed = [
        ...again,
        review('r2', { digest: 'd2' }),
        confirm(2, 100),
        appeal,
        decided([pay('HM', 100)], 1, 3),
      ];
      for (const by of [review('r1', { digest: 'd3' }), as('r9', FORMER)])
        expect(codeOf(...appealed, { ...by, digest: 'd3' } as Command)).toBe('review_by_earlier_reviewer');
    });

    test('goes to nobody who reviewed before, overtaken decisions included', () => {
      const overtaken: Command = { type: 'record-overtaken', decisionNo: 1, on };
      const appealed = [
        submit,
        decided([pay('HM', 100)]),
        review('r1'),
        overtaken,
        decided([pay('HM', 100)], 1, 2),
        review('r2', { digest: 'd2' }),
        confirm(2, 100),
        appeal,
        decided([pay('HM', 100)], 1, 3),
      ] as const;
      for (const reviewer of ['r1', 'r2'])
        expect(codeOf(...appealed, review(reviewer, { digest: 'd3' }))).toBe('review_by_earlier_reviewer');
      expect(statusAfter(...appealed, review('r3', { digest: 'd3' }))).toBe('confirming');
    });

    test('a payment that was never ordered says nothing', () => {
      expect(statusAfter(submit, decided([no('HM')]), bank(1, 'paid'))).toBe('refused');
    });
  });
});
