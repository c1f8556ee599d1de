import { isMapping } from '../format/read-values.ts';
import type { StepResult, StoryResult } from '../play/play-story.ts';
import type { Report } from './report.ts';

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join('; ');
  if (isMapping(value)) {
    const entries = Object.entries(value).map(([key, entry]) =>
      isMapping(entry) ? `${key} (${shown(entry)})` : `${key} ${shown(entry)}`,
    );
    return entries.length === 0 ? 'none' : entries.join(', ');
  }
  return String(value);
};

/** Of an enrollment the refused rows are worth a line, the accepted ones their number. */
const shownOutcome = ({ do: action, outcome }: StepResult): string => {
  if (action !== 'enroll' || !isMapping(outcome) || !isMapping(outcome['rows'])) return shown(outcome);
  const rows = Object.entries(outcome['rows']);
  const refused = rows.filter(([, code]) => code !== 'ok');
  const accepted = `${String(rows.length - refused.length)} of ${String(rows.length)} rows ok`;
  const answer = outcome['refused'] === undefined ? [] : [`refused ${String(outcome['refused'])}`];
  const shownRows = refused.map(([row, code]) => `${row} ${String(code)}`);
  return [shown(outcome['plans']), accepted, ...shownRows, ...answer].join(', ');
};

const traceLines = (trace: StepResult['trace']): string =>
  Object.entries(trace ?? {})
    .flatMap(([item, findings]) =>
      (Array.isArray(findings) ? findings : [])
        .filter(isMapping)
        .map(({ rule, clause, holds, code, inputs, before, after }) => {
          const change = before === undefined ? '' : ` ${String(before)} → ${String(after)}`;
          const sign = holds === true ? '+' : '-';
          return `      ${sign} ${item} ${String(rule)} [${String(clause)}]${change}${code === undefined ? '' : ` ${String(code)}`} ${JSON.stringify(inputs)}\n`;
        }),
    )
    .join('');

const stepLines = (step: StepResult): string => {
  const head = `  ${step.ok ? ' ' : '✗'} ${step.on} ${step.do}${step.id === undefined ? '' : ` ${step.id}`}: ${shownOutcome(step)}\n`;
  const wrong = step.differences.map(
    ({ at, expected, actual }) =>
      `      ${at === '' ? 'the outcome' : at}: expected ${shown(expected)}, was ${shown(actual)}\n`,
  );
  return head + wrong.join('') + traceLines(step.trace);
};

/** For people: every case with what came of its steps; what differs is marked. */
export const textReport: Report = {
  begin: '',
  result: ({ title, ok, steps }: StoryResult, file) =>
    `${ok ? '✓' : '✗'} ${title} (${file})\n${steps.map(stepLines).join('')}`,
  between: '',
  end: ({ cases, failed }) => `\n${String(cases)} ${cases === 1 ? 'case' : 'cases'}, ${String(failed)} failed\n`,
};
