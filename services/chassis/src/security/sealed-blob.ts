import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { randomBuffer } from './randomness.ts';

/**
 * A file sealed in pieces, so that any part of it can be read without the rest: the construction STREAM of Hoang,
 * Reyhanitabar, Rogaway and Vizár (2015) over AES-256-GCM, as age and Tink use it. Each file has a key of its own, derived by
 * HKDF-SHA-256 (RFC 5869) from its person's key, a random salt and the file's name: so a nonce is a count, and a sealed file
 * that is moved under another name opens no more.
 *
 * `1 byte version | 32 bytes salt | pieces`, a piece is `up to 64 KiB of ciphertext | 16 bytes tag`, its nonce
 * `11 bytes number of the piece | 1 byte, 1 for the last`.
 */
const VERSION = 1;
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const PIECE_BYTES = 65_536;
export const SEALED_PIECE_BYTES = PIECE_BYTES + TAG_BYTES;
export const SEALED_HEAD_BYTES = 1 + SALT_BYTES;

/** The sealed bytes were changed, cut, or belong under another name. */
export class SealedBlobBroken extends Error {
  override readonly name = 'SealedBlobBroken';
}

const keyOf = (personKey: Buffer, salt: Uint8Array, name: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', personKey, salt, `huji blob ${String(VERSION)}\u0000${name}`, 32)));

const nonceOf = (piece: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(piece, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
};

/** Number of pieces: an empty file has one, so that its end is sealed as well. */
const piecesOf = (plainBytes: number): number => Math.max(1, Math.ceil(plainBytes / PIECE_BYTES));

export const sealedSize = (plainBytes: number): number =>
  SEALED_HEAD_BYTES + plainBytes + piecesOf(plainBytes) * TAG_BYTES;

/** Of a sealed size. @throws SealedBlobBroken for a size nothing sealed has */
export const plainSize = (sealedBytes: number): number => {
  const body = sealedBytes - SEALED_HEAD_BYTES;
  const plain = body - Math.max(1, Math.ceil(body / SEALED_PIECE_BYTES)) * TAG_BYTES;
  if (plain < 0 || sealedSize(plain) !== sealedBytes) throw new SealedBlobBroken('no sealed file has this size');
  return plain;
};

/** Equal files give different seals. */
export const sealBlob = (personKey: Buffer, name: string, plain: Uint8Array): Buffer => {
  const salt = randomBuffer(SALT_BYTES);
  const key = keyOf(personKey, salt, name);
  const sealed: Buffer[] = [Buffer.from([VERSION]), salt];
  const pieces = piecesOf(plain.length);
  for (let piece = 0; piece < pieces; piece++) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece, piece === pieces - 1));
    const from = piece * PIECE_BYTES;
    sealed.push(cipher.update(plain.subarray(from, from + PIECE_BYTES)), cipher.final(), cipher.getAuthTag());
  }
  return Buffer.concat(sealed);
};

/** Opens pieces of one sealed file of which the head and the size are known. */
export interface BlobOpener {
  readonly bytes: number;
  /** Where the sealed piece lies that holds the byte `at`, and which bytes of the file it holds. */
  readonly pieceAt: (at: number) => { readonly piece: number; readonly from: number; readonly plainFrom: number };
  /** @throws SealedBlobBroken */
  readonly open: (piece: number, sealed: Uint8Array) => Buffer;
}

/** @throws SealedBlobBroken for another form */
export const openSealedBlob = (personKey: Buffer, name: string, head: Uint8Array, sealedBytes: number): BlobOpener => {
  if (head.length < SEALED_HEAD_BYTES || head[0] !== VERSION) throw new SealedBlobBroken('this is no sealed file');
  const bytes = plainSize(sealedBytes);
  const last = piecesOf(bytes) - 1;
  const key = keyOf(personKey, head.subarray(1, SEALED_HEAD_BYTES), name);
  return {
    bytes,
    pieceAt: (at) => {
      const piece = Math.floor(at / PIECE_BYTES);
      return { piece, from: SEALED_HEAD_BYTES + piece * SEALED_PIECE_BYTES, plainFrom: piece * PIECE_BYTES };
    },
    open: (piece, sealed) => {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece, piece === last), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
        return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES)), decipher.final()]);
      } catch {
        throw new SealedBlobBroken('the sealed file was changed');
      }
    },
  };
};
