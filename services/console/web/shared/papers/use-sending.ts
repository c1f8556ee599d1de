import { useEffect, useRef, useState } from 'react';
import { type Problem, Refused } from '../api/client.ts';
import type { ClaimPlace } from './paper-content.ts';
import { goesOnByItself, goneOn, type Sending, stateAfter } from './sending.ts';
import { placeOfWaiting } from './place-of-waiting.ts';
import { type PlaceOfPapers, useWaiting, type WaitingPapers } from './use-waiting.ts';

export interface SendingPapers extends Omit<WaitingPapers, 'change'> {
  readonly sendingOf: (id: string) => Sending;
  /** What is paused goes on; the named one also where it was refused. */
  readonly retry: (id?: string) => void;
}

/** On its way from the first moment, and in the way of nobody who only reads. */
const upload = () => import('./upload.ts');

const FRESH: Sending = { state: 'waiting', sentBytes: 0 };
const TRY_AGAIN_MS = 8_000;

/** What nothing was reached for goes on every few seconds, and at once when there is a connection again. */
const useRetry = (isPaused: boolean, retry: () => void): void => {
  const latest = useRef(retry);
  useEffect(() => {
    latest.current = retry;
  });
  useEffect(() => {
    if (!isPaused) return;
    const again = (): void => {
      latest.current();
    };
    const timer = setInterval(again, TRY_AGAIN_MS);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [isPaused]);
};

interface SendingTo {
  readonly claim: ClaimPlace;
  readonly waits: PlaceOfPapers;
  /** One more is there. */
  readonly onKept: () => Promise<unknown>;
  /** The service takes one of them not at all. */
  readonly onRefused?: ((problem: Problem) => void) | undefined;
}

/** Papers of a claim on their way, one after the other, until all are there. */
export const useSending = ({ claim, waits, onKept, onRefused }: SendingTo): SendingPapers => {
  const { papers, change, remove, ...waiting } = useWaiting(waits);
  const [known, tell] = useState<Readonly<Record<string, Sending>>>({});
  const sendingOf = (id: string): Sending => known[id] ?? FRESH;
  const note = (id: string, said: Partial<Sending>): void => {
    tell((before) => ({ ...before, [id]: { ...(before[id] ?? FRESH), ...said } }));
  };
  const current = papers.find(({ id }) => ['waiting', 'sending'].includes(sendingOf(id).state));
  const latest = useRef({ claim, current, change, remove, onKept, onRefused });
  useEffect(() => {
    latest.current = { claim, current, change, remove, onKept, onRefused };
  });
  const currentId = current?.id;
  useEffect(() => void upload().catch(() => undefined), []);
  const { place } = waits;
  useEffect(() => {
    const paper = latest.current.current;
    if (paper === undefined || currentId === undefined) return;
    const left = new AbortController();
    note(currentId, { state: 'sending' });
    const send = async (): Promise<void> => {
      await (
        await upload()
      ).sendPaper({
        claim: latest.current.claim,
        waiting: paper,
        signal: left.signal,
        onBegun: ({ paperNo, paperId }) => latest.current.change({ ...paper, paperNo, paperId }),
        onProgress: (sentBytes) => {
          note(currentId, { sentBytes });
        },
      });
      await latest.current.onKept();
      latest.current.remove(currentId);
    };
    send().catch((error: unknown) => {
      if (left.signal.aborted) return;
      const after = stateAfter(error);
      note(currentId, after);
      if (after.state === 'refused' && error instanceof Refused) latest.current.onRefused?.(error.problem);
    });
    return () => {
      left.abort();
    };
  }, [currentId, place]);
  const retry = (named?: string): void => {
    tell((before) => goneOn(before, named));
  };
  useRetry(
    papers.some(({ id }) => goesOnByItself(sendingOf(id))),
    retry,
  );
  return {
    ...{ papers, sendingOf, retry, ...waiting },
    remove: (id) => {
      const paper = papers.find((each) => each.id === id);
      remove(id);
      // The place it was given is free at once, or by itself in seven days.
      const at = paper && placeOfWaiting(claim, paper);
      if (at)
        upload()
          .then(({ withdrawPaper }) => withdrawPaper(at))
          .catch(() => undefined);
    },
  };
};
