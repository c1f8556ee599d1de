import { TOLD_TO_PERSON } from '@huji/contracts/shared/looks.ts';
import type { Page } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { InvalidCursor } from '../persistence/faults.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { AUDIT, segmentId, segmentNumberOf, segmentOf } from './audit-documents.ts';

/** Of all streams together, for one page: somebody who uses the system every day for years fills fewer. */
export const SEGMENTS_SEARCHED_MAX = 50;

export interface LooksWanted {
  /** Streams that remember looks at one person: the same ones, in the same order, for every page. */
  readonly streams: readonly string[];
  /** From the page before; null: the latest. */
  readonly cursor: string | null;
  readonly max: number;
  readonly isWanted: (entry: ChainedEntry) => boolean;
}

/** A stream that is read from its end back, a segment at a time. */
class Backwards {
  /** Every entry from this sequence on was taken; infinite: none was. */
  before: number;
  readonly #documents: Pick<DocumentStore, 'find' | 'load'>;
  readonly #stream: string;
  #waiting: ChainedEntry[] = [];

  constructor(documents: Pick<DocumentStore, 'find' | 'load'>, stream: string, before: number) {
    this.#documents = documents;
    this.#stream = stream;
    this.before = before;
  }

  get isUnread(): boolean {
    return this.#waiting.length === 0 && this.before > 1;
  }

  get latest(): ChainedEntry | undefined {
    return this.#waiting.at(-1);
  }

  async read(): Promise<void> {
    const document = await (this.before === Infinity
      ? this.#last()
      : this.#documents.load(AUDIT.name, segmentId(this.#stream, segmentNumberOf(this.before - 1))));
    const entries = document === null ? [] : segmentOf(document).entries;
    this.#waiting = entries.filter(({ sequence }) => sequence < this.before);
    this.before = (this.latest?.sequence ?? 0) + 1;
  }

  take(): void {
    this.before = this.#waiting.pop()?.sequence ?? this.before;
  }

  async #last() {
    const { rows } = await this.#documents.find(AUDIT.name, {
      ...{ field: 'stream', equals: this.#stream, descending: true, max: 1 },
    });
    return rows[0] ?? null;
  }
}

/** The stream whose next entry is the latest of all; undefined: none is left. */
const latestOf = (streams: readonly Backwards[]): Backwards | undefined => {
  let found: Backwards | undefined;
  for (const each of streams)
    if (each.latest !== undefined && (found?.latest === undefined || each.latest.at > found.latest.at)) found = each;
  return found;
};

/** How far each stream was read. @throws InvalidCursor for what no page has given */
const readUpTo = (cursor: string | null, streams: number): readonly number[] => {
  if (cursor === null) return Array.from({ length: streams }, () => Infinity);
  const parts = cursor.split('.');
  if (parts.length !== streams || !parts.every((part) => /^[1-9]\d{0,8}$/.test(part)))
    throw new InvalidCursor('the cursor cannot be read');
  return parts.map(Number);
};

/** Looks that streams remember, the latest first. A page may be shorter than `max` and not the last: so far it was searched. */
export const readLooks = async (
  documents: Pick<DocumentStore, 'declare' | 'find' | 'load'>,
  { streams, cursor, max, isWanted }: LooksWanted,
): Promise<Page<ChainedEntry>> => {
  documents.declare(AUDIT);
  const before = readUpTo(cursor, streams.length);
  const reading = streams.map((stream, at) => new Backwards(documents, stream, before[at] ?? Infinity));
  const rows: ChainedEntry[] = [];
  for (let searched = 0; rows.length < max;) {
    const unread = reading.filter(({ isUnread }) => isUnread);
    searched += unread.length;
    if (searched > SEGMENTS_SEARCHED_MAX) break;
    await Promise.all(unread.map((each) => each.read()));
    const next = latestOf(reading);
    const entry = next?.latest;
    if (next === undefined || entry === undefined) return { rows, cursor: null };
    next.take();
    if (TOLD_TO_PERSON[entry.action] !== undefined && isWanted(entry)) rows.push(entry);
  }
  const isOver = reading.every((each) => each.before === 1);
  return { rows, cursor: isOver ? null : reading.map((each) => String(each.before)).join('.') };
};
