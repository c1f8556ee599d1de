import { describe, expect, test } from '@jest/globals';
import { planResult, planVerdict } from '@huji/contracts/enrollment/plan-verdict.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import {
  acceptedRows,
  assessmentOf,
  type Batch,
  type BatchCommand,
  heldFen,
  type OpenBatch,
  processedRows,
} from './batch.ts';
import { batchDecider } from './batch-decider.ts';
import { batchState } from './batch-state.ts';

const { decide, evolve, initial } = batchDecider;
const ON = civilDate('2025-05-25');
const START = civilDate('2025-06-01');
const OPEN: BatchCommand = { type: 'open', employerId: 'e', society: 'changchun', startOn: START, on: ON };
const roster = (id: string, identified = true): BatchCommand => ({
  type: 'take-roster',
  roster: { id, rows: 10, persons: 10, parts: 1 },
  identified: identified ? [{ part: 1, rows: 10 }] : [],
});
const headcount = (size: number): BatchCommand => ({
  type: 'declare-headcount',
  headcount: { size, women: 0, exclusions: [], leftService: [] },
});
const SUBMIT: BatchCommand = { type: 'submit', on: ON, payableDays: 30 };
const assessed = (version: number, pass = true, part = 1, parts = 1): BatchCommand => ({
  type: 'note-assessment',
  version,
  part,
  parts,
  acceptedRows: pass ? 10 : 0,
  inEffectFrom: START,
  plans: [
    { plan: 'HM', size: 12, n: 12, k: pass ? 10 : 9, required: 10, pass, ...presentIf(!pass, { code: 'SHORT' }) },
  ],
});
const billed = (version: number, billRevision: number): BatchCommand => ({
  type: 'note-billed',
  version,
  billRevision,
  reference: 'HJ00000000000197',
  dueFen: fen(99_000),
  payableUntil: civilDate('2025-07-01'),
});
const paid = (version: number, billRevision: number): BatchCommand => ({
  type: 'note-paid',
  version,
  billRevision,
  paidOn: civilDate('2025-05-28'),
});
const unpaid = (
  version: number,
  billRevision: number,
  reason: 'difference' | 'withdrawn' | 'lapsed',
): BatchCommand => ({
  type: 'note-unpaid',
  version,
  billRevision,
  reason,
});
const WITHDRAW: BatchCommand = { type: 'request-withdrawal', on: ON };

const after = (...commands: readonly BatchCommand[]): OpenBatch => {
  const state = commands.reduce<Batch>((batch, command) => {
    const decision = decide(command, batch);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.value.reduce(evolve, batch);
  }, initial);
  if (state === null) throw new Error('nothing was opened');
  return state;
};
const refusalOf = (command: BatchCommand, ...before: readonly BatchCommand[]): string | null => {
  const decision = decide(command, before.length === 0 ? initial : after(...before));
  return decision.ok ? null : decision.refusal.code;
};
const eventsOf = (command: BatchCommand, state: OpenBatch): readonly string[] => {
  const decision = decide(command, state);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.map(({ type }) => type);
};

const DRAFT = [OPEN, roster('r1'), headcount(12)] as const;
const SUBMITTED = [...DRAFT, SUBMIT] as const;
const BILLED = [...SUBMITTED, assessed(1), billed(1, 1)] as const;
const PAID = [...BILLED, paid(1, 2)] as const;

const END: BatchCommand = { type: 'note-cover-end', end: civilDate('2026-05-31') };

