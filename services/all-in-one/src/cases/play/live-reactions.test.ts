import { describe, expect, jest, test } from '@jest/globals';
import * as adjudication from '@huji/claim-adjudication/rules.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import * as enrollment from '@huji/enrollment/rules.ts';
import * as payoutRules from '@huji/payout/rules.ts';
import * as premium from '@huji/premium/rules.ts';

const ADJUDICATION = '@huji/claim-adjudication/rules.ts';
const ENROLLMENT = '@huji/enrollment/rules.ts';
const PAYOUT = '@huji/payout/rules.ts';
const PREMIUM = '@huji/premium/rules.ts';

const settlement = { total: 30_000, poolPaid: 20_000, cashPaid: 10_000 };
const stay = (id: string, who: string, admission: string, discharge: string) => ({
  claim: {
    id,
    who,
    event: 'stay',
    hospital: { grade: 2, level: 'municipal' },
    segments: [[admission, discharge]],
    receipt: 'R-1',
    settlement,
  },
});
const STORY = {
  case: 'two people and one receipt',
  rulebook: 'changchun',
  people: { Li: { born: '1985-07-15', sex: 'female' }, Wu: { born: '1985-07-15', sex: 'male' } },
  employers: { Mill: {} },
  steps: [
    {
      on: '2025-05-25',
      enroll: {
        batch: 'B1',
        employer: 'Mill',
        start: '2025-06-01',
        staff: { size: 2 },
        rows: [
          { who: 'Li', plan: 'HM' },
          { who: 'Wu', plan: 'HM' },
        ],
      },
    },
    { on: '2025-05-28', pay: { batch: 'B1' } },
    { on: '2025-09-01', ...stay('C1', 'Li', '2025-08-01', '2025-08-06') },
    { on: '2025-09-02', ...stay('C2', 'Wu', '2025-08-01', '2025-08-06') },
    { on: '2025-09-03', funds: {} },
  ],
};

interface Changed {
  readonly adjudication?: Partial<typeof adjudication>;
  readonly enrollment?: Partial<typeof enrollment>;
  readonly payout?: Partial<typeof payoutRules>;
  readonly premium?: Partial<typeof premium>;
}

/** The commands of a decider that change nothing. */
const reactToNothing: typeof enrollment.reactToBatchPaid = ({ version, paidOn }) => ({
  type: 'note-paid',
  version,
  billRevision: 0,
  paidOn,
});

type Attempt = ReturnType<NonNullable<ReturnType<typeof adjudication.reactToClaimSubmitted>>['attempt']>;

const withoutReceipt = (attempt: Attempt): Attempt => ({
  ...attempt,
  decide: (facts) => attempt.decide({ ...facts, receipt: adjudication.receiptDecider.initial }),
});

/** The runner loaded anew over façades in which something is changed. */
const played = async (changed: Changed, story: Readonly<Record<string, unknown>>, withTrace: boolean) => {
  jest.resetModules();
  jest.unstable_mockModule(ADJUDICATION, () => ({ ...adjudication, ...changed.adjudication }));
  jest.unstable_mockModule(ENROLLMENT, () => ({ ...enrollment, ...changed.enrollment }));
  jest.unstable_mockModule(PAYOUT, () => ({ ...payoutRules, ...changed.payout }));
  jest.unstable_mockModule(PREMIUM, () => ({ ...premium, ...changed.premium }));
  const { compileReleasedBooks, readReleasedBooks } = await import('./released-books.ts');
  const { playStory } = await import('./play-story.ts');
  const { readStory } = await import('../format/read-story.ts');
  const { words, repertoire } = compileReleasedBooks(readReleasedBooks());
  return playStory(readStory(story, words), repertoire, withTrace).steps;
};

const outcomes = async (
  changed: Changed = {},
  story: Readonly<Record<string, unknown>> = STORY,
): Promise<readonly unknown[]> => (await played(changed, story, false)).slice(2).map(({ outcome }) => outcome);

const traces = async (changed: Changed, story: Readonly<Record<string, unknown>> = STORY) =>
  (await played(changed, story, true)).map(({ trace }) => trace);

