import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler } from 'express';

type Encoding = 'br' | 'gzip' | 'identity';

interface Asset {
  readonly type: string;
  readonly etag: string;
  /** Packed at the first request for the encoding, beside the event loop. */
  readonly encoded: (encoding: Encoding) => Promise<Buffer>;
}

const NAME = /^[\w-]+(?:\.[\w-]+)*\.(js|css|svg|woff2)$/;
/** The build puts a hash of the content into the names of what it makes. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

/** What draws a PDF is packed in half a second like this; as tightly as can be it takes eleven, for a tenth less. */
const LARGE_BYTES = 262_144;
const QUALITY = { usual: 11, large: 9 } as const;

const packed = (content: Buffer, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'identity') return Promise.resolve(content);
  if (encoding === 'gzip') return promisify(gzip)(content, { level: 9 });
  const quality = content.length > LARGE_BYTES ? QUALITY.large : QUALITY.usual;
  return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
};

const read = (path: string, type: string): Asset | null => {
  try {
    const content = readFileSync(path);
    const known = new Map<Encoding, Promise<Buffer>>();
    return {
      type,
      etag: `"${createHash('sha256').update(content).digest('base64url')}"`,
      encoded: (encoding) => {
        const made = known.get(encoding) ?? packed(content, encoding);
        known.set(encoding, made);
        return made;
      },
    };
  } catch {
    return null;
  }
};

/** Files of the build, compressed once, at the first request for each. */
export const serveAssets = (folder: string): RequestHandler<{ name: string }> => {
  const known = new Map<string, Asset>();
  return async (request, response, next) => {
    const { name } = request.params;
    const [, type] = NAME.exec(name) ?? [];
    const asset = known.get(name) ?? (type === undefined ? null : read(join(folder, name), type));
    if (asset === null) {
      next();
      return;
    }
    // What is rebuilt under the same name is read anew; what has a hash in its name never changes.
    if (HASHED.test(name)) known.set(name, asset);
    response.set({
      ETag: asset.etag,
      Vary: 'Accept-Encoding',
      'Cache-Control': HASHED.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.get('if-none-match') === asset.etag) {
      response.status(304).end();
      return;
    }
    const encoding = (request.acceptsEncodings('br', 'gzip', 'identity') || 'identity') as Encoding;
    const content = await asset.encoded(encoding);
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.type(asset.type).send(content);
  };
};
