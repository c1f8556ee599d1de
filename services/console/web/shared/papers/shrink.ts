import { MEGABYTE, type FileKind } from './limits.ts';

/** The service keeps no longer side than 4,096; a sheet of paper is read well at this one. */
const SIDE_MAX = 2_560;
/** A photo this small is sent as it is, unless its sides are longer. */
const SMALL_BYTES = 1.5 * MEGABYTE;
const QUALITY = 0.85;

const drawn = (picture: ImageBitmap): Promise<Blob | null> => {
  const scale = Math.min(1, SIDE_MAX / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  if (paper === null) return Promise.resolve(null);
  // What is clear in a PNG is paper.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', QUALITY);
  });
};

/**
 * A photo as large as it must be to be read, upright and without the place it was taken at: a phone sends a tenth of the bytes.
 * What this browser cannot draw (HEIC, in most) goes as it is: the service can.
 */
export const shrunk = async (file: Blob, kind: FileKind): Promise<Blob> => {
  if (kind !== 'jpeg' && kind !== 'png') return file;
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return file;
  }
  try {
    if (Math.max(picture.width, picture.height) <= SIDE_MAX && file.size <= SMALL_BYTES) return file;
    const small = await drawn(picture);
    return small !== null && small.size < file.size ? small : file;
  } finally {
    picture.close();
  }
};
