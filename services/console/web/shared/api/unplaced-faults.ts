import type { Words } from '../words/words.tsx';
import { Refused } from './client.ts';

/**
 * What a service found wrong that a form says at no field of it: of a whole, or of something it does not ask. Where the refusal itself
 * points to it, its title says it already.
 */
export const unplacedFaults = (error: unknown, isPlaced: (pointer: string) => boolean): readonly Words[] =>
  error instanceof Refused
    ? (error.problem.errors ?? [])
        .filter(({ pointer }) => !isPlaced(pointer))
        .map(({ detail, detailZh }) => ({ zh: detailZh, en: detail }))
    : [];

/** The last part of a pointer: the name of a field. */
export const lastOf = (pointer: string): string => pointer.split('/').at(-1) ?? '';

/** Whether a pointer ends at one of the fields, by its name. */
export const isAt =
  (fields: readonly string[]) =>
  (pointer: string): boolean =>
    fields.includes(lastOf(pointer));
