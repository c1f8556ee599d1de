import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { CLERK, REVIEWERS } from '@huji/all-in-one/sample/people.ts';
import type { CoverageAction, Story, StoryStep } from '@huji/all-in-one/cases/format/story.ts';
import { readCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { addFen, formatYuan, yuanToFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type ComparedDecision } from './decision-digest.ts';
import { type LiveStage, type LiveSystem, openLiveStage, personIdOf } from './live-system.ts';
import { playCorrect, playWithdraw } from './play-by-member.ts';
import { playClaim, playResolve } from './play-claim.ts';
import { playEnroll } from './play-enrollment.ts';
import { type IncomeDays, playFunds, playPay } from './play-payment.ts';

export interface LiveStep {
  readonly outcome: unknown;
  /** Of a claim. */
  readonly decision?: ComparedDecision;
  /** Of the funds: what the books have of their income by now. */
  readonly days?: IncomeDays;
}

const playCoverage = async (stage: LiveStage, { who }: CoverageAction): Promise<unknown> => {
  const personId = personIdOf(stage, who);
  const { covers } = await stage.system.desk.call(REVIEWERS[0], readCover, { params: { personId }, query: {} });
  return Object.fromEntries(
    covers.map(({ plan, startOn: start, endOn: end, waitingUntilOn: waitingUntil, waived }) => [
      plan,
      { start, end, ...present({ waitingUntil }), waived },
    ]),
  );
};

const playStep = async (stage: LiveStage, { on, action }: StoryStep): Promise<LiveStep> => {
  switch (action.type) {
    case 'enroll':
      return { outcome: await playEnroll(stage, action, on) };
    case 'pay':
      return { outcome: await playPay(stage, action, on) };
    case 'coverage':
      return { outcome: await playCoverage(stage, action) };
    case 'claim':
      return playClaim(stage, action);
    case 'resolve':
      return { outcome: await playResolve(stage, action) };
    case 'funds':
      await stage.system.settled();
      return playFunds(stage);
    case 'withdraw':
      return { outcome: await playWithdraw(stage, action) };
    case 'correct':
      return { outcome: await playCorrect(stage, action) };
    case 'payout':
    case 'household':
    case 'subsidyMonths':
    case 'assistance':
      throw new Error(`${action.type} cannot be said over HTTP`);
  }
};

/** A batch as its clerk sees it in the end: where it names plans of several societies, all its parts together. */
export interface LiveBatchEnd {
  readonly states: readonly string[];
  readonly versions: readonly number[];
  readonly paidOn: readonly (string | null)[];
  readonly dueYuan: string;
}

const endOf = async (stage: LiveStage, parts: Iterable<string>): Promise<LiveBatchEnd> => {
  const replies = [];
  for (const batchId of parts) replies.push(await stage.system.desk.call(CLERK, readBatch, { params: { batchId } }));
  const due = addFen(ZERO_FEN, ...replies.flatMap(({ bill }) => (bill === null ? [] : [yuanToFen(bill.dueYuan)])));
  return {
    states: [...new Set(replies.map(({ state }) => state))],
    versions: [...new Set(replies.map(({ submission }) => submission?.version ?? 0))],
    paidOn: [...new Set(replies.map(({ bill }) => bill?.paidOn ?? null))],
    dueYuan: formatYuan(due),
  };
};

const endsOf = async (stage: LiveStage): Promise<Readonly<Record<string, LiveBatchEnd>>> => {
  const ends: Record<string, LiveBatchEnd> = {};
  for (const [name, { parts }] of stage.batches) ends[name] = await endOf(stage, parts.values());
  return ends;
};

export interface LiveStory {
  readonly steps: readonly LiveStep[];
  /** By the names of the case, when everything is played. */
  readonly batches: Readonly<Record<string, LiveBatchEnd>>;
}

const AT_ONCE = 12;

/**
 * Plays stories on one system, day by day: there is one business clock, so the days of all stories are played in one
 * order, and within a day the stories go on side by side, each one's steps in its order. A story that breaks plays no
 * further; its last step holds what broke it.
 */
export const playOverHttp = async (system: LiveSystem, stories: readonly Story[]): Promise<readonly LiveStory[]> => {
  const playing = stories.map((story) => ({
    stage: openLiveStage(system, story),
    played: [] as LiveStep[],
    broken: false,
  }));
  const days = [...new Set(stories.flatMap(({ steps }) => steps.map(({ on }) => on)))].sort();
  for (const day of days) {
    await system.desk.beginDay(day);
    await system.settled();
    const today = playing.filter(({ stage }) => stage.story.steps.some(({ on }) => on === day));
    await inParallel(today, AT_ONCE, async (each) => {
      for (const step of each.stage.story.steps) {
        if (step.on !== day || each.broken) continue;
        try {
          each.played.push(await playStep(each.stage, step));
        } catch (error) {
          each.broken = true;
          each.played.push({ outcome: { broken: error instanceof Error ? error.message : String(error) } });
        }
      }
    });
    await system.settled();
  }
  return inParallel(playing, AT_ONCE, async ({ stage, played }) => ({ steps: played, batches: await endsOf(stage) }));
};
