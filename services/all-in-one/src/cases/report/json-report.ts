import type { StepResult, StoryResult } from '../play/play-story.ts';
import type { Report } from './report.ts';

/** JSON leaves out what is undefined. */
const stepOf = ({ on, do: action, id, ok, outcome, expected, trace }: StepResult): unknown => ({
  on,
  do: action,
  id,
  ok,
  outcome,
  expected: ok ? undefined : expected,
  trace,
});

const resultOf = ({ title, ok, steps }: StoryResult, file: string): unknown => ({
  case: title,
  file,
  ok,
  steps: steps.map(stepOf),
});

/** One JSON document; the order of its keys is free, so the totals stand last. */
export const jsonReport: Report = {
  begin: '{"results":[',
  result: (result, file) => `\n${JSON.stringify(resultOf(result, file))}`,
  between: ',',
  end: ({ cases, failed }) => `\n],"cases":${String(cases)},"failed":${String(failed)}}\n`,
};
