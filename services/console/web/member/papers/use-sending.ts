import { useEffect, useRef, useState } from 'react';
import { Refused } from '../../shared/api/client.ts';
import type { Words } from '../../shared/words/words.tsx';
import { sendPaper, withdrawPaper } from './upload.ts';
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

/** Papers of a claim on their way, one after the other, until all are there; `onKept` when one is. */
export const useSending = (of: PlaceOfPapers, onKept: () => Promise<unknown>): SendingPapers => {
  const { papers, change, remove, ...waiting } = useWaiting(of);
  const [known, tell] = useState<Readonly<Record<string, Sending>>>({});
  const sendingOf = (id: string): Sending => known[id] ?? FRESH;
  const note = (id: string, said: Partial<Sending>): void => {
    tell((before) => ({ ...before, [id]: { ...(before[id] ?? FRESH), ...said } }));
  };
  const current = papers.find(({ id }) => ['waiting', 'sending'].includes(sendingOf(id).state));
  const latest = useRef({ current, change, remove, onKept });
  useEffect(() => {
    latest.current = { current, change, remove, onKept };
  });
  const currentId = current?.id;
  const { place: number } = of;
  useEffect(() => {
    const paper = latest.current.current;
    if (paper === undefined || currentId === undefined) return;
    const left = new AbortController();
    note(currentId, { state: 'sending' });
    const send = async (): Promise<void> => {
      await sendPaper({
        number,
        waiting: paper,
        signal: left.signal,
        onBegun: (paperNo) => latest.current.change({ ...paper, paperNo }),
        onProgress: (sentBytes) => {
          note(currentId, { sentBytes });
        },
      });
      await latest.current.onKept();
      latest.current.remove(currentId);
    };
    send().catch((error: unknown) => {
      if (!left.signal.aborted) note(currentId, stateAfter(error));
    });
    return () => {
      left.abort();
    };
  }, [currentId, number]);
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
  const isPaused = papers.some(({ id }) => sendingOf(id).state === 'paused');
  useEffect(() => {
    if (!isPaused) return;
    const timer = setInterval(retry, TRY_AGAIN_MS);
    addEventListener('online', retry);
    return () => {
      clearInterval(timer);
      removeEventListener('online', retry);
    };
  }, [isPaused]);
  return {
    ...{ papers, sendingOf, retry, ...waiting },
    remove: (id) => {
      const paper = papers.find((each) => each.id === id);
      remove(id);
      // The place it was given is free at once, or by itself in seven days.
      if (paper?.paperNo !== undefined) withdrawPaper({ number, paperNo: paper.paperNo }).catch(() => undefined);
    },
  };
};
