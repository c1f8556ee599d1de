import heic from 'heic-decode';
import { type RawPicture, requirePixels } from './picture.ts';
import { UnsafeFile } from './unsafe-file.ts';

/** The first picture of a HEIC file, upright; its size is looked at before its pixels are unpacked. @throws UnsafeFile */
export const decodeHeic = async (bytes: Uint8Array): Promise<RawPicture> => {
  try {
    const pictures = await heic.all({ buffer: bytes });
    try {
      const [first] = pictures;
      if (first === undefined) throw new UnsafeFile('picture-broken');
      requirePixels(first.width, first.height);
      const { width, height, data } = await first.decode();
      return { width, height, rgba: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) };
    } finally {
      pictures.dispose();
    }
  } catch (error) {
    throw error instanceof UnsafeFile ? error : new UnsafeFile('picture-broken', error);
  }
};
