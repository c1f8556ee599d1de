/**
 * What a place for files must do. Nothing here knows a domain word, a person or a key; nothing above here knows a folder or
 * a bucket.
 *
 * Written to what every engine really holds: one name is written once, whole or not at all, and read in pieces. An error
 * thrown by a write is an UNKNOWN outcome: it may have happened. Drivers do not retry and do not wrap errors; `BlobStore`
 * repeats the same write and looks at what stands.
 */
export interface BlobDriver {
  /** Name of the engine, e.g. `folder`; printed by the conformance run. */
  readonly describe: () => Promise<string>;
  /**
   * Durable when it resolves. `true`: written now. `false`: the name stands already, or this write's own earlier success
   * does; nothing was changed. @throws BlobDamaged when what arrived has another SHA-256 (hexadecimal): nothing was written
   */
  readonly putOnce: (name: string, bytes: Uint8Array, sha256: string) => Promise<boolean>;
  /** So many bytes from `from` on, fewer only at the end; null where nothing has this name. */
  readonly read: (name: string, from: number, max: number) => Promise<BlobPiece | null>;
  /** What it was is gone when it resolves; a name that does not stand is no fault. */
  readonly remove: (name: string) => Promise<void>;
  /** Names that begin with `prefix`, in the order of their bytes, after `cursor`. */
  readonly list: (prefix: string, cursor: string | null, max: number) => Promise<BlobPage>;
  /** Reaches through to the engine; throws when it does not answer. */
  readonly ping: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BlobPiece {
  readonly bytes: Uint8Array;
  /** Size of the whole. */
  readonly total: number;
}

export interface BlobEntry {
  readonly name: string;
  readonly bytes: number;
  /** By the engine's clock. */
  readonly storedAtMs: number;
}

export interface BlobPage {
  readonly rows: readonly BlobEntry[];
  /** Pass to the next call; null on the last page. */
  readonly cursor: string | null;
}

/** What arrived is not what was sent: nothing was written. */
export class BlobDamaged extends Error {
  override readonly name = 'BlobDamaged';
}
