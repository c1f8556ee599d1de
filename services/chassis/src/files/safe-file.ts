import { WorkerTask, WorkExceeded } from '../work/worker-task.ts';
import type { UnsafeFault } from './unsafe-file.ts';

/** A file that can be kept and shown: a picture made anew, or a PDF as it came. */
export interface SafeFile {
  readonly contentType: 'image/jpeg' | 'application/pdf';
  readonly content: Uint8Array;
  /** Of a picture. */
  readonly thumbnail?: Uint8Array;
  /** SHA-256 of what is to be seen, hexadecimal: of a picture its pixels, of a PDF its bytes. */
  readonly seenSha256: string;
}

export type FileLookedAt =
  { readonly type: 'safe'; readonly file: SafeFile } | { readonly type: 'unsafe'; readonly fault: UnsafeFault };

/** One file at a time: a picture of fifty megapixels takes 400 MB while it is unpacked. */
const LIMITS = { cpuMs: 30_000, heapMb: 256, atOnce: 1, waitingMax: 64 };

/**
 * Looks at files in a thread of their own. A picture that goes beyond its time on a processor or its memory is too large, whatever its head
 * says; one that only had to wait is asked for again (`Unavailable`).
 */
export class SafeFiles {
  readonly #task = new WorkerTask<Uint8Array, FileLookedAt>(new URL('./safe-file-worker.ts', import.meta.url), LIMITS);

  /** `gather` is asked when the file's turn has come. @throws Unavailable when too many wait, or the machine is too busy · what `gather` throws */
  async look(gather: () => Promise<Uint8Array>): Promise<FileLookedAt> {
    let isDocument = false;
    try {
      return await this.#task.run(async () => {
        const bytes = await gather();
        isDocument = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
        return bytes;
      });
    } catch (error) {
      if (!(error instanceof WorkExceeded)) throw error;
      return { type: 'unsafe', fault: isDocument ? 'document-broken' : 'picture-too-large' };
    }
  }
}