describe('submitting', () => {
  test.each<[string, readonly BatchCommand[], BatchCommand, string]>([
    ['an unknown batch', [], SUBMIT, 'batch_unknown'],
    ['a batch without rows', [OPEN, headcount(12)], SUBMIT, 'batch_roster_missing'],
    ['rows still in progress', [OPEN, roster('r1', false), headcount(12)], SUBMIT, 'batch_roster_in_progress'],
    ['a batch without headcount', [OPEN, roster('r1')], SUBMIT, 'batch_headcount_missing'],
    ['a second time before the answer', [...SUBMITTED, roster('r2')], SUBMIT, 'batch_change_pending'],
    ['the version that stands', BILLED, SUBMIT, 'batch_nothing_changed'],
    ['during a withdrawal', [...BILLED, WITHDRAW, roster('r2')], SUBMIT, 'batch_change_pending'],
    ['a withdrawn batch', [...BILLED, WITHDRAW, unpaid(1, 2, 'withdrawn')], SUBMIT, 'batch_closed'],
    ['a lapsed batch', [...BILLED, unpaid(1, 2, 'lapsed')], SUBMIT, 'batch_closed'],
    [
      'a draft whose S + 30 is past',
      DRAFT,
      { type: 'submit', on: civilDate('2025-07-02'), payableDays: 30 },
      'batch_payable_no_more',
    ],
    [
      'a correction after the last day of its bill',
      [...BILLED, roster('r2')],
      { type: 'submit', on: civilDate('2025-07-02'), payableDays: 30 },
      'batch_payable_no_more',
    ],
    [
      'a paid batch in effect',
      [...PAID, roster('r2')],
      { type: 'submit', on: START, payableDays: 30 },
      'batch_in_effect',
    ],
  ])('%s is refused', (_, before, command, code) => {
    expect(refusalOf(command, ...before)).toBe(code);
  });

  test('an unpaid batch is corrected after its start too', () => {
    expect(
      refusalOf({ type: 'submit', on: civilDate('2025-06-20'), payableDays: 30 }, ...BILLED, roster('r2')),
    ).toBeNull();
  });

  test('a correction is the next version, with what the draft holds then', () => {
    const corrected = after(...BILLED, roster('r2'), headcount(11), SUBMIT);
    expect(corrected.asked).toMatchObject({ version: 2, roster: { id: 'r2', no: 2 }, headcount: { size: 11 } });
    expect(corrected.agreed).toMatchObject({ version: 1, roster: { id: 'r1' } });
    const answered = after(...BILLED, roster('r2'), headcount(11), SUBMIT, assessed(2), billed(2, 2));
    expect(answered).toMatchObject({ asked: null, agreed: { version: 2 }, bill: { version: 2, billRevision: 2 } });
  });

  test('a refused correction leaves the standing version, its figures and a reason; the next one is version 3', () => {
    const refused: BatchCommand = { type: 'note-change-refused', version: 2, code: 'BATCH_IN_EFFECT' };
    const state = after(...BILLED, roster('r2'), SUBMIT, assessed(2), refused);
    expect(state).toMatchObject({
      asked: null,
      agreed: { version: 1 },
      refusedChange: { version: 2, code: 'BATCH_IN_EFFECT' },
    });
    expect(assessmentOf(state, 1)).not.toBeNull();
    expect(after(...BILLED, roster('r2'), SUBMIT, refused, SUBMIT).asked?.version).toBe(3);
  });
});

describe('the fold of the bill', () => {
  test('older and repeated words change nothing', () => {
    const state = after(...PAID);
    expect(eventsOf(billed(1, 1), state)).toEqual([]);
    expect(eventsOf(paid(1, 2), state)).toEqual([]);
    expect(eventsOf(assessed(1), state)).toEqual([]);
    expect(eventsOf({ type: 'note-change-refused', version: 1, code: 'BATCH_LAPSED' }, state)).toEqual([]);
  });

  test('an assessment that comes after the bill it led to is still taken', () => {
    expect(after(...SUBMITTED, billed(1, 1), assessed(1)).assessments).toHaveLength(1);
  });

  test('an assessment in parts counts its accepted rows once per part, and is whole with the last', () => {
    const half = assessmentOf(after(...SUBMITTED, assessed(1, true, 2, 2), assessed(1, true, 2, 2)), 1);
    expect(half && acceptedRows(half)).toBeNull();
    const whole = assessmentOf(after(...SUBMITTED, assessed(1, true, 2, 2), assessed(1, true, 1, 2)), 1);
    expect(whole && acceptedRows(whole)).toBe(20);
  });

  test('moneys count once each, and what was paid back is taken off', () => {
    const ON = civilDate('2025-05-28');
    const money: BatchCommand = { type: 'note-money', id: 'm1', fen: fen(50_000), on: ON };
    const back: BatchCommand = { type: 'note-money', id: 'refund:1', fen: fen(-1_000), on: ON };
    expect(heldFen(after(...BILLED, money, back, money, back))).toBe(49_000);
    expect(after(...BILLED, money, back).moneys.map(({ on }) => on)).toEqual([ON, ON]);
  });

  test('the latest end of a cover is kept', () => {
    expect(after(...PAID, END, { type: 'note-cover-end', end: civilDate('2026-05-30') }).lastCoverEnd).toBe(
      '2026-05-31',
    );
    expect(eventsOf(END, after(...PAID, END))).toEqual([]);
  });

  test.each<[string, readonly BatchCommand[], string]>([
    ['draft', DRAFT, '2025-05-25'],
    ['submitted', SUBMITTED, '2025-05-25'],
    ['awaiting-payment', BILLED, '2025-05-25'],
    ['short', [...SUBMITTED, assessed(1, false), billed(1, 1)], '2025-05-25'],
    ['paid', PAID, '2025-05-31'],
    ['in-effect', PAID, '2025-06-01'],
    ['in-effect', PAID, '2026-05-31'],
    ['in-effect', [...PAID, END], '2026-05-31'],
    ['expired', [...PAID, END], '2026-06-01'],
    ['awaiting-payment', [...PAID, unpaid(1, 3, 'difference')], '2025-05-30'],
    ['withdrawn', [...PAID, WITHDRAW, unpaid(1, 3, 'withdrawn')], '2025-05-30'],
    ['withdrawn', [OPEN, WITHDRAW], '2025-05-30'],
    ['lapsed', [...BILLED, unpaid(1, 2, 'lapsed')], '2025-07-02'],
  ])('shows %s', (name, commands, today) => {
    expect(batchState(after(...commands), civilDate(today))).toBe(name);
  });
});

