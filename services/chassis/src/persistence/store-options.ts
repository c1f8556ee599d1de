/** What became of one command to one document. Opaque ids and registered words only. */
export interface CommandOutcome {
  readonly streamId: string;
  /** Name of the command, never its content; absent for a document that is written once. */
  readonly commandType?: string;
  /** `unchanged`: taken, and there was nothing to do. */
  readonly outcome: 'committed' | 'unchanged' | 'duplicate' | 'refused';
  /** Why it was refused. */
  readonly code?: string;
  readonly revision?: number;
  readonly traceparent?: string;
}

/** What the metrics and the log want to know. Every member is optional. */
export interface StoreObserver {
  readonly commanded?: (collection: string, outcome: CommandOutcome) => void;
  readonly committed?: (collection: string, batch: { writes: number; lost: number; durationMs: number }) => void;
  readonly loaded?: (collection: string, batch: { documents: number; durationMs: number }) => void;
  /** A write threw; its outcome is being found out. `attempt` counts from 1. */
  readonly outcomeUnknown?: (collection: string, attempt: number, error: unknown) => void;
  /** The database has no room for a write, or denied a question or a write; nothing was written. */
  readonly turnedAway?: (collection: string, error: unknown) => void;
}

export interface DocumentStoreOptions {
  readonly observer?: StoreObserver;
  /** First pause before an unknown outcome is asked again; doubles up to a second. */
  readonly unknownOutcomePaceMs?: number;
  /** After so many throws `UnknownOutcome` is thrown (default 20: about 17 s). */
  readonly unknownOutcomeAttemptsMax?: number;
}
