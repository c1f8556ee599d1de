import type { AuditSegment } from './audit-documents.ts';

/** The last segment of a stream, as it was written at this revision; 0: not yet. */
export interface LatestSegment {
  readonly segment: AuditSegment;
  readonly revision: number;
}

const STREAMS_MAX = 1_000;
/** Of all streams together: what is kept stays within some ten megabytes. */
const ENTRIES_MAX = 16_000;

/**
 * The segments this process wrote last, so that an entry need not begin with a question. What is kept may be old: whoever
 * writes by it compares and sets, and forgets it when another came first. Streams that nobody wrote to for longest go first.
 */
export class LatestSegments {
  readonly #kept = new Map<string, LatestSegment>();
  #entries = 0;

  /** Takes it out: until its writing has succeeded it is not known to be the last. */
  take(stream: string): LatestSegment | null {
    const latest = this.#kept.get(stream) ?? null;
    this.#kept.delete(stream);
    this.#entries -= latest?.segment.entries.length ?? 0;
    return latest;
  }

  keep(latest: LatestSegment): void {
    const { stream, entries } = latest.segment;
    this.take(stream);
    this.#kept.set(stream, latest);
    this.#entries += entries.length;
    while (this.#kept.size > STREAMS_MAX || this.#entries > ENTRIES_MAX) {
      const [oldest] = this.#kept.keys();
      if (oldest === undefined) return;
      this.take(oldest);
    }
  }
}
