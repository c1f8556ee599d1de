import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Decision } from '../shared/claims/decision-lines.tsx';
import type { Claim, Order, Payee } from './api.ts';
import { referredWords, waitingFor } from './claim-sentences.ts';
import { stepsOf } from './claim-steps.ts';
import { moneyWhen, mostAwaited, STANDINGS, takesPapersUnasked, tasksOf } from './standing.ts';

/** Every state a claim can be in: the type of the generated client holds the table to the contract. */
const STATES = Object.keys(STANDINGS) as Claim['state'][];
const FINAL: readonly Claim['state'][] = ['paid'];
const ENDED: readonly Claim['state'][] = ['refused', 'cancelled', 'withdrawn', 'returned'];

const claimIn = (state: Claim['state']): Claim =>
  ({
    ...{ claimId: 'c', number: 'C-1', personId: 'p', state, event: 'stay', submittedOn: '2025-09-01', decisionNo: 1 },
    ...{
      openToMember: false,
      items: [],
      totalYuan: '0.00',
      reviewersNeeded: 2,
      reviews: [],
      reviewsStanding: 0,
      flags: [],
    },
    ...{ step: { zh: '', en: '' }, next: { zh: '', en: '' } },
    ...presentIf(state === 'withdrawn', { withdrawnOn: '2025-09-02' }),
    ...presentIf(['submitted', 'in-review', 'confirming', 'approved'].includes(state), {
      promise: { on: '2025-09-10', pausedDays: 0 },
    }),
    ...presentIf(state === 'awaiting-papers', {
      promise: { stoppedOn: '2025-09-03', pausedDays: 0 },
      completion: {
        ...{
          requestNo: 1,
          requestsMost: 2,
          gaps: [],
          requestedOn: '2025-09-03',
          dueOn: '2025-10-03',
          state: 'asked',
        },
        ...{ clauseId: 'review', version: 'v' },
      },
    }),
  }) as Claim;

/** What the member does now, in words of either kind: nothing, or one thing that is named. */
const TO_DO = {
  zh: /您现在不用做什么。$|请(登记|核对|更正)收款账户|需要您补齐材料|可以重新申请|可以申请复议。$|复议期限已过。$/,
  en: /There is nothing for you to do\.$|Please (register one|check your account)|Correct your account|need papers from you|you may claim anew|you may appeal until|The time for an appeal is over\.$/,
};
const orderIn = (state: Order['state'], reason?: string): Order =>
  ({
    orderId: 'o',
    claimId: 'c',
    state,
    decisionNo: 1,
    attempts: [presentIf(reason !== undefined, { reason })],
  }) as Order;
const payeeWith = (nameCheck: Payee['nameCheck']): Payee => ({ nameCheck }) as Payee;

