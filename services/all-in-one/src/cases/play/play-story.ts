import type { ScheduleFacts } from '@huji/assistance/rules.ts';
import { adaptRules, type Rules } from '@huji/claim-adjudication/rules.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type Difference, differences } from '../report/compare.ts';
import type { Story, StoryAction, StoryStep } from '../format/story.ts';
import type { Outcome } from './outcome.ts';
import { playPay } from './play-bills.ts';
import { playCorrect, playWithdraw } from './play-by-member.ts';
import { playClaim, playCoverage } from './play-claims.ts';
import { playEnroll } from './play-enrollment.ts';
import { playFunds } from './play-funds.ts';
import { playAssistance, playHousehold, playSubsidyMonths } from './play-hardship.ts';
import { playPayout } from './play-payout.ts';
import { playResolve } from './play-resolve.ts';
import { runClock } from './run-clock.ts';
import { openStage, type Stage } from './stage.ts';

/** What the runner plays by: the released rule books, compiled once. */
export interface Repertoire {
  /** The rules of some societies together. */
  readonly rulesOf: (societies: readonly string[]) => Rules;
  readonly schedule: Omit<ScheduleFacts, 'subsidisedMonths'>;
}

export interface StepResult {
  readonly on: string;
  readonly do: StoryAction['type'];
  readonly id?: string;
  readonly ok: boolean;
  readonly outcome: unknown;
  readonly expected?: unknown;
  readonly differences: readonly Difference[];
  readonly trace?: Readonly<Record<string, unknown>>;
}

export interface StoryResult {
  readonly title: string;
  readonly ok: boolean;
  readonly steps: readonly StepResult[];
}

const idOf = (action: StoryAction): string | undefined => {
  switch (action.type) {
    case 'enroll':
    case 'pay':
      return action.batch;
    case 'coverage':
      return action.who;
    case 'claim':
    case 'household':
      return action.id;
    case 'resolve':
    case 'withdraw':
    case 'correct':
      return action.claim;
    case 'funds':
    case 'payout':
    case 'subsidyMonths':
    case 'assistance':
      return undefined;
  }
};

const play = (stage: Stage, { on, action }: StoryStep, index: number, repertoire: Repertoire): Outcome => {
  runClock(stage, on);
  switch (action.type) {
    case 'enroll':
      return playEnroll(stage, action, on, index);
    case 'pay':
      return playPay(stage, action, on);
    case 'coverage':
      return playCoverage(stage, action, on);
    case 'claim':
      return playClaim(stage, action, on);
    case 'resolve':
      return playResolve(stage, action, on, index);
    case 'withdraw':
      return playWithdraw(stage, action, on);
    case 'correct':
      return playCorrect(stage, action, on);
    case 'funds':
      return playFunds(stage);
    case 'payout':
      return playPayout(stage, on);
    case 'household':
      return playHousehold(stage, action);
    case 'subsidyMonths':
      return playSubsidyMonths(stage, action);
    case 'assistance':
      return playAssistance(stage, action, on, repertoire.schedule);
  }
};

/** An empty office, by the rules of the story's societies with what the story sets itself. */
export const stageOf = (story: Story, repertoire: Repertoire, withTrace: boolean): Stage => {
  const rules = adaptRules(repertoire.rulesOf(story.societies), {
    rounds: story.rounds,
    ...present({ contributions: Object.keys(story.contributions).length === 0 ? undefined : story.contributions }),
  });
  return openStage(story, rules, withTrace);
};

/**
 * Plays a story in memory: the documents, deciders and reactions of the live system, over Maps.
 * @throws CaseFault for what only shows when it is played: a correction that comes too late, resolving what is not
 * referred.
 */
export const playStory = (
  story: Story,
  repertoire: Repertoire,
  withTrace: boolean,
  stage: Stage = stageOf(story, repertoire, withTrace),
): StoryResult => {
  const steps = story.steps.map((step, index): StepResult => {
    const { outcome, trace } = play(stage, step, index, repertoire);
    const found = step.expect === undefined ? [] : differences(step.expect, outcome);
    const ok = found.length === 0;
    const { on, action } = step;
    const shown = { id: idOf(action), trace: withTrace ? trace?.() : undefined };
    return {
      ...present({ on, do: action.type, ok, differences: found, ...shown, expected: ok ? undefined : step.expect }),
      outcome,
    };
  });
  return { title: story.title, ok: steps.every(({ ok }) => ok), steps };
};
