import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

interface Asset {
  readonly type: string;
  readonly etag: string;
  readonly encoded: Readonly<Record<'br' | 'gzip' | 'identity', Buffer>>;
}

const NAME = /^[\w-]+(?:\.[\w-]+)*\.(js|css|svg|woff2)$/;
/** The build puts a hash of the content into the names of what it makes. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

const read = (path: string, type: string): Asset | null => {
  try {
    const identity = readFileSync(path);
    return {
      type,
      etag: `"${createHash('sha256').update(identity).digest('base64url')}"`,
      encoded: {
        identity,
        gzip: gzipSync(identity, { level: 9 }),
        br: brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
      },
    };
  } catch {
    return null;
  }
};

/** Files of the build, compressed once, at the first request for each. */
export const serveAssets = (folder: string): RequestHandler<{ name: string }> => {
  const known = new Map<string, Asset>();
  return (request, response, next) => {
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
    const encoding = request.acceptsEncodings('br', 'gzip', 'identity') || 'identity';
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.type(asset.type).send(asset.encoded[encoding as keyof Asset['encoded']]);
  };
};