describe('a claim is told like a parcel, in every state its service knows', () => {
  test.each(STATES)('%s has a name, and says when the money comes or what came of it', (state) => {
    const words = [STANDINGS[state].name, moneyWhen(claimIn(state), undefined)];
    for (const { zh, en } of words) expect([zh.length > 1, en.length > 1]).toEqual([true, true]);
  });

  test.each(['submitted', 'in-review', 'confirming', 'approved'] as const)(
    'the money of a claim that is %s is promised for no day that is over',
    (state) => {
      const on = '2025-09-10';
      const inTime = moneyWhen({ ...claimIn(state), promise: { on, daysLeft: 0, pausedDays: 0 } }, undefined);
      expect(inTime.zh).toMatch(/^最迟 2025-09-10 (付款|审结)$/);
      const late = moneyWhen({ ...claimIn(state), promise: { on, daysLeft: -3, pausedDays: 0 } }, undefined);
      expect(late).toEqual({ zh: '应于 2025-09-10 办结，已晚 3 天', en: 'promised by 2025-09-10, 3 days late' });
    },
  );

  test.each<readonly [string, Claim, Order | undefined, Payee | null, RegExp]>([
    ...STATES.map((state) => [state, claimIn(state), undefined, null, /。$/] as const),
    ['appealed', { ...claimIn('in-review'), appealedOn: '2025-09-20' }, undefined, null, /没有参与过的审核员/],
    ['paused', { ...claimIn('in-review'), promise: { on: '2025-09-10', pausedDays: 7 } }, undefined, null, /7 天不算/],
    ['no account', claimIn('approved'), orderIn('awaiting-account'), null, /请登记收款账户/],
    ['another name', claimIn('approved'), orderIn('awaiting-account'), payeeWith('mismatched'), /请核对收款账户/],
    ['not checked', claimIn('approved'), orderIn('awaiting-account'), payeeWith('unchecked'), /核实后付款/],
    ['no answer', claimIn('approved'), orderIn('unknown'), payeeWith('matched'), /不会重复付款/],
    ['sent back', claimIn('returned'), orderIn('returned', 'ACCOUNT_CLOSED'), payeeWith('matched'), /账户已销户/],
    ['sent back for no reason we know', claimIn('returned'), orderIn('returned', 'X'), null, /银行没有受理/],
    ['may be appealed', { ...claimIn('refused'), appealUntilOn: '2025-12-30' }, undefined, null, /最迟 2025-12-30/],
    [
      'taken back for a reason',
      {
        ...claimIn('cancelled'),
        cancellation: { decisionNo: 1, reason: '重复批准', proposedOn: '2025-09-05', state: 'done' },
      },
      undefined,
      null,
      /^批准已撤销：重复批准。/,
    ],
  ])('%s: why it stands and what to do now, in whole sentences of either language', (_, claim, order, payee, says) => {
    const { zh, en } = waitingFor(claim, order, payee);
    expect(zh).toMatch(says);
    expect(zh).toMatch(TO_DO.zh);
    expect(en).toMatch(TO_DO.en);
    expect(zh).toMatch(/。$/);
    expect(zh).not.toMatch(/[,;:!?a-z]/i);
    expect(en).toMatch(/^[A-Z\d].*\.$/);
  });
});

const MISSING = [
  { zh: '医保结算单', en: 'Settlement sheet' },
  { zh: '出院记录', en: 'Discharge note' },
];
const PAYEE = payeeWith('matched');
const lacking = (claim: Claim, names = MISSING) => ({ claim, names });
const referred = (state: Claim['state']): Claim => ({
  ...claimIn(state),
  items: [{ item: 'HM', verdict: 'refer', amountYuan: '0.00', code: 'HOSPITAL_UNKNOWN' }],
});

