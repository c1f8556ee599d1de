import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { type Breaker, createBreaker } from '../resilience/breaker.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import type { FieldCipher } from '../security/field-cipher.ts';
import { SEALED_HEAD_BYTES, SEALED_PIECE_BYTES, SealedBlobBroken } from '../security/sealed-blob.ts';
import { BlobDamaged, type BlobDriver, type BlobPage, type BlobPiece } from './blob-driver.ts';
import { assertBlobName, assertBlobPrefix } from './blob-name.ts';

/** What a file is called and whose key seals it. */
export interface BlobPlace {
  readonly name: string;
  readonly personId: string;
}

/** Bytes `from` (included) to `to` (not included). */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface StoredBlob {
  /** Of the whole file, unsealed. */
  readonly bytes: number;
  /** Of the range, or the whole; each time from the beginning. @throws SealedBlobBroken while it is read */
  readonly content: (range?: ByteRange) => AsyncIterable<Uint8Array>;
}

export interface BlobStoreOptions {
  readonly cipher: Pick<FieldCipher, 'sealBlob' | 'openBlob'>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** First pause before a write that threw is repeated; doubles (default 100 ms). */
  readonly paceMs?: number;
}

/** The largest file there is: more than any that is sent, for a picture may grow when it is made anew. */
export const BLOB_BYTES_MAX = 32 * 1_048_576;
export const BLOB_PAGE_MAX = 1_000;
/** So many sealed pieces are fetched at once: about a megabyte. */
const PIECES_AT_ONCE = 16;
const WRITES_MAX = 4;
const CALL_MS_MAX = 15_000;

type Call = 'put' | 'read' | 'remove' | 'list';

/**
 * Files that are written once, sealed with their person's key before they leave the process. The portable half of the port:
 * names, sealing, ranges, repetition, limits, measures and the circuit breaker, once over every driver.
 */
export class BlobStore {
  readonly #driver: BlobDriver;
  readonly #options: BlobStoreOptions;
  readonly #breaker: Breaker<[() => Promise<unknown>], unknown>;

  constructor(driver: BlobDriver, options: BlobStoreOptions) {
    this.#driver = driver;
    this.#options = options;
    const { metrics, logger } = options;
    this.#breaker = createBreaker((work: () => Promise<unknown>) => work(), {
      name: 'blobs',
      metrics,
      logger,
      timeoutMs: CALL_MS_MAX,
    });
  }

  describe(): Promise<string> {
    return this.#driver.describe();
  }

  /**
   * `written`: this file stands under this name now · `taken`: another one does.
   * @throws RangeError for a name or a size that cannot be · PersonErased · Unavailable
   */
  async putOnce({ name, personId }: BlobPlace, content: Uint8Array): Promise<'written' | 'taken'> {
    assertBlobName(name);
    if (content.length > BLOB_BYTES_MAX) throw new RangeError('a file is larger than any may be');
    const sealed = await this.#options.cipher.sealBlob(personId, name, content);
    const sha256 = createHash('sha256').update(sealed).digest('hex');
    for (let attempt = 1; ; attempt++) {
      try {
        if (await this.#call('put', () => this.#driver.putOnce(name, sealed, sha256))) return 'written';
        break;
      } catch (error) {
        // Refused by the breaker, or again and again: nobody knows whether it was written, and the caller repeats it all.
        if (error instanceof BlobDamaged || attempt === WRITES_MAX || this.#breaker.state() === 'open')
          throw error instanceof BlobDamaged ? error : this.#unavailable(error);
        await sleep((this.#options.paceMs ?? 100) * 2 ** attempt);
      }
    }
    // It may be what an attempt of this very call wrote: seals of equal files differ, so equal bytes are this one's.
    const standing = createHash('sha256');
    for await (const bytes of this.#sealed(name, 0, sealed.length)) standing.update(bytes);
    return standing.digest('hex') === sha256 ? 'written' : 'taken';
  }

  /** Null where nothing has this name. @throws PersonErased · SealedBlobBroken · Unavailable */
  async read({ name, personId }: BlobPlace): Promise<StoredBlob | null> {
    assertBlobName(name);
    const head = await this.#piece(name, 0, SEALED_HEAD_BYTES);
    if (head === null) return null;
    const opener = await this.#options.cipher.openBlob(personId, name, head.bytes, head.total);
    const sealed = (from: number, to: number): AsyncIterable<Uint8Array> => this.#sealed(name, from, to);
    async function* content({ from, to }: ByteRange = { from: 0, to: opener.bytes }) {
      const first = opener.pieceAt(from);
      let { piece, plainFrom } = first;
      const last = opener.pieceAt(Math.max(from, to - 1));
      const end = Math.min(last.from + SEALED_PIECE_BYTES, head?.total ?? 0);
      for await (const bytes of sealed(first.from, end)) {
        for (let at = 0; at < bytes.length; at += SEALED_PIECE_BYTES) {
          const plain = opener.open(piece, bytes.subarray(at, at + SEALED_PIECE_BYTES));
          const wanted = plain.subarray(Math.max(0, from - plainFrom), Math.max(0, to - plainFrom));
          if (wanted.length > 0) yield wanted;
          piece += 1;
          plainFrom += plain.length;
        }
      }
    }
    return { bytes: opener.bytes, content };
  }

  /** At most `max` of those after `cursor`, with the size they have sealed. @throws Unavailable */
  async list(prefix: string, cursor: string | null, max: number): Promise<BlobPage> {
    assertBlobPrefix(prefix);
    if (max > BLOB_PAGE_MAX) throw new RangeError(`a page has at most ${String(BLOB_PAGE_MAX)} names`);
    return this.#call('list', () => this.#driver.list(prefix, cursor, max));
  }

  /** What it was is gone; twice is the same as once. @throws Unavailable */
  async remove(name: string): Promise<void> {
    assertBlobName(name);
    await this.#call('remove', () => this.#driver.remove(name));
  }

  ping(): Promise<void> {
    return this.#driver.ping();
  }

  async close(): Promise<void> {
    this.#breaker.close();
    await this.#driver.close();
  }

  /** Sealed bytes in whole pieces, so many at a time. @throws SealedBlobBroken when it ends early or is gone */
  async *#sealed(name: string, from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = from; at < to;) {
      const found = await this.#piece(name, at, Math.min(to - at, PIECES_AT_ONCE * SEALED_PIECE_BYTES));
      if (found === null || found.bytes.length === 0) throw new SealedBlobBroken('the sealed file ends before its end');
      yield found.bytes;
      at += found.bytes.length;
    }
  }

  #piece(name: string, from: number, max: number): Promise<BlobPiece | null> {
    return this.#call('read', () => this.#driver.read(name, from, max));
  }

  #unavailable(error: unknown): Unavailable {
    return error instanceof Unavailable ? error : new Unavailable('the place for files does not answer', 2, error);
  }

  /** @throws Unavailable for whatever the engine threw, but for what it says of the bytes themselves */
  async #call<Answer>(call: Call, work: () => Promise<Answer>): Promise<Answer> {
    const startedAt = process.hrtime.bigint();
    let outcome = 'failed';
    try {
      const answer = (await this.#breaker.call(work)) as Answer;
      outcome = 'done';
      return answer;
    } catch (error) {
      throw error instanceof BlobDamaged ? error : this.#unavailable(error);
    } finally {
      const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
      this.#options.metrics.histogram('blob_call_duration_seconds').observe({ call, outcome }, seconds);
    }
  }
}
