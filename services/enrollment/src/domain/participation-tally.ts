import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { assessmentOf, type OpenBatch } from './batch.ts';

/** What joined of one plan in the batches of one society that begin in one month. */
export interface Participation {
  /** Batches. */
  readonly batches: number;
  /** Staff who count, by the clause `participation`. */
  readonly eligible: number;
  readonly joined: number;
}

/** Paid batches by `society|YYYY-MM|plan`: counts alone, nobody's name and no employer. Its size does not grow with them. */
export interface ParticipationTally {
  readonly groups: Readonly<Record<string, Participation>>;
}

export const NO_PARTICIPATION: ParticipationTally = { groups: {} };

const NOBODY: Participation = { batches: 0, eligible: 0, joined: 0 };

/** The first seven characters of a day. */
export const monthOf = (day: CivilDate): string => day.slice(0, 7);

/** What joined of each plan that stands in a batch; empty while it is not paid. */
export const participationOf = (
  batch: OpenBatch,
): readonly { readonly plan: string; readonly eligible: number; readonly joined: number }[] => {
  if (batch.bill?.status !== 'paid') return [];
  const assessment = assessmentOf(batch, batch.bill.version);
  return (assessment?.plans ?? [])
    .filter(({ pass }) => pass)
    .map(({ plan, n, k }) => ({ plan, eligible: n, joined: k }));
};

/** With one batch more. */
export const withBatch = (tally: ParticipationTally, batch: OpenBatch): ParticipationTally => {
  const groups = { ...tally.groups };
  for (const { plan, eligible, joined } of participationOf(batch)) {
    const key = `${batch.society}|${monthOf(batch.startOn)}|${plan}`;
    const before = groups[key] ?? NOBODY;
    groups[key] = {
      batches: before.batches + 1,
      eligible: before.eligible + eligible,
      joined: before.joined + joined,
    };
  }
  return { groups };
};

export interface ParticipationFigure extends Participation {
  readonly society: string;
  readonly month: string;
  readonly plan: string;
}

/** By society, month and plan: those from a month on. */
export const figuresFrom = ({ groups }: ParticipationTally, month: string): readonly ParticipationFigure[] =>
  Object.keys(groups)
    .sort()
    .flatMap((key) => {
      const [society = '', of = '', plan = ''] = key.split('|');
      const group = groups[key];
      return group === undefined || of < month ? [] : [{ society, month: of, plan, ...group }];
    });
