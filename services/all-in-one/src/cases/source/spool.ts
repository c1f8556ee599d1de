import { closeSync, mkdtempSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const IN_MEMORY_MAX = 1_000_000;
const CHUNK = 1 << 16;

/** Text that waits until it is known whether it may be said: in memory while it is short, then in a nameless file. */
export interface Spool {
  readonly write: (text: string) => void;
  readonly read: () => Iterable<Buffer | string>;
  readonly close: () => void;
}

const namelessFile = (): number => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-case-'));
  const file = join(folder, 'report');
  const descriptor = openSync(file, 'w+', 0o600);
  unlinkSync(file);
  rmSync(folder, { recursive: true });
  return descriptor;
};

export const openSpool = (inMemoryMax: number = IN_MEMORY_MAX): Spool => {
  let texts: string[] = [];
  let length = 0;
  let descriptor: number | null = null;
  const flush = (): void => {
    descriptor ??= namelessFile();
    writeSync(descriptor, texts.join(''));
    texts = [];
    length = 0;
  };
  return {
    write: (text) => {
      texts.push(text);
      length += text.length;
      if (length > inMemoryMax) flush();
    },
    *read() {
      if (descriptor !== null) {
        let position = 0;
        for (;;) {
          const buffer = Buffer.allocUnsafe(CHUNK);
          const size = readSync(descriptor, buffer, 0, CHUNK, position);
          if (size === 0) break;
          position += size;
          yield buffer.subarray(0, size);
        }
      }
      yield* texts;
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor);
      descriptor = null;
      texts = [];
    },
  };
};