describe('withdrawing', () => {
  test('asks the bill, once, before the start date', () => {
    expect(after(...BILLED, WITHDRAW).withdrawalAsked).toBe(1);
    expect(refusalOf(WITHDRAW, ...BILLED, WITHDRAW)).toBe('batch_change_pending');
    expect(refusalOf({ type: 'request-withdrawal', on: START }, ...BILLED)).toBe('batch_withdrawal_too_late');
    expect(
      after(...BILLED, WITHDRAW, { type: 'note-change-refused', version: 1, code: 'BATCH_LAPSED' }).withdrawalAsked,
    ).toBeNull();
  });

  test('a draft that was never submitted is simply given up', () => {
    expect(eventsOf(WITHDRAW, after(...DRAFT))).toEqual(['discarded']);
    expect(refusalOf(SUBMIT, ...DRAFT, WITHDRAW)).toBe('batch_closed');
  });
});

describe('the draft', () => {
  test('the same rows and headcount again change nothing', () => {
    const state = after(...DRAFT);
    expect(eventsOf(roster('r1'), state)).toEqual([]);
    expect(eventsOf(headcount(12), state)).toEqual([]);
  });

  test('counts the rows whose persons are in the register, each part once', () => {
    const note: BatchCommand = { type: 'note-identified', rosterId: 'r1', part: 1, rows: 10 };
    const state = after(OPEN, roster('r1', false), note, note);
    expect(state.roster && processedRows(state.roster)).toBe(10);
    const other = after(OPEN, roster('r1', false), { ...note, rosterId: 'r0' });
    expect(other.roster && processedRows(other.roster)).toBe(0);
  });
});

describe('the sentence of a plan', () => {
  const figures = { plan: 'HM', size: 12, n: 12, k: 9, required: 10, pass: false };
  test.each([
    [{ ...figures, code: 'SHORT' }, 'short', 1, '还差 1 人'],
    [figures, 'short', 1, '还差 1 人'],
    [{ ...figures, k: 10, pass: true }, 'accepted', 0, '人数已达到要求'],
    [{ ...figures, n: 0, k: 0, required: 0, code: 'NOBODY_ELIGIBLE' }, 'NOBODY_ELIGIBLE', 0, '没有符合条件的职工'],
    [
      { ...figures, k: 13, code: 'HEADCOUNT_INCONSISTENT' },
      'HEADCOUNT_INCONSISTENT',
      0,
      '参保人数多于申报的职工人数，请核对',
    ],
  ])('%j', (input, result, missing, zh) => {
    expect(planVerdict(input)).toMatchObject({ result, missing, sentence: { zh } });
  });

  test('follows from a result that says what it needs and no more', () => {
    expect(planResult(figures)).toEqual({ type: 'short', required: 10, joined: 9, missing: 1 });
    expect(planResult({ ...figures, k: 10, pass: true })).toEqual({ type: 'accepted', required: 10, joined: 10 });
    expect(planResult({ ...figures, required: undefined, pass: true })).toEqual({ type: 'accepted', joined: 9 });
    expect(planResult({ ...figures, code: 'ROUND_CLOSED' })).toEqual({ type: 'ROUND_CLOSED' });
  });
});

describe('the start date of a new batch', () => {
  const opened = (startOn: string) => decide({ ...OPEN, startOn: civilDate(startOn) }, initial);

  test.each(['2025-03-26', '2025-06-01', '2027-05-25'])('%s is taken', (startOn) => {
    expect(opened(startOn)).toMatchObject({ ok: true });
  });

  test.each(['2025-03-25', '2027-05-26', '2199-12-15'])('%s is refused with the range', (startOn) => {
    expect(opened(startOn)).toMatchObject({
      ok: false,
      refusal: {
        code: 'batch_start_out_of_range',
        data: { pointer: '/startOn', earliestOn: '2025-03-26', latestOn: '2027-05-25' },
      },
    });
  });

  test('was judged on its day: the same command later finds the batch open', () => {
    const first = opened('2025-06-01');
    const state = first.ok ? first.value.reduce(evolve, initial) : initial;
    expect(decide({ ...OPEN, on: civilDate('2026-06-01') }, state)).toEqual({ ok: true, value: [] });
  });
});
