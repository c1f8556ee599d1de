import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  openSealedBlob,
  plainSize,
  SEALED_HEAD_BYTES,
  SEALED_PIECE_BYTES,
  sealBlob,
  SealedBlobBroken,
  sealedSize,
} from './sealed-blob.ts';

const key = randomBytes(32);
const NAME = 'papers/a/b';

const opened = (sealed: Buffer, name = NAME, withKey = key): Buffer => {
  const opener = openSealedBlob(withKey, name, sealed.subarray(0, SEALED_HEAD_BYTES), sealed.length);
  const pieces: Buffer[] = [];
  for (let at = SEALED_HEAD_BYTES, piece = 0; at < sealed.length; at += SEALED_PIECE_BYTES, piece++)
    pieces.push(opener.open(piece, sealed.subarray(at, at + SEALED_PIECE_BYTES)));
  return Buffer.concat(pieces);
};

describe('a sealed file', () => {
  test.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])(
    'of %i bytes opens as it was, and says its size',
    (size) => {
      const plain = randomBytes(size);
      const sealed = sealBlob(key, NAME, plain);
      expect([sealed.length, plainSize(sealed.length)]).toEqual([sealedSize(size), size]);
      expect(opened(sealed).equals(plain)).toBe(true);
    },
  );

  test('shows nothing of what it holds, and equal files are sealed differently', () => {
    const plain = Buffer.alloc(100_000, 'diagnosis ');
    const sealed = sealBlob(key, NAME, plain);
    expect(sealed.includes('diagnosis')).toBe(false);
    expect(sealed.equals(sealBlob(key, NAME, plain))).toBe(false);
  });

  test('opens with no other key and under no other name', () => {
    const sealed = sealBlob(key, NAME, randomBytes(10));
    expect(() => opened(sealed, 'papers/a/c')).toThrow(SealedBlobBroken);
    expect(() => opened(sealed, NAME, randomBytes(32))).toThrow(SealedBlobBroken);
  });

  test.each([0, 5, SEALED_HEAD_BYTES, SEALED_HEAD_BYTES + 70_000, 140_000])(
    'with another byte at %i is not opened',
    (at) => {
      const sealed = sealBlob(key, NAME, randomBytes(140_000));
      sealed[at] = sealed[at]! ^ 1;
      expect(() => opened(sealed)).toThrow(SealedBlobBroken);
    },
  );

  test('that was cut after a whole piece, or whose pieces changed places, is not opened', () => {
    const sealed = sealBlob(key, NAME, randomBytes(3 * 65_536));
    const [head, first, second, third] = [
      sealed.subarray(0, SEALED_HEAD_BYTES),
      ...[0, 1, 2].map((n) =>
        sealed.subarray(SEALED_HEAD_BYTES + n * SEALED_PIECE_BYTES, SEALED_HEAD_BYTES + (n + 1) * SEALED_PIECE_BYTES),
      ),
    ] as [Buffer, Buffer, Buffer, Buffer];
    expect(() => opened(Buffer.concat([head, first, second]))).toThrow(SealedBlobBroken);
    expect(() => opened(Buffer.concat([head, second, first, third]))).toThrow(SealedBlobBroken);
    expect(opened(Buffer.concat([head, first, second, third])).length).toBe(3 * 65_536);
  });

  test.each([0, SEALED_HEAD_BYTES, SEALED_HEAD_BYTES + 15, SEALED_HEAD_BYTES + SEALED_PIECE_BYTES + 16])(
    'has never %i bytes',
    (size) => {
      expect(() => plainSize(size)).toThrow(SealedBlobBroken);
    },
  );
});
