import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { present } from '@huji/contracts/shared/present.ts';
import { sha256OfDigest, type StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { InvalidInput } from './invalid-input.ts';
import { refused } from './refused.ts';

const digestFault = (detail: string, detailZh: string): InvalidInput =>
  new InvalidInput([{ in: 'header', pointer: '/content-digest', detail, detailZh }]);

const tooLarge = (bytesMax: number): Error =>
  refused({ code: 'body_too_large', detail: `a file has at most ${String(bytesMax)} bytes` });

/** Passes on what arrives. @throws Refused once it is too large, InvalidInput at the end when it is not what was named */
async function* checked(
  content: AsyncIterable<Uint8Array>,
  bytesMax: number,
  sha256: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge(bytesMax);
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== sha256)
    throw digestFault('is not the SHA-256 of what arrived; send the file again', '与收到的文件不符，请重新上传');
}

/** A file whose digest nobody named: received as a whole, so that the key is tied to it all the same. */
const received = async (
  content: AsyncIterable<Uint8Array>,
  bytesMax: number,
): Promise<Pick<StreamedFile, 'sha256' | 'bytes' | 'content'>> => {
  const hash = createHash('sha256');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge(bytesMax);
    hash.update(chunk);
    chunks.push(chunk);
  }
  async function* again(): AsyncGenerator<Uint8Array, void, undefined> {
    yield* chunks;
  }
  return { sha256: hash.digest('hex'), bytes, content: again() };
};

export interface FileLimits {
  readonly bytesMax: number;
  readonly types: readonly string[];
  /** A body that names no digest is received as a whole. */
  readonly undigested: boolean;
}

/**
 * A file that streams to its handler: nothing of it is held here. It names its SHA-256 beforehand, so that the same key with
 * another file is refused before a byte of it is read.
 */
export const fileBody =
  ({ bytesMax, types, undigested }: FileLimits) =>
  async (request: Request): Promise<StreamedFile> => {
    const contentType = request.is([...types]);
    if (contentType === false || contentType === null || request.get('content-encoding') !== undefined)
      throw refused({
        code: 'unsupported_media_type',
        detail: `send the file as ${types.join(' or ')}, not compressed`,
      });
    const length = request.get('content-length');
    if (Number(length ?? 0) > bytesMax) throw tooLarge(bytesMax);
    const digest = request.get('content-digest');
    if (digest === undefined && undigested)
      return { contentType, ...(await received(request as AsyncIterable<Uint8Array>, bytesMax)) };
    const sha256 = sha256OfDigest(digest);
    if (sha256 === null)
      throw digestFault(
        'names the SHA-256 of the file, e.g. sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
        '须注明文件的 SHA-256，例如 sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:',
      );
    return {
      contentType,
      sha256,
      content: checked(request as AsyncIterable<Uint8Array>, bytesMax, sha256),
      ...present({ bytes: length === undefined ? undefined : Number(length) }),
    };
  };
