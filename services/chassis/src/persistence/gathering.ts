/**
 * Gathers what is asked for one by one into batches. The first item waits for the end of the tick; while batches are on
 * their way, later items gather behind them, so that batches grow with the load and nobody waits when there is none.
 */
export interface GatheringOptions<Item, Answer> {
  readonly run: (items: readonly Item[]) => Promise<readonly Answer[]>;
  /** Two items with the same key never share a batch; the later one waits. */
  readonly keyOf?: (item: Item) => string;
  readonly batchMax: number;
  readonly inFlightMax: number;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export class Gathering<Item, Answer> {
  readonly #options: GatheringOptions<Item, Answer>;
  #waiting: Waiting<Item, Answer>[] = [];
  #inFlight = 0;
  #scheduled = false;

  constructor(options: GatheringOptions<Item, Answer>) {
    this.#options = options;
  }

  add(item: Item): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#schedule();
    });
  }

  /** In a turn of its own: fifty thousand items are many batches, between which everybody else has theirs. */
  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0 || this.#inFlight >= this.#options.inFlightMax) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    while (this.#waiting.length > 0 && this.#inFlight < this.#options.inFlightMax) void this.#send(this.#take());
  }

  /** The next batch, looking at no more of those that wait than it must. */
  #take(): readonly Waiting<Item, Answer>[] {
    const { keyOf, batchMax } = this.#options;
    if (keyOf === undefined) return this.#waiting.splice(0, batchMax);
    const keys = new Set<string>();
    const batch: Waiting<Item, Answer>[] = [];
    const held: Waiting<Item, Answer>[] = [];
    let looked = 0;
    for (const waiting of this.#waiting) {
      if (batch.length >= batchMax) break;
      looked += 1;
      const key = keyOf(waiting.item);
      (keys.has(key) ? held : batch).push(waiting);
      keys.add(key);
    }
    this.#waiting.splice(0, looked);
    if (held.length > 0) this.#waiting = held.concat(this.#waiting);
    return batch;
  }

  async #send(batch: readonly Waiting<Item, Answer>[]): Promise<void> {
    this.#inFlight++;
    try {
      const answers = await this.#options.run(batch.map(({ item }) => item));
      if (answers.length !== batch.length) throw new Error('a batch was not answered one by one');
      batch.forEach(({ resolve }, at) => {
        resolve(answers[at] as Answer);
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      this.#inFlight--;
      this.#schedule();
    }
  }
}
