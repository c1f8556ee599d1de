import type { Words } from '../words/words.tsx';

/** Papers of one claim, those on their way among them. */
export const PAPERS_MAX = 20;
export const MEGABYTE = 1_048_576;
/** Of one file, as it is sent. */
export const BYTES_MAX = 10 * MEGABYTE;
/** What file pickers offer first; the service judges by content. */
export const ACCEPT = 'image/jpeg,image/png,image/heic,image/heif,application/pdf,.heic,.heif,.pdf';

export type FileKind = 'jpeg' | 'png' | 'heic' | 'pdf';

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1'];

/** What a file is by its first bytes, whatever its name says; null for what is no paper. */
export const kindOf = (head: Uint8Array): FileKind | null => {
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpeg';
  if (startsWith(head, '\u0089PNG')) return 'png';
  if (startsWith(head, '%PDF')) return 'pdf';
  return startsWith(head, 'ftyp', 4) && HEIC_BRANDS.some((brand) => startsWith(head, brand, 8)) ? 'heic' : null;
};

/** Why a file is not even sent. */
export const FAULTS = {
  type: {
    zh: '这不是照片，也不是 PDF。请拍照，或选 JPEG、PNG、HEIC 图片或 PDF。',
    en: 'This is no photo and no PDF. Take a photo, or choose a JPEG, PNG or HEIC picture or a PDF.',
  },
  bytes: {
    zh: '这份文件超过 10 MB。请改拍照片，或分成几份。',
    en: 'This file has more than 10 MB. Take a photo instead, or send it in several.',
  },
  unreadable: {
    zh: '这份文件读不出来，请先下载到本机再选。',
    en: 'This file could not be read. Download it to your device first, then choose it again.',
  },
  count: {
    zh: '一份申请最多 20 份材料。请先删去不需要的。',
    en: 'A claim has at most 20 papers. Remove one that is not needed first.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type FileFault = keyof typeof FAULTS;
