import iconv from 'iconv-lite';

/** Encodings of text files as spreadsheets write them. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'gb18030' | 'big5';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** The file began with a byte-order mark. */
  readonly marked: boolean;
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0, 0]],
  ['utf-32be', [0, 0, 0xfe, 0xff]],
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
const SAMPLE_BYTES = 4_096;
/** Separators and digits have a zero byte in every character; other text has hardly any. */
const ZERO_SHARE = 0.1;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const LEADING_MARKS = /^\ufeff+/;

/** Text in an encoding, without byte-order marks; null where the bytes are none. */
const decoded = (bytes: Uint8Array, encoding: TextEncoding, strict: boolean): string | null => {
  try {
    const text = encoding.startsWith('utf-32')
      ? iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
      : new TextDecoder(encoding, { fatal: strict }).decode(bytes);
    return text.replace(LEADING_MARKS, '');
  } catch {
    return null;
  }
};

/** Which of the wide encodings an unmarked text is in, told by where its zero bytes stand. */
const wideEncodingOf = (bytes: Uint8Array): TextEncoding | null => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0, 0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros;
  const quarter = sample.length / 4;
  if (third > quarter / 2 && fourth > quarter / 2 && first < quarter / 2) return 'utf-32le';
  if (first > quarter / 2 && second > quarter / 2 && fourth < quarter / 2) return 'utf-32be';
  const even = first + third;
  const odd = second + fourth;
  if (Math.max(even, odd) < sample.length * ZERO_SHARE * 0.5) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

const decodedIn = (bytes: Uint8Array, encodings: readonly TextEncoding[], strict: boolean): readonly DecodedText[] =>
  encodings.flatMap((encoding) => {
    const text = decoded(bytes, encoding, strict);
    return text === null ? [] : [{ text, encoding, marked: false }];
  });

/**
 * What the bytes may say, the likeliest first; whoever knows what should stand in the file takes the first that makes sense.
 * A byte-order mark decides; valid UTF-8 is UTF-8, whatever anybody declared. Empty: no encoding fits.
 */
export const decodings = (bytes: Uint8Array): readonly DecodedText[] => {
  const [marked] = MARKS.find(([, mark]) => startsWith(bytes, mark)) ?? [];
  const sure = marked ?? wideEncodingOf(bytes);
  if (sure !== null) {
    const text = decoded(bytes, sure, false);
    return text === null ? [] : [{ text, encoding: sure, marked: marked !== undefined }];
  }
  const utf8 = decoded(bytes, 'utf-8', true);
  if (utf8 !== null) return [{ text: utf8, encoding: 'utf-8', marked: false }];
  return decodedIn(bytes, ['gb18030', 'big5'], true);
};

/** What bytes may say that no encoding fits, for they were cut or broken somewhere: the characters that are lost are U+FFFD. */
export const brokenDecodings = (bytes: Uint8Array): readonly DecodedText[] =>
  decodedIn(bytes, ['utf-8', 'gb18030', 'big5'], false);

/** The bytes of a text; with a byte-order mark where one is asked for. */
export const encodeText = (text: string, encoding: TextEncoding, marked: boolean): Buffer =>
  iconv.encode(text, encoding, { addBOM: marked });
