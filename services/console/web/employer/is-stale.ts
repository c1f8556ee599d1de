import { Refused } from '../shared/api/client.ts';

const STALE = 412;

/** Somebody else changed the batch since it was looked at. */
export const isStale = (error: unknown): boolean => error instanceof Refused && error.problem.status === STALE;
