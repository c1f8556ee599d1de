import type { StreamedFile } from '@huji/contracts/shared/streamed-file.ts';

const TYPES = {
  text: { contentType: 'text/csv', ending: 'csv' },
  workbook: { contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
} as const;

const PIECE_BYTES = 65_536;

async function* inPieces(file: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < file.length; at += PIECE_BYTES) yield file.subarray(at, at + PIECE_BYTES);
}

export const fileReply = (file: Uint8Array, type: 'text' | 'workbook', name: string): StreamedFile => {
  const { contentType, ending } = TYPES[type];
  return { contentType, bytes: file.length, fileName: `${name}.${ending}`, content: inPieces(file) };
};
