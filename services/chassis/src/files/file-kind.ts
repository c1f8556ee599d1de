/** What a file is, told by its first bytes and its names, never by what anybody calls it. */
export type FileKind = 'workbook' | 'encrypted' | 'old_excel' | 'html' | 'other_format' | 'text';

const bytesOf = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));
const startsWith = (file: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => file[index] === byte);

const ZIP = bytesOf('PK');
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BIFF 2 to 4 without a container. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
];
const OTHERS: readonly (readonly number[])[] = [
  bytesOf('%PDF'),
  bytesOf('{\\rtf'),
  bytesOf('Rar!'),
  bytesOf('7z\u00bc\u00af'),
  bytesOf('\u0089PNG'),
  [0xff, 0xd8, 0xff],
  bytesOf('GIF8'),
  bytesOf('MZ'),
  [0x1f, 0x8b],
  bytesOf('SQLite'),
];
const WEB = /^\s*(?:<|mime-version:)/i;
const SYLK = /^ID;P/;
const HEAD_BYTES = 1_024;

const names = (file: Uint8Array, name: string): boolean =>
  Buffer.from(file.buffer, file.byteOffset, file.byteLength).includes(Buffer.from(name, 'utf16le'));

const compoundKind = (file: Uint8Array): FileKind => {
  if (names(file, 'EncryptedPackage')) return 'encrypted';
  return names(file, 'WordDocument') || names(file, 'PowerPoint Document') ? 'other_format' : 'old_excel';
};

/** Of a file as it came; of a workbook it says no more than that it is an archive. */
export const fileKindOf = (file: Uint8Array): FileKind => {
  if (startsWith(file, COMPOUND)) return compoundKind(file);
  if (startsWith(file, ZIP) && (file[2] ?? 0) < 9) return 'workbook';
  if (BARE_BIFF.some((start) => startsWith(file, start))) return 'old_excel';
  if (OTHERS.some((start) => startsWith(file, start))) return 'other_format';
  const head = Buffer.from(file.subarray(0, HEAD_BYTES)).toString('latin1').replaceAll('\u0000', '');
  const text = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)+/, '');
  if (SYLK.test(text)) return 'other_format';
  return WEB.test(text) ? 'html' : 'text';
};
