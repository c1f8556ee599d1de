import type { Segment } from './audit-documents.ts';

/** The last segment of a stream, as it was written at this revision; 0: not yet. */
export interface LatestSegment {
  readonly segment: Segment;
  readonly revision: number;
}

const STREAMS_MAX = 1_000;
/** Longer ones are asked for: what is kept stays within some ten megabytes. */
const ENTRIES_MAX = 32;

/**
 * The segments this process wrote last, so that an entry need not begin with a question. What is kept may be old: whoever
 * writes by it compares and sets, and forgets it when another came first.
 */
export class LatestSegments {
  readonly #kept = new Map<string, LatestSegment>();

  /** Takes it out: until its writing has succeeded it is not known to be the last. */
  take(stream: string): LatestSegment | null {
    const latest = this.#kept.get(stream) ?? null;
    this.#kept.delete(stream);
    return latest;
  }

  keep(latest: LatestSegment): void {
    if (latest.segment.entries.length > ENTRIES_MAX) return;
    this.#kept.set(latest.segment.stream, latest);
    if (this.#kept.size <= STREAMS_MAX) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}
