import { randomFillSync } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';

/** Where the sample pictures say they were taken: 43.8868° N, 125.3245° E. */
const PLACE = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '43/1 53/1 1248/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '125/1 19/1 2820/100',
};

export interface SamplePicture {
  readonly width?: number;
  readonly height?: number;
  /** Another one shows something else. */
  readonly shows?: number;
  /** Orientation the camera wrote (1 upright, 6 turned to the right). */
  readonly orientation?: number;
}

const scene = ({ width = 640, height = 480, shows = 1 }: SamplePicture) => {
  const line = (n: number): string =>
    `<rect x="${String(20 + n * 7)}" y="${String(30 + n * 30)}" width="${String(((shows * 97 + n * 61) % 300) + 40)}" height="12"/>`;
  const lines = Array.from({ length: 12 }, (_, n) => line(n)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}"><rect width="100%" height="100%" fill="#f4f1e8"/><g fill="#223">${lines}</g></svg>`;
  return sharp(Buffer.from(svg));
};

/** As a telephone takes it: with the place, the device and the day beside the picture. */
export const sampleJpeg = (picture: SamplePicture = {}): Promise<Buffer> =>
  scene(picture)
    .jpeg({ quality: 90 })
    .withExif({ IFD0: { Make: 'Telephone of Li' }, IFD3: PLACE })
    .withMetadata({ orientation: picture.orientation ?? 1 })
    .toBuffer();

/** JPEG of noise at the quality below: many bytes of few pixels, so that a thousand of them are soon made. */
const NOISE_BYTES_PER_PIXEL = 2.9;
const CHANNELS = 3;

/** A JPEG of about so many bytes that no other one is like, with what the camera wrote. */
export const photoOf = (bytes: number, make: string): Promise<Buffer> => {
  const side = Math.ceil(Math.sqrt(bytes / NOISE_BYTES_PER_PIXEL));
  const pixels = randomFillSync(Buffer.alloc(side * side * CHANNELS));
  return sharp(pixels, { raw: { width: side, height: side, channels: CHANNELS } })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .withExif({ IFD0: { Make: make } })
    .toBuffer();
};

/** Whether every pixel of a picture is there. */
export const isWholePicture = async (bytes: Buffer): Promise<boolean> => {
  try {
    await sharp(bytes, { failOn: 'error' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
};

export const samplePng = (picture: SamplePicture = {}): Promise<Buffer> => scene(picture).png().toBuffer();

export type PdfTrick = 'none' | 'script' | 'launch' | 'attachment' | 'hidden-script';

/** A page with a line on it; with a trick it holds what no paper needs. */
export const samplePdf = async (trick: PdfTrick = 'none'): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage([300, 200]);
  const { context } = document;
  if (trick === 'script') document.addJavaScript('greet', 'app.alert("hello")');
  if (trick === 'launch')
    document.catalog.set(PDFName.of('OpenAction'), context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') }));
  if (trick === 'attachment') await document.attach(Buffer.from('MZ'), 'invoice.exe');
  if (trick === 'hidden-script') {
    const action = context.register(context.obj({ S: 'JavaScript', J: PDFString.of('x') }));
    document.getPage(0).node.set(PDFName.of('AA'), context.obj({ O: action }));
  }
  return Buffer.from(await document.save({ useObjectStreams: trick === 'hidden-script' }));
};

/** A PDF that says it is encrypted. */
export const encryptedPdf = async (): Promise<Buffer> => {
  const document = await PDFDocument.create();
  document.addPage([300, 200]);
  const { context } = document;
  context.trailerInfo.Encrypt = context.register(
    context.obj({
      Filter: 'Standard',
      V: 1,
      R: 2,
      P: -4,
      O: PDFString.of('o'.repeat(32)),
      U: PDFString.of('u'.repeat(32)),
    }),
  );
  return Buffer.from(await document.save({ useObjectStreams: false }));
};

/** A PDF of some megabytes whose stream of objects unpacks to two thousand times as much. */
export const bombPdf = (megabytes: number): Buffer => {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_048_576, '1 0 '));
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n`,
    ),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF\n'),
  ]);
};