describe('what must I do', () => {
  test('papers that are missing are named, with the day, before somebody has to ask; none that were asked for', () => {
    const claim = claimIn('in-review');
    const [task, ...others] = tasksOf([], PAYEE, [claim], [lacking(claim)]);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ type: 'add-papers', to: '/m/claims/C-1#papers' });
    expect(task?.words.zh).toBe('申请还缺：医保结算单、出院记录，请在 2025-09-10 前补上');
    expect(tasksOf([], PAYEE, [claim], [lacking(claim, [])])).toEqual([]);
    const asked = claimIn('awaiting-papers');
    expect(tasksOf([], PAYEE, [asked], []).map(({ type }) => type)).toEqual(['send-papers']);
    const filed = { ...claim, digest: 'd' };
    expect([filed, claim, asked, { ...filed, ...claimIn('paid') }].map(takesPapersUnasked)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('what waits for papers, or for people to decide', () => {
  test('a claim whose papers are missing says so, and not that there is nothing to do', () => {
    for (const state of ['submitted', 'in-review'] as const) {
      const { zh, en } = waitingFor(claimIn(state), undefined, null, MISSING);
      expect(zh).toMatch(/还缺：医保结算单、出院记录。请在 2025-09-10 审核完成前补上/);
      expect(zh).not.toMatch(/不用做什么/);
      expect(en).toMatch(/Papers are missing: Settlement sheet, Discharge note\. Please send them .*, by 2025-09-10/);
    }
  });

  test('no day that is over is named for papers, nor for what is to be decided', () => {
    const late = { ...referred('in-review'), promise: { on: '2025-09-10', daysLeft: -1, pausedDays: 0 } };
    const told = [
      waitingFor(late, undefined, null, MISSING),
      referredWords(late),
      tasksOf([], PAYEE, [late], [lacking(late)])[0]?.words,
    ];
    for (const words of told) expect(JSON.stringify(words)).not.toContain('2025-09-10');
  });

  test.each(STATES)(
    '%s: what is to be decided says who decides, until when and what the member does, or nothing is',
    (state) => {
      const words = referredWords(referred(state));
      if (!['submitted', 'in-review', 'confirming', 'awaiting-papers'].includes(state)) {
        expect(words).toBeUndefined();
        return;
      }
      expect(words?.zh).toMatch(/^由审核员认定.*(这一项您不用做什么|请先补齐材料，补齐后继续)。$/);
      expect(words?.en).toMatch(/^Reviewers decide on this one/);
      if (state !== 'awaiting-papers') {
        expect(words?.zh).toContain('最迟 2025-09-10');
        expect(moneyWhen(referred(state), undefined).zh).toBe('审核员最迟 2025-09-10 认定');
      }
      expect(referredWords(claimIn(state))).toBeUndefined();
    },
  );
});

describe('the way of a claim', () => {
  test.each(STATES)('%s stands at one step alone, with what was done before it and nothing done after', (state) => {
    const states = stepsOf(claimIn(state), null, undefined).map((step) => step.state);
    const at = states.findIndex((each) => each === 'now' || each === 'failed');
    expect(states.filter((each) => each === 'now' || each === 'failed')).toHaveLength(FINAL.includes(state) ? 0 : 1);
    if (FINAL.includes(state)) expect(new Set(states)).toEqual(new Set(['done']));
    else
      expect([states.slice(0, at), states.slice(at + 1)].map((part) => [...new Set(part)])).toEqual([
        ['done'],
        at === states.length - 1 ? [] : ['ahead'],
      ]);
    expect(states.includes('failed')).toBe(ENDED.includes(state));
  });

  test.each(STATES)('%s: every step that was done, or failed, has its day', (state) => {
    const cancellation = {
      ...{ decisionNo: 1, reason: 'r', proposedOn: '2025-09-05', confirmedOn: '2025-09-06', doneOn: '2025-09-07' },
      state: state === 'cancelled' ? 'done' : 'confirmed',
    };
    const claim = {
      ...claimIn(state),
      ...presentIf(['cancelling', 'cancelled'].includes(state), { cancellation }),
      reviews: [{ reviewer: 'r', reviewedOn: '2025-09-03', digest: '', changed: false }],
    } as Claim;
    const decision = { decidedOn: '2025-09-02' } as unknown as Decision;
    const attempts = [{ settledOn: '2025-09-04', returnedOn: '2025-09-04' }];
    const order = { orderedOn: '2025-09-03', attempts } as unknown as Order;
    const steps = stepsOf(claim, decision, order).filter((step) => ['done', 'failed'].includes(step.state));
    expect(steps.filter(({ on }) => on === undefined).map(({ name }) => name.zh)).toEqual([]);
    if (state === 'cancelled') expect(steps.at(-1)).toMatchObject({ state: 'failed', on: '2025-09-07' });
  });

  test('of an appeal what was asked for and sent before it is not done after what happens now', () => {
    const { completion: asked } = claimIn('awaiting-papers');
    const completion = { ...asked!, state: 'answered' as const, answeredOn: asked!.requestedOn };
    const steps = stepsOf({ ...claimIn('submitted'), completion, appealedOn: '2025-12-20' }, null, undefined);
    const at = steps.findIndex(({ state }) => state === 'now');
    expect(steps.slice(0, at).map(({ name }) => name.zh)).toEqual([
      '已提交申请',
      '要求补交材料',
      '材料已补齐',
      '已作出原决定',
      '您申请了复议',
    ]);
    expect(steps[at]?.name.zh).toBe('正在按规定计算');
    expect(steps.slice(at + 1).map(({ state }) => state)).not.toContain('done');
  });

  test('what is late says by how much, and an appeal and a cancellation stand on the way with their days', () => {
    const late = { ...claimIn('in-review'), promise: { on: '2025-09-10', daysLeft: -3, pausedDays: 0 } };
    expect(stepsOf(late, null, undefined).find(({ state }) => state === 'now')).toMatchObject({ lateDays: 3 });
    const appealed = { ...claimIn('in-review'), appealedOn: '2025-09-20' };
    expect(stepsOf(appealed, null, undefined)).toContainEqual(
      expect.objectContaining({ name: { zh: '您申请了复议', en: 'You appealed' }, on: '2025-09-20', state: 'done' }),
    );
    const cancellation = { decisionNo: 1, reason: 'r', proposedOn: '2025-09-05', state: 'confirmed' } as const;
    const [asked, now] = stepsOf({ ...claimIn('cancelling'), cancellation }, null, undefined).slice(-2);
    expect([asked?.on, now?.state]).toEqual(['2025-09-05', 'now']);
  });
});

describe('the steps of a claim, in whatever order they came', () => {
  test('whatever happened in whatever order, what was done stands by its day, and nothing is missing or twice', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-09-${String(n).padStart(2, '0')}`);
    const maybe = fc.option(day, { nil: undefined });
    fc.assert(
      fc.property(
        fc.constantFrom(...STATES),
        fc.record({ decidedOn: maybe, correctedOn: maybe, appealedOn: maybe, requestedOn: maybe }),
        (state, { decidedOn, correctedOn, appealedOn, requestedOn }) => {
          const asked = {
            requestNo: 1,
            requestsMost: 2,
            gaps: [],
            clauseId: 'review',
            version: 'v',
            state: 'answered',
          };
          const claim = {
            ...claimIn(state),
            submittedOn: '2025-09-01',
            ...presentIf(correctedOn !== undefined, { correctedOn }),
            ...presentIf(appealedOn !== undefined, { appealedOn }),
            ...presentIf(requestedOn !== undefined, {
              completion: { ...asked, requestedOn, answeredOn: requestedOn, dueOn: '2025-10-30' },
            }),
          } as Claim;
          const steps = stepsOf(claim, decidedOn === undefined ? null : ({ decidedOn } as never), undefined);
          const begun = steps.slice(
            0,
            steps.findIndex(({ name }) => name.en === 'Review'),
          );
          const days = begun.filter((step) => step.state === 'done').flatMap(({ on }) => on ?? []);
          expect(days).toEqual([...days].sort());
          const names = steps.map(({ name }) => name.en);
          expect(new Set(names).size).toBe(names.length);
          if (state !== 'withdrawn') expect(names.includes('You appealed')).toBe(appealedOn !== undefined);
        },
      ),
    );
  });
});

describe('what is told first', () => {
  test('an appeal against what was decided stands after it; what is calculated anew stands after the appeal', () => {
    const appealed = { ...claimIn('in-review'), appealedOn: '2025-09-20' };
    const namesOn = (decidedOn: string) =>
      stepsOf(appealed, { decidedOn } as never, undefined)
        .map(({ name }) => name.zh)
        .slice(0, 4);
    expect(namesOn('2025-09-05').slice(0, 3)).toEqual(['已提交申请', '已按规定计算', '您申请了复议']);
    expect(namesOn('2025-09-21')).toEqual(['已提交申请', '已作出原决定', '您申请了复议', '已按规定计算']);
  });

  test('of several claims the one whose money is nearest is told, and one that is over only where none waits', () => {
    const claims = (['withdrawn', 'paid', 'in-review', 'approved', 'refused'] as const).map(claimIn);
    expect(mostAwaited(claims).map(({ state }) => state)).toEqual(['approved', 'in-review']);
    expect(mostAwaited(claims.slice(0, 2)).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(mostAwaited([])).toEqual([]);
  });

  test.each(['submitted', 'in-review', 'confirming', 'approved', 'awaiting-papers'] as const)(
    '%s says until when the next step is promised',
    (state) => {
      const [now] = stepsOf(claimIn(state), null, undefined).filter((step) => step.state === 'now');
      expect(now?.promisedOn).toBe(state === 'awaiting-papers' ? '2025-10-03' : '2025-09-10');
    },
  );
});
