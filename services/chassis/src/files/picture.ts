import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { UnsafeFile } from './unsafe-file.ts';

/** More pixels are looked at by nobody: a small file can hold a picture that fills any memory. */
export const PIXELS_MAX = 50_000_000;
/** What was written on the paper is legible at this size; longer sides are made shorter. */
const SIDE_MAX = 4_096;
const THUMBNAIL_SIDE = 320;
const QUALITY = 85;
const THUMBNAIL_QUALITY = 70;

// One thread a picture: a process reads several files, and its other work wants the processors too.
sharp.concurrency(1);
sharp.cache(false);

/** A picture made anew: nothing of what the camera wrote beside it is left. */
export interface RemadePicture {
  readonly jpeg: Uint8Array;
  readonly thumbnail: Uint8Array;
  /** SHA-256 of the pixels, hexadecimal: equal for the same picture, whatever was written beside it. */
  readonly sha256: string;
}

/** Pixels as they are, four bytes each. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

export const requirePixels = (width: number, height: number): void => {
  if (width * height > PIXELS_MAX) throw new UnsafeFile('picture-too-large');
};

const remade = async (picture: Sharp): Promise<RemadePicture> => {
  const { data, info } = await picture
    .autoOrient()
    .flatten({ background: '#ffffff' })
    .resize({ width: SIDE_MAX, height: SIDE_MAX, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = (): Sharp => sharp(data, { raw: { width, height, channels } });
  const small = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true } as const;
  const size = `${String(width)}x${String(height)}`;
  return {
    jpeg: await pixels().jpeg({ quality: QUALITY }).toBuffer(),
    thumbnail: await pixels().resize(small).jpeg({ quality: THUMBNAIL_QUALITY }).toBuffer(),
    sha256: createHash('sha256').update(size).update(data).digest('hex'),
  };
};

/** Upright, on white, without location, device or date. @throws UnsafeFile */
export const remakePicture = async (bytes: Uint8Array): Promise<RemadePicture> => {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    requirePixels(width, height);
    return await remade(sharp(bytes, { failOn: 'error', limitInputPixels: PIXELS_MAX }));
  } catch (error) {
    throw error instanceof UnsafeFile ? error : new UnsafeFile('picture-broken', error);
  }
};

/** @throws UnsafeFile */
export const remakeRawPicture = async ({ width, height, rgba }: RawPicture): Promise<RemadePicture> => {
  requirePixels(width, height);
  return remade(sharp(rgba, { raw: { width, height, channels: 4 } }));
};
