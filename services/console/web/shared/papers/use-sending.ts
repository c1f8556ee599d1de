import { useEffect, useRef, useState } from 'react';
import { type Problem, Refused } from '../api/client.ts';
import type { Words } from '../words/words.tsx';
import type { ClaimPlace } from './paper-content.ts';
import { placeOfWaiting, sendPaper, withdrawPaper } from './upload.ts';
import { type PlaceOfPapers, useWaiting, type WaitingPapers } from './use-waiting.ts';

/** How a paper that waits is getting on. */
export interface Sending {
  /** `paused`: nothing was reached; it goes on by itself. `refused`: the service does not take it. */
  readonly state: 'waiting' | 'sending' | 'paused' | 'refused';
  readonly sentBytes: number;
  readonly problem?: Words;
}

export interface SendingPapers extends Omit<WaitingPapers, 'change'> {
  readonly sendingOf: (id: string) => Sending;
  readonly retry: () => void;
}

const FRESH: Sending = { state: 'waiting', sentBytes: 0 };
const TRY_AGAIN_MS = 8_000;

const stateAfter = (error: unknown): Pick<Sending, 'state' | 'problem'> => {
  if (!(error instanceof Refused)) return { state: 'paused' };
  const { status, title: en, titleZh: zh } = error.problem;
  return status >= 500 || status === 429 ? { state: 'paused' } : { state: 'refused', problem: { zh, en } };
};

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
  const { place } = waits;
  useEffect(() => {
    const paper = latest.current.current;
    if (paper === undefined || currentId === undefined) return;
    const left = new AbortController();
    note(currentId, { state: 'sending' });
    const send = async (): Promise<void> => {
      await sendPaper({
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
  const retry = (): void => {
    tell((before) =>
      Object.fromEntries(
        Object.entries(before).map(([id, each]) => [
          id,
          each.state === 'paused' ? { ...each, state: 'waiting' } : each,
        ]),
      ),
    );
  };
  useRetry(
    papers.some(({ id }) => sendingOf(id).state === 'paused'),
    retry,
  );
  return {
    ...{ papers, sendingOf, retry, ...waiting },
    remove: (id) => {
      const paper = papers.find((each) => each.id === id);
      remove(id);
      // The place it was given is free at once, or by itself in seven days.
      const at = paper && placeOfWaiting(claim, paper);
      if (at) withdrawPaper(at).catch(() => undefined);
    },
  };
};
