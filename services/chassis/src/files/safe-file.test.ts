import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { bombPdf, encryptedPdf, sampleJpeg, samplePdf, samplePng } from '../testing/sample-files.ts';
import { SafeFiles, type SafeFile } from './safe-file.ts';

const files = new SafeFiles();
const look = (bytes: Uint8Array) => files.look(() => Promise.resolve(bytes));

const safe = async (bytes: Uint8Array): Promise<SafeFile> => {
  const looked = await look(bytes);
  if (looked.type === 'unsafe') throw new Error(looked.fault);
  return looked.file;
};
const faultOf = async (bytes: Uint8Array): Promise<string | null> => {
  const looked = await look(bytes);
  return looked.type === 'unsafe' ? looked.fault : null;
};
const sizeOf = async (bytes: Uint8Array) => {
  const { width, height, format, exif, orientation } = await sharp(bytes).metadata();
  return { size: [width, height], format, exif, orientation };
};
/** Kept beside the tests: nothing that is installed writes HEIC. */
const heic = readFileSync(new URL('../testing/sample.heic', import.meta.url));

describe('a picture', () => {
  test('is made anew: upright, with a small one beside it, and nothing of what the camera wrote', async () => {
    const taken = await sampleJpeg({ orientation: 6 });
    expect(taken.includes('Telephone of Li')).toBe(true);
    const { contentType, content, thumbnail } = await safe(taken);
    expect(contentType).toBe('image/jpeg');
    expect(await sizeOf(content)).toEqual({
      size: [480, 640],
      format: 'jpeg',
      exif: undefined,
      orientation: undefined,
    });
    expect(Buffer.from(content).includes('Telephone of Li')).toBe(false);
    expect((await sizeOf(thumbnail!)).size).toEqual([240, 320]);
  });

  test('is the same sheet whatever was written beside it, and another sheet is another one', async () => {
    const png = await samplePng({ shows: 3 });
    const withPlace = await sharp(png)
      .png()
      .withExif({ IFD0: { Make: 'Other' } })
      .toBuffer();
    const [one, two, three] = await Promise.all([safe(png), safe(withPlace), safe(await samplePng({ shows: 4 }))]);
    expect(withPlace.equals(png)).toBe(false);
    expect(one.seenSha256).toBe(two.seenSha256);
    expect(three.seenSha256).not.toBe(one.seenSha256);
  });

  test('of a telephone that writes HEIC becomes a JPEG', async () => {
    const { contentType, content } = await safe(heic);
    expect(contentType).toBe('image/jpeg');
    expect((await sizeOf(content)).format).toBe('jpeg');
  });

  test('that was cut off is refused', async () => {
    const whole = await sampleJpeg({ width: 1600, height: 1200 });
    expect(await faultOf(whole.subarray(0, whole.length / 2))).toBe('picture-broken');
    expect(await faultOf(heic.subarray(0, heic.length / 2))).toBe('picture-broken');
  });

  test('of more pixels than can be looked at is refused by what its head says, before it is unpacked', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const before = Date.now();
    expect(await faultOf(bomb)).toBe('picture-too-large');
    expect(Date.now() - before).toBeLessThan(10_000);
  });

  test('with a page behind it loses the page', async () => {
    const taken = Buffer.concat([await sampleJpeg(), Buffer.from('<script>alert(1)</script>')]);
    expect(Buffer.from((await safe(taken)).content).includes('<script>')).toBe(false);
  });
});

describe('a PDF', () => {
  test('that only shows pages is kept as it came', async () => {
    const pdf = await samplePdf();
    const { contentType, content, thumbnail } = await safe(pdf);
    expect([contentType, Buffer.from(content).equals(pdf), thumbnail]).toEqual(['application/pdf', true, undefined]);
  });

  test.each(['script', 'launch', 'attachment', 'hidden-script'] as const)('with a %s is refused', async (trick) => {
    expect(await faultOf(await samplePdf(trick))).toBe('document-active');
  });

  test('with a password is refused', async () => {
    expect(await faultOf(await encryptedPdf())).toBe('document-encrypted');
  });

  test('that is cut off, or has no page, is refused', async () => {
    expect(await faultOf(Buffer.from('%PDF-1.7\nnothing'))).toBe('document-broken');
  });

  test('that unpacks to far more is refused before it has filled the memory', async () => {
    const bomb = bombPdf(160);
    expect(bomb.length).toBeLessThan(1_048_576);
    const before = process.memoryUsage().rss;
    expect(await faultOf(bomb)).toBe('document-broken');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576);
  });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['a text', Buffer.from('住院 15 天')],
])('%s is no paper', async (_what, bytes) => {
  expect(await faultOf(bytes)).toBe('type-unknown');
});
