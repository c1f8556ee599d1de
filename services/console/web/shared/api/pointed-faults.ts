import type { Words } from '../words/words.tsx';
import { type Problem, Refused } from './client.ts';

/** Faults a service found, at the fields they are about: `/segments/0/admittedOn` is the field `admittedOn`. */
export const faultsOfProblem = ({ errors = [] }: Pick<Problem, 'errors'>): Readonly<Record<string, Words>> =>
  Object.fromEntries(
    errors.map(({ pointer, detail, detailZh }) => [pointer.split('/').at(-1) ?? '', { zh: detailZh, en: detail }]),
  );

/** Faults of whatever came back by the whole pointer: where one name is a field of several parts, `/pooledUnits/1/uscc`. */
export const pointedFaults = (error: unknown): Readonly<Record<string, Words>> =>
  error instanceof Refused
    ? Object.fromEntries(
        (error.problem.errors ?? []).map(({ pointer, detail, detailZh }) => [pointer, { zh: detailZh, en: detail }]),
      )
    : {};

/**
 * Faults at the fields of whatever came back, also of a refusal by what stands in the books, which points to its field in `data`;
 * none where it was no answer, or one about no field.
 */
export const faultsOfAnswer = (error: unknown): Readonly<Record<string, Words>> => {
  if (!(error instanceof Refused)) return {};
  const { problem } = error;
  const pointer = problem.data?.['pointer'];
  return typeof pointer === 'string'
    ? { [pointer.split('/').at(-1) ?? '']: { zh: problem.titleZh, en: problem.title } }
    : faultsOfProblem(problem);
};
