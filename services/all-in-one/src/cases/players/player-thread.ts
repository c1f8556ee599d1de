import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTold } from './thread.ts';
import { openSlicePlayer, type NamedSlice } from './play-slice.ts';

/** Runs in a thread of its own: see `thread.ts`. Says that it is there, then answers every slice in its turn. */
const { shown, read } = workerData as ThreadTold;
const play = openSlicePlayer(shown, read);
parentPort?.on('message', (slice: NamedSlice) => {
  parentPort?.postMessage(play(slice));
});
parentPort?.postMessage([]);
