import type { KeptDocument } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { AUDIT, segmentId, segmentOf } from './audit-documents.ts';

type Documents = Pick<DocumentStore, 'declare' | 'find' | 'load'>;

/** A stream that is read back, a segment at a time. */
export class BackwardsStream {
  readonly #documents: Documents;
  readonly #stream: string;
  /** The segment that is read next; below 0: none is left. */
  #next = -1;
  /** The last one, where it was loaded to know its number. */
  #last: KeptDocument | null = null;
  #waiting: ChainedEntry[] = [];

  private constructor(documents: Documents, stream: string) {
    this.#documents = documents;
    this.#stream = stream;
  }

  /**
   * Begins with what was written before an instant, or a little after it: entries lie in the order in which they were written, and two that
   * were written at one time may have changed places. Infinite: with the last.
   */
  static async before(documents: Documents, stream: string, beforeMs: number): Promise<BackwardsStream> {
    documents.declare(AUDIT);
    const opened = new BackwardsStream(documents, stream);
    await opened.#find(beforeMs);
    return opened;
  }

  get isUnread(): boolean {
    return this.#waiting.length === 0 && this.#next >= 0;
  }

  get latest(): ChainedEntry | undefined {
    return this.#waiting.at(-1);
  }

  async read(): Promise<void> {
    const document = this.#last ?? (await this.#load(this.#next));
    this.#last = null;
    this.#next -= 1;
    this.#waiting = document === null ? [] : [...segmentOf(document).entries];
  }

  take(): ChainedEntry | undefined {
    return this.#waiting.pop();
  }

  #load(number: number): Promise<KeptDocument | null> {
    return this.#documents.load(AUDIT.name, segmentId(this.#stream, number));
  }

  async #find(beforeMs: number): Promise<void> {
    const { rows } = await this.#documents.find(AUDIT.name, {
      ...{ field: 'stream', equals: this.#stream, descending: true, max: 1 },
    });
    const [last] = rows;
    if (last === undefined) return;
    const { number } = segmentOf(last);
    // The first segment that begins at or after the instant, by halves.
    let [low, high] = [0, number];
    while (low < high && beforeMs !== Infinity) {
      const middle = Math.floor((low + high) / 2);
      const document = await this.#load(middle);
      const begun = document === null ? undefined : segmentOf(document).entries[0]?.at;
      if (begun !== undefined && Date.parse(begun) < beforeMs) low = middle + 1;
      else high = middle;
    }
    this.#next = high;
    this.#last = high === number ? last : null;
  }
}

/** The stream whose next entry is the latest of all; undefined: none is left. */
export const latestOf = (streams: readonly BackwardsStream[]): BackwardsStream | undefined => {
  let found: BackwardsStream | undefined;
  for (const each of streams)
    if (each.latest !== undefined && (found?.latest === undefined || each.latest.at > found.latest.at)) found = each;
  return found;
};
