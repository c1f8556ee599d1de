import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { beginningOfDay, civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import { TOLD_TO_PERSON } from '@huji/contracts/shared/looks.ts';
import type { Page } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { InvalidCursor } from '../persistence/faults.ts';
import type { ChainedEntry } from './audit-chain.ts';
import { BackwardsStream, latestOf } from './backwards-stream.ts';

/** Of all streams together, for one page: somebody who uses the system every day for years fills fewer. */
export const SEGMENTS_SEARCHED_MAX = 50;

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

export interface LooksWanted<Told> {
  /** Streams that remember looks at one person. */
  readonly streams: readonly string[];
  /** From the page before; null: the latest. */
  readonly cursor: string | null;
  readonly max: number;
  readonly isWanted: (entry: ChainedEntry) => boolean;
  /** What is told of the wanted entries of one day, the latest first as they are; something of some, nothing of none. */
  readonly toldOfDay: (entries: readonly ChainedEntry[]) => readonly Told[];
}

/** From where a page goes on. It is made of what was told alone: a place in a stream would count what is not told. */
interface Place {
  /** What lies before this whole second is still to be told; infinite: everything. */
  readonly beforeMs: number;
  /** Of the day that ends there only so many, its earliest, are; undefined: all of it. */
  readonly left?: number;
}

const BEGINNING: Place = { beforeMs: Infinity };
const PLACE = /^([1-9]\d{8,10})(?:\.([1-9]\d{0,4}))?$/;

/** @throws InvalidCursor for what no page has given */
const placeOf = (cursor: string | null): Place => {
  if (cursor === null) return BEGINNING;
  const [, seconds, left] = PLACE.exec(cursor) ?? [];
  if (seconds === undefined) throw new InvalidCursor('the cursor cannot be read');
  const beforeMs = Number(seconds) * SECOND_MS;
  return left === undefined ? { beforeMs } : { beforeMs, left: Number(left) };
};

const cursorAt = (beforeMs: number, left = 0): string =>
  `${String(beforeMs / SECOND_MS)}${left > 0 ? `.${String(left)}` : ''}`;

const msOf = ({ at }: ChainedEntry): number => Date.parse(at);

/** A page that is filled with what is told of whole days. */
class TellingPage<Told> {
  readonly rows: Told[] = [];
  /** What lies before is not told yet. */
  beforeMs: number;
  /** Days that were told whole. */
  days = 0;
  #on: CivilDate | null = null;
  /** Of what was taken of that day. */
  #latestMs = 0;
  #entries: ChainedEntry[] = [];
  #left: number | undefined;
  readonly #wanted: LooksWanted<Told>;

  constructor(wanted: LooksWanted<Told>) {
    this.#wanted = wanted;
    const { beforeMs, left } = placeOf(wanted.cursor);
    this.beforeMs = beforeMs;
    this.#left = left;
  }

  /** @returns the cursor of the next page, where this one is full */
  take(entry: ChainedEntry): string | null {
    if (msOf(entry) >= this.beforeMs) return null;
    const on = civilDateInShanghai(entry.at);
    if (this.#on === null || on < this.#on) {
      const full = this.#on === null ? null : this.tell(Date.parse(beginningOfDay(this.#on)));
      if (full !== null) return full;
      if (this.#on !== null) this.days += 1;
      this.#on = on;
      this.#latestMs = msOf(entry);
      this.beforeMs = Math.min(this.beforeMs, Date.parse(beginningOfDay(on)) + DAY_MS);
    }
    if (TOLD_TO_PERSON[entry.action] === undefined || !this.#wanted.isWanted(entry)) return null;
    // There is a next page only where something is told on it.
    if (this.rows.length === this.#wanted.max) return cursorAt(this.beforeMs);
    this.#entries.push(entry);
    return null;
  }

  /** Tells what was taken and lies at or after an instant. @returns the cursor, where the page cannot hold it all */
  tell(fromMs: number): string | null {
    const told = this.#wanted.toldOfDay(this.#entries.filter((entry) => msOf(entry) >= fromMs));
    const due = this.#left === undefined ? told : told.slice(-this.#left);
    const shown = due.slice(0, this.#wanted.max - this.rows.length);
    this.rows.push(...shown);
    if (shown.length < due.length) return cursorAt(this.beforeMs, due.length - shown.length);
    this.#entries = [];
    this.#left = undefined;
    this.beforeMs = fromMs;
    return null;
  }

  /**
   * So far it was searched. A day that was begun beside others is left to the next page; one that alone is more than a page reads is told
   * as two.
   */
  stop(oldestMs: number): string {
    if (this.days > 0 || this.#on === null) return cursorAt(this.beforeMs, this.#left);
    const second = Math.floor(oldestMs / SECOND_MS) * SECOND_MS;
    // The oldest second may go on in what was not read.
    const fromMs = second + SECOND_MS > this.#latestMs ? second : second + SECOND_MS;
    return this.tell(fromMs) ?? cursorAt(fromMs);
  }
}

/**
 * What a person is told of looks that streams remember, the latest first. A page may be shorter than `max` and not the last: so far it
 * was searched. Neither its length nor its cursor says how many entries lie behind what is told.
 */
export const readLooks = async <Told>(
  documents: Pick<DocumentStore, 'declare' | 'find' | 'load'>,
  wanted: LooksWanted<Told>,
): Promise<Page<Told>> => {
  const page = new TellingPage(wanted);
  const { rows } = page;
  const reading = await Promise.all(
    wanted.streams.map((stream) => BackwardsStream.before(documents, stream, page.beforeMs)),
  );
  let oldestMs = page.beforeMs;
  for (let searched = 0; ;) {
    const unread = reading.filter(({ isUnread }) => isUnread);
    searched += unread.length;
    if (searched > SEGMENTS_SEARCHED_MAX) return { rows, cursor: page.stop(oldestMs) };
    await Promise.all(unread.map((each) => each.read()));
    const entry = latestOf(reading)?.take();
    if (entry === undefined) return { rows, cursor: page.tell(0) };
    oldestMs = msOf(entry);
    const cursor = page.take(entry);
    if (cursor !== null) return { rows, cursor };
  }
};
