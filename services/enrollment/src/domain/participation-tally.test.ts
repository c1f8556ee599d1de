import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { OpenBatch } from './batch.ts';
import { figuresFrom, NO_PARTICIPATION, withBatch } from './participation-tally.ts';

interface Told {
  readonly society?: string;
  readonly startOn?: string;
  readonly status?: 'awaiting' | 'paid' | 'withdrawn' | 'lapsed';
  readonly version?: number;
}

const plan = (code: string, n: number, k: number, pass = true) => ({ plan: code, size: n, n, k, required: n, pass });

/** A batch whose first version has 8 of 10 in HM and too few in HA, and whose second has 9 of 10 in HM. */
const batch = ({ society = 'changchun', startOn = '2025-06-01', status = 'paid', version = 1 }: Told): OpenBatch => ({
  employerId: 'E',
  society,
  startOn: civilDate(startOn),
  openedOn: civilDate('2025-05-22'),
  headcount: null,
  roster: null,
  agreed: null,
  asked: null,
  withdrawalAsked: null,
  refusedChange: null,
  lastVersion: 2,
  assessments: [
    {
      version: 1,
      plans: [plan('HM', 10, 8), plan('HA', 10, 1, false)],
      inEffectFrom: civilDate(startOn),
      parts: 1,
      accepted: [],
    },
    { version: 2, plans: [plan('HM', 10, 9)], inEffectFrom: civilDate(startOn), parts: 1, accepted: [] },
  ],
  bill: {
    billRevision: 1,
    version,
    reference: 'R',
    dueFen: fen(1),
    payableUntil: civilDate('2025-07-01'),
    status,
    paidOn: null,
  },
  moneys: [],
  lastCoverEnd: null,
  discarded: false,
});
const counted = (...batches: readonly Told[]) => batches.map(batch).reduce(withBatch, NO_PARTICIPATION);

describe('who takes part', () => {
  test('is summed over the batches of a society that begin in one month, by plan', () => {
    const figures = figuresFrom(counted({}, { startOn: '2025-06-15' }, { startOn: '2025-07-01' }), '2025-06');
    expect(figures).toEqual([
      { society: 'changchun', month: '2025-06', plan: 'HM', batches: 2, eligible: 20, joined: 16 },
      { society: 'changchun', month: '2025-07', plan: 'HM', batches: 1, eligible: 10, joined: 8 },
    ]);
  });

  test('is told of the version that was paid', () => {
    expect(figuresFrom(counted({ version: 2 }), '2025-01')).toMatchObject([{ joined: 9, eligible: 10 }]);
  });

  test.each(['awaiting', 'withdrawn', 'lapsed'] as const)('says nothing of a batch that is %s', (status) => {
    expect(figuresFrom(counted({ status }), '2025-01')).toEqual([]);
  });

  test('says nothing of a plan that too few joined: it covers nobody', () => {
    expect(figuresFrom(counted({}), '2025-01').map((figure) => figure.plan)).toEqual(['HM']);
  });

  test('leaves out what began before', () => {
    expect(figuresFrom(counted({}, { society: 'wuxi', startOn: '2024-01-01' }), '2025-01')).toHaveLength(1);
  });
});
