import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useBrowserLocation } from 'wouter/use-browser-location';
import { Failure } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useQueue } from './api.ts';
import { useQueueFilter } from './queue-filter.ts';
import { useStepKeys } from './step-keys.ts';
import { en, zh } from './words.ts';

const addressOf = (number: string): string => `/o/claims/${number}`;

interface Place {
  readonly number: string;
  /** From 0. */
  readonly at: number;
}

/** Who is so near the end of what was read reads on. */
const NEAR_THE_END = 3;

/** Where a claim stands in the queue; of one that was there and has left it, where it stood. */
const usePlace = (number: string, numbers: readonly string[]): { readonly at: number; readonly stood: number } => {
  const [last, keep] = useState<Place>({ number: '', at: -1 });
  const at = numbers.indexOf(number);
  if (at !== -1 && (last.number !== number || last.at !== at)) keep({ number, at });
  return { at, stood: last.number === number ? last.at : -1 };
};

interface NeighboursProps {
  readonly number: string;
  /** Whoever looks has just said what they think: what comes next is offered first. */
  readonly isDone: boolean;
}

/**
 * The claims before and after this one in the queue, also once it has left it: whoever decided it goes on from where they were.
 * Of one that was never in it, the next one is the oldest that waits.
 */
export const Neighbours = ({ number, isDone }: NeighboursProps): ReactNode => {
  const t = useWords({ zh, en });
  const [, go] = useLocation();
  const queue = useQueue(useQueueFilter());
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = queue;
  const numbers = (queue.data?.pages ?? []).flatMap(({ claims }) => claims.map((claim) => claim.number));
  const { at, stood } = usePlace(number, numbers);
  const [previous, next] =
    at !== -1 ? [numbers[at - 1], numbers[at + 1]] : [numbers[stood - 1], numbers[Math.max(0, stood)]];
  const isNearEnd = Math.max(at, stood) >= numbers.length - NEAR_THE_END;
  useEffect(() => {
    // What did not come is asked for by whoever goes there, not again and again by itself.
    if (isNearEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage();
  }, [isNearEnd, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const [address] = useBrowserLocation();
  useStepKeys((step) => {
    // A second key goes on from where the first one leads, also while that page is still being drawn.
    const from = numbers.findIndex((each) => addressOf(each) === address);
    const neighbour = step > 0 ? next : previous;
    const wanted = from === -1 ? neighbour : numbers[from + step];
    if (wanted !== undefined) go(addressOf(wanted));
  });
  const onward = useRef<HTMLAnchorElement>(null);
  const offers = isDone && next !== undefined && next !== number;
  useEffect(() => {
    if (offers) onward.current?.focus();
  }, [offers]);
  if (queue.error !== null && (queue.data === undefined || (isFetchNextPageError && next === undefined)))
    return <Failure error={queue.error} retry={() => void queue.refetch()} />;
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className="line neighbours" aria-label={t.inQueue}>
      {previous === undefined ? <span /> : <Link href={addressOf(previous)}>{t.previousClaim(previous)}</Link>}
      {at !== -1 && (
        <span className="soft" role="status">
          {t.place(at + 1, numbers.length, hasNextPage)}
        </span>
      )}
      {next === undefined ? (
        <span />
      ) : (
        <Link ref={onward} className={offers ? 'button main' : undefined} href={addressOf(next)}>
          {t.nextClaim(next)}
        </Link>
      )}
    </nav>
  );
};
