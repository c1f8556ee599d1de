import { setImmediate } from 'node:timers/promises';
import { streamInParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { BooksRead } from '../play/released-books.ts';
import { type NamedSlice, openSlicePlayer, type PlayedCase, type Shown } from './play-slice.ts';
import { Thread } from './thread.ts';

/** Threads beside this one that may help. */
export interface Helpers {
  readonly most: number;
  /** From so many bytes of cases on: to start a thread takes as long as to play some hundred of them. */
  readonly fromBytes: number;
  /** Before the first of them starts. */
  readonly begin?: () => void;
}

/** What came of a slice. */
export interface PlayedSlice {
  readonly file: string;
  readonly cases: readonly PlayedCase[];
}

type Player = (slice: NamedSlice) => Promise<readonly PlayedCase[]>;

/** While a thread answers, its next slice lies before it. */
const SLICES_PER_THREAD = 2;

/** This thread and, where there is much to play, others: whoever is free plays the next slice, this one when no other is. */
export class Players {
  readonly #helpers: Helpers;
  readonly #startThread: () => Thread;
  readonly #threads: Thread[] = [];
  readonly #here: Player;
  readonly #free: Player[] = [];
  readonly #waiting: ((player: Player) => void)[] = [];
  #bytes = 0;

  constructor(shown: Shown, read: BooksRead, helpers: Helpers) {
    const play = openSlicePlayer(shown, read);
    this.#helpers = helpers;
    this.#startThread = () => new Thread({ shown, read });
    this.#here = (slice) => Promise.resolve(play(slice));
    this.#free.push(this.#here);
  }

  /** So much is to be played: known of a file before it is read, of a stream as it comes. */
  expect(bytes: number): void {
    this.#bytes += bytes;
    if (this.#helpers.most === 0 || this.#threads.length > 0 || this.#bytes < this.#helpers.fromBytes) return;
    this.#helpers.begin?.();
    for (let count = 0; count < this.#helpers.most; count += 1) this.#join(this.#startThread());
  }

  /** What came of each slice, in the order of the slices. */
  play(slices: AsyncIterable<NamedSlice>): AsyncIterable<PlayedSlice> {
    return streamInParallel(slices, 1 + this.#helpers.most * SLICES_PER_THREAD, async (slice) => {
      // Answers of the threads come in first: while this one plays, it hears nobody and reads nothing.
      await setImmediate();
      const player = this.#free.shift() ?? (await this.#nextFree());
      const cases = await player(slice);
      this.#release(player);
      return { file: slice.file, cases };
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #join(thread: Thread): void {
    this.#threads.push(thread);
    const release = (player: Player): void => {
      for (let count = 0; count < SLICES_PER_THREAD; count += 1) this.#release(player);
    };
    void thread.ready.then(
      () => {
        release((slice) => thread.play(slice));
      },
      // Whoever asks it next hears why it did not come.
      (error: Error) => {
        release(() => Promise.reject(error));
      },
    );
  }

  #release(player: Player): void {
    const next = this.#waiting.shift();
    if (next !== undefined) next(player);
    else if (player === this.#here) this.#free.push(player);
    else this.#free.unshift(player);
  }

  #nextFree(): Promise<Player> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }
}
