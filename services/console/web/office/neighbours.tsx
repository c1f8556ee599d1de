import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../shared/words/words.tsx';
import { useQueue } from './api.ts';
import { useStepKeys } from './step-keys.ts';
import { en, zh } from './words.ts';

const addressOf = (number: string): string => `/o/claims/${number}`;

/** The claims before and after this one in the queue. Of one that is no longer in it, the next one is the oldest that waits. */
export const Neighbours = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  const [, go] = useLocation();
  const queue = useQueue();
  const numbers = (queue.data?.pages ?? []).flatMap(({ claims }) => claims.map((claim) => claim.number));
  const at = numbers.indexOf(number);
  const [previous, next] = at === -1 ? [undefined, numbers[0]] : [numbers[at - 1], numbers[at + 1]];
  useStepKeys((step) => {
    const wanted = step > 0 ? next : previous;
    if (wanted !== undefined) go(addressOf(wanted));
  });
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="line neighbours" aria-label={t.inQueue}>
      {previous === undefined ? <span /> : <Link href={addressOf(previous)}>{t.previousClaim(previous)}</Link>}
      {at !== -1 && <span className="soft">{t.place(at + 1, numbers.length, queue.hasNextPage)}</span>}
      {next === undefined ? <span /> : <Link href={addressOf(next)}>{t.nextClaim(next)}</Link>}
    </nav>
  );
};