describe('the case runner follows the reactions of the live system, and none of its own', () => {
  const paid = { HM: { pay: '1680.00' } };
  const duplicate = { HM: { refuse: 'DUPLICATE_RECEIPT' } };
  const funds = { HM: { in: '198.00', out: '1680.00' } };

  test('as they are', async () => {
    expect(await outcomes()).toEqual([paid, duplicate, funds]);
  });

  test('when nothing follows from a payment, nobody is covered', async () => {
    const nobody = { none: { refuse: 'NOT_COVERED' } };
    expect(await outcomes({ adjudication: { reactToBatchPaid: () => [] } })).toEqual([nobody, nobody, {}]);
  });

  test('when nothing follows from an approval, the receipt stays held', async () => {
    expect(await outcomes({ adjudication: { reactToClaimApproved: () => [] } })).toEqual([
      paid,
      { HM: { refer: 'RECEIPT_HELD' } },
      funds,
    ]);
  });

  test('when a claim takes no receipt, it is paid twice', async () => {
    const reactToClaimSubmitted: typeof adjudication.reactToClaimSubmitted = (submitted, given) => {
      const steps = adjudication.reactToClaimSubmitted(submitted, given);
      return steps && { ...steps, attempt: (member) => withoutReceipt(steps.attempt(member)) };
    };
    const reactToClaimReviewed: typeof adjudication.reactToClaimReviewed = (reviewed, facts) => ({
      ...adjudication.reactToClaimReviewed(reviewed, facts),
      take: null,
    });
    const forgetful = { reactToClaimSubmitted, reactToClaimReviewed };
    expect(await outcomes({ adjudication: forgetful })).toEqual([paid, paid, { HM: { in: '198.00', out: '3360.00' } }]);
  });

  test('when the books post no cover, the fund received nothing', async () => {
    expect(await outcomes({ payout: { reactToCoverChanged: () => null } })).toEqual([
      paid,
      duplicate,
      { HM: { in: '0.00', out: '1680.00' } },
    ]);
  });

  test('when a claim that was submitted is decided by nobody, nobody is told anything', async () => {
    const reactToClaimSubmitted: typeof adjudication.reactToClaimSubmitted = () => null;
    expect((await outcomes({ adjudication: { reactToClaimSubmitted } })).slice(0, 2)).toEqual([{}, {}]);
  });

  test('when reviewers are overtaken at every confirmation, the claim is decided anew by the same steps', async () => {
    const numbers: number[] = [];
    const reactToClaimSubmitted: typeof adjudication.reactToClaimSubmitted = (submitted, given) => {
      numbers.push(submitted.decisionNo);
      return adjudication.reactToClaimSubmitted(submitted, given);
    };
    const reactToClaimReviewed: typeof adjudication.reactToClaimReviewed = (reviewed, facts) => {
      const steps = adjudication.reactToClaimReviewed(reviewed, facts);
      return { ...steps, confirm: (isTaken) => steps.confirm(isTaken || reviewed.decisionNo === 1) };
    };
    const [, , funds] = await outcomes({ adjudication: { reactToClaimSubmitted, reactToClaimReviewed } });
    expect(numbers.slice(0, 2)).toEqual([1, 2]);
    expect(funds).toEqual({ HM: { in: '198.00', out: '1680.00' } });
  });

  test('when income never waits, what begins later is in the books at once', async () => {
    const early = { on: '2025-05-29', funds: {} };
    const story = { ...STORY, steps: [...STORY.steps.slice(0, 2), early, ...STORY.steps.slice(2)] };
    const days = async (changed: Changed) => (await traces(changed, story))[2];
    const day = { rule: 'income-day', clause: 'D-37', inputs: { on: '2025-06-01', amount: '198.00' } };
    expect(await days({})).toEqual({ HM: [{ ...day, holds: false }] });
    const earningOf: typeof payoutRules.earningOf = (entry) => ({ type: 'entry', entry });
    expect(await days({ payout: { earningOf } })).toEqual({ HM: [{ ...day, holds: true }] });
  });

  test('when the clock books nothing, what waits goes on waiting', async () => {
    const waiting = async (changed: Changed) =>
      Object.values((await traces(changed)).at(-1) ?? {}).flatMap((days) =>
        (days as { holds: boolean }[]).map(({ holds }) => holds),
      );
    expect(await waiting({})).toEqual([true]);
    expect(await waiting({ payout: { incomeDueOn: () => null } })).toEqual([false]);
  });

  test('when an assessment is not billed, nothing is owed and nobody is covered', async () => {
    const silent = { reactToParticipationAssessed: () => [] };
    expect((await outcomes({ premium: silent })).at(-1)).toEqual({});
  });

  describe('and takes money by them', () => {
    const owed = { due: '198.00', paid: '0.00', state: 'awaiting' };

    test.each<[string, Changed['premium']]>([
      ['is nobody’s', { batchOfMoney: () => null }],
      ['is said of no bill', { reactToMoneyAssigned: () => [] }],
      ['says nothing', { announceMoney: () => [] }],
    ])('when a line of the statement %s, its bill is not paid', async (_, changed) => {
      const [, pay] = await played({ premium: changed ?? {} }, STORY, false);
      expect(pay?.outcome).toEqual(owed);
    });

    test('when a line is no credit, the case breaks', async () => {
      const moneyDecider: typeof premium.moneyDecider = {
        ...premium.moneyDecider,
        decide: () => ({ ok: false, refusal: { code: 'money_differs', detail: '' } }),
      };
      await expect(played({ premium: { moneyDecider } }, STORY, false)).rejects.toThrow('money_differs');
    });
  });

  describe('and reviews by them', () => {
    const settled = async (hindrance: ReturnType<typeof adjudication.reviewHindrance>) => {
      const hospital = { grade: 2, level: 'other' };
      const referred = { ...stay('C3', 'Li', '2025-09-01', '2025-09-06').claim, receipt: 'R-2', hospital };
      const steps = [
        { on: '2025-09-10', claim: referred },
        { on: '2025-09-11', resolve: { claim: 'C3', HM: { pay: 100, reason: 'as it was shown' } } },
      ];
      const story = { ...STORY, steps: [...STORY.steps, ...steps] };
      const reviewHindrance: typeof adjudication.reviewHindrance = () => hindrance;
      return (await outcomes({ adjudication: { reviewHindrance } }, story)).slice(3);
    };
    const RATE_MISSING = { HM: { refer: 'RATE_MISSING' } };

    test('when nothing hinders a review, it is taken as it is given', async () => {
      expect(await settled(null)).toEqual([RATE_MISSING, { HM: { pay: '100.00' } }]);
    });

    test('when a receipt was paid, or less can be paid, a case says what the desk says', async () => {
      const paid = await settled({ type: 'receipt-paid', item: 'HM' });
      expect(paid).toEqual([RATE_MISSING, { HM: { refuse: 'DUPLICATE_RECEIPT' } }]);
      const cut = await settled({ type: 'above-ceiling', item: 'HM', most: fen(5_000) });
      expect(cut).toEqual([RATE_MISSING, { HM: { pay: '50.00' } }]);
    });
  });

  test('when no date of a claim is a fault, a case may tell what is still to come', async () => {
    const early = { ...STORY, steps: [{ on: '2025-08-03', ...stay('C1', 'Li', '2025-08-01', '2025-08-06') }] };
    await expect(played({}, early, false)).rejects.toThrow('discharge 2025-08-06 lies after the day of the claim');
    expect(await played({ adjudication: { dateFaults: () => [] } }, early, false)).toHaveLength(1);
  });

  describe('and enrolls by them', () => {
    const nobody = { none: { refuse: 'NOT_COVERED' } };

    test('when the bill is never heard of, a clerk sees a batch that awaits its payment', async () => {
      const steps = await played({ enrollment: { reactToBatchPaid: reactToNothing } }, STORY, false);
      expect(steps[1]?.outcome).toEqual({ due: '198.00', paid: '198.00', state: 'awaiting' });
    });

    test('when a part of a roster is never identified, the batch is refused and assessed as its draft', async () => {
      const reactToRosterPartTaken: typeof enrollment.reactToRosterPartTaken = (taken, stored) => {
        const steps = enrollment.reactToRosterPartTaken(taken, stored);
        return { ...steps, count: { ...steps.count, rosterId: 'another' } as typeof steps.count };
      };
      const [enroll, , first] = await played({ enrollment: { reactToRosterPartTaken } }, STORY, false);
      expect(enroll?.outcome).toMatchObject({ refused: 'batch_roster_in_progress', rows: { 'Li/HM': 'ok' } });
      expect(first?.outcome).toEqual(nobody);
    });

    test('when a submission is not published, nobody assesses it and the case breaks', async () => {
      const reactToSubmissionTaken: typeof enrollment.reactToSubmissionTaken = () => null;
      await expect(played({ enrollment: { reactToSubmissionTaken } }, STORY, false)).rejects.toThrow(
        'was not assessed',
      );
    });

    test('when the office admits nobody, no batch is opened', async () => {
      const refuseUnadmitted: typeof enrollment.refuseUnadmitted = () => ({
        code: 'employer_not_admitted',
        detail: '',
      });
      await expect(played({ enrollment: { refuseUnadmitted } }, STORY, false)).rejects.toThrow('employer_not_admitted');
    });

    test('when a batch takes no submission any more, nobody is billed or covered', async () => {
      const batchDecider: typeof enrollment.batchDecider = {
        ...enrollment.batchDecider,
        decide: (command, batch) =>
          enrollment.batchDecider.decide(command.type === 'submit' ? { ...command, payableDays: -30 } : command, batch),
      };
      const [enroll, pay, first] = await played({ enrollment: { batchDecider } }, STORY, false);
      expect(enroll?.outcome).toMatchObject({ refused: 'batch_payable_no_more' });
      expect(pay?.outcome).toEqual({ due: '0.00', paid: '0.00', state: 'awaiting' });
      expect(first?.outcome).toEqual(nobody);
    });
  });

  describe('and pays by them', () => {
    const payout = { on: '2025-09-03', payout: {} };
    const STORY_PAID = { ...STORY, steps: [...STORY.steps, payout, payout] };
    const paidOut = async (changed: Partial<typeof payoutRules>): Promise<readonly unknown[]> =>
      (await outcomes({ payout: changed }, STORY_PAID)).slice(3);

    test('as they are, once', async () => {
      expect(await paidOut({})).toEqual([{ C1: { paid: '1680.00' } }, {}]);
    });

    test('when an approval is owed to nobody, nothing is paid', async () => {
      const reactToClaimApproved: typeof payoutRules.reactToClaimApproved = (approved) => ({
        ...payoutRules.reactToClaimApproved(approved),
        obligation: null,
      });
      expect(await paidOut({ reactToClaimApproved })).toEqual([{}, {}]);
    });

    test('when an order refuses to be sent, the case breaks', async () => {
      const orderDecider: typeof payoutRules.orderDecider = {
        ...payoutRules.orderDecider,
        decide: (command, order) =>
          command.type === 'start-sending'
            ? payoutRules.orderDecider.decide({ ...command, accountVersion: 7 }, order)
            : payoutRules.orderDecider.decide(command, order),
      };
      await expect(paidOut({ orderDecider })).rejects.toThrow('order_not_ready');
    });

    const { assigning, making } = payoutRules;
    test.each<[string, Partial<typeof payoutRules>, string]>([
      ['no order goes on when its account is there', { reactToAccountVerified: () => null }, 'order_not_ready'],
      [
        'an order has no account when it is assigned',
        { assigning: (id, _, flags) => assigning(id, null, flags) },
        'payee_account_unverified',
      ],
      ['a batch is made of nothing', { making: (_, by) => making([], by) }, 'is batched'],
      [
        'what is assigned is not gathered',
        { afterAssigning: () => ({ command: { type: 'abandon' }, refusal: null }) },
        'payout_batch_not_ready',
      ],
      [
        'a fund falls short',
        { reactToFundAnswered: ({ round }, fund) => ({ type: 'fund-fell-short', round, fund }) },
        'cannot give-all-back',
      ],
      [
        'the paying account falls short',
        { reactToCashRead: ({ round }) => ({ type: 'cash-fell-short', round, account: 'benefits' }) },
        'cannot give-all-back',
      ],
      [
        'an order is set aside at the door of the bank',
        { sending: (_, { payoutBatchId }) => ({ type: 'set-aside', payoutBatchId }) },
        'order_attempt_unknown',
      ],
    ])('when %s, the case breaks', async (_, changed, fault) => {
      await expect(paidOut(changed)).rejects.toThrow(fault);
    });

    test('when a batch needs no checker, it is not released', async () => {
      const payoutBatchDecider: typeof payoutRules.payoutBatchDecider = {
        ...payoutRules.payoutBatchDecider,
        decide: (command, batch) =>
          command.type === 'approve' ? { ok: true, value: [] } : payoutRules.payoutBatchDecider.decide(command, batch),
      };
      await expect(paidOut({ payoutBatchDecider })).rejects.toThrow('payout_batch_not_ready');
    });
  });
});
