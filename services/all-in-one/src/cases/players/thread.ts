import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { present } from '@huji/contracts/shared/present.ts';
import type { BooksRead } from '../play/released-books.ts';
import type { NamedSlice, PlayedCase, Shown } from './play-slice.ts';

/** What a thread is told once. */
export interface ThreadTold {
  readonly shown: Shown;
  readonly read: BooksRead;
}

/** A thread takes what was compiled before from where this one does; it knows of it by its environment alone. */
const environment = (): NodeJS.ProcessEnv => {
  const compiled = getCompileCacheDir();
  return present({ NODE_COMPILE_CACHE: compiled && dirname(compiled) });
};

type Played = readonly PlayedCase[];

/** A thread of its own that plays slices one after the other. */
export class Thread {
  readonly #worker: Worker;
  /** Of what was asked, in that order; it is answered in the same. */
  readonly #asked: PromiseWithResolvers<Played>[] = [];
  /** It has loaded what it plays by. Rejects when it cannot. */
  readonly ready: Promise<unknown>;

  constructor(told: ThreadTold) {
    this.#worker = new Worker(new URL('./player-thread.ts', import.meta.url), { workerData: told, env: environment() });
    this.ready = this.#answer();
    this.#worker.on('message', (played: Played) => this.#asked.shift()?.resolve(played));
    this.#worker.on('error', (error) => {
      this.#fail(error);
    });
    this.#worker.on('exit', () => {
      this.#fail(new Error('a thread that plays cases has ended'));
    });
  }

  play(slice: NamedSlice): Promise<Played> {
    const answer = this.#answer();
    this.#worker.postMessage(slice);
    return answer;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #answer(): Promise<Played> {
    const asked = Promise.withResolvers<Played>();
    this.#asked.push(asked);
    return asked.promise;
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#asked.splice(0)) reject(error);
  }
}
