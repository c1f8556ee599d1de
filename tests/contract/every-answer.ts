import { afterAll } from '@jest/globals';
import type { DescribedAnswers, SeenAnswer } from './described-answers.ts';
import { hearAnswers } from './heard-answers.ts';

/**
 * Runs before every test file. Whatever comes back over HTTP, to whomever of this process asks, from whichever process, is held to
 * the emitted documents (decision 0163): status, code, type, headers and body. One answer that no document names fails the file.
 */
const FAULTS_MAX = 20;

const waiting: SeenAnswer[] = [];
const faults = new Set<string>();
let loading: Promise<void> | undefined;
let described: DescribedAnswers | undefined;

const lookThrough = (): void => {
  if (described === undefined) return;
  for (const answer of waiting.splice(0))
    for (const fault of described.faultsOf(answer)) if (faults.size < FAULTS_MAX) faults.add(fault);
};

/** Only where something is asked: most test files ask nobody. */
const load = async (): Promise<void> => {
  const { DescribedAnswers: Known } = await import('./described-answers.ts');
  described = new Known();
  lookThrough();
};

const stop = hearAnswers('/v1/', (answer) => {
  waiting.push(answer);
  loading ??= load();
  lookThrough();
});

afterAll(async () => {
  await loading;
  stop();
  if (faults.size > 0) throw new Error(`answers that no contract describes:\n${[...faults].join('\n')}`);
});
