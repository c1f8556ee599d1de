import { isExpired, Refused } from '../api/client.ts';
import type { Words } from '../words/words.tsx';

/** How a paper that waits is getting on. */
export interface Sending {
  /** `paused`: nothing was reached, or nobody had time for it; it goes on by itself. `refused`: the service does not take it. */
  readonly state: 'waiting' | 'sending' | 'paused' | 'refused';
  readonly sentBytes: number;
  readonly problem?: Words;
  /** It goes on once somebody has signed in again. */
  readonly expired?: true;
}

/** Answers that are no word about the paper: too late, too many, something of ours. */
const PASSING = [408, 429];

export const stateAfter = (error: unknown): Pick<Sending, 'state' | 'problem' | 'expired'> => {
  if (!(error instanceof Refused)) return { state: 'paused' };
  const { status, title: en, titleZh: zh } = error.problem;
  if (isExpired(error)) return { state: 'paused', expired: true };
  return status >= 500 || PASSING.includes(status) ? { state: 'paused' } : { state: 'refused', problem: { zh, en } };
};

/** Whether it is tried again without anybody doing something; where nobody is signed in any more that is in vain. */
export const goesOnByItself = ({ state, expired }: Sending): boolean => state === 'paused' && expired !== true;

/** What is paused waits for its turn again, and the named one also where it was refused. */
export const goneOn = (known: Readonly<Record<string, Sending>>, named?: string): Readonly<Record<string, Sending>> =>
  Object.fromEntries(
    Object.entries(known).map(([id, each]) => {
      const goesOn = each.state === 'paused' || (each.state === 'refused' && id === named);
      return [id, goesOn ? { state: 'waiting', sentBytes: each.sentBytes } : each];
    }),
  );
