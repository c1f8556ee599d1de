import type { Words } from '../words/words.tsx';
import { Refused } from './client.ts';
import { lastOf } from './unplaced-faults.ts';

/**
 * What a service found wrong, by the whole pointer, `/pooledUnits/1/uscc`; also of a refusal by what stands in the books, which points
 * to its field in `data`. Nothing where it was no answer, or one about no field.
 */
export const pointedFaults = (error: unknown): Readonly<Record<string, Words>> => {
  if (!(error instanceof Refused)) return {};
  const { errors = [], data, title, titleZh } = error.problem;
  const pointer = data?.['pointer'];
  return typeof pointer === 'string'
    ? { [pointer]: { zh: titleZh, en: title } }
    : Object.fromEntries(errors.map((each) => [each.pointer, { zh: each.detailZh, en: each.detail }]));
};

/** The same by the field alone, where no two fields of a form have one name: `/segments/0/admittedOn` is `admittedOn`. */
export const faultsOfAnswer = (error: unknown): Readonly<Record<string, Words>> =>
  Object.fromEntries(Object.entries(pointedFaults(error)).map(([pointer, words]) => [lastOf(pointer), words]));
