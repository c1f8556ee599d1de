import type { Readable } from 'node:stream';
import writeXlsxFile from 'write-excel-file/node';
import { presentIf } from '@huji/contracts/shared/present.ts';

export interface PlainSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  /** The first is the headings, which stay in sight. */
  readonly rows: readonly (readonly string[])[];
  /** Lines below that are made ready for text, so that long numbers keep their digits. */
  readonly readyLines?: number;
}

const TEXT = '@';

/** A workbook of text, on its way while it is written. No cell of it is a formula. */
export const writtenWorkbook = async (sheets: readonly PlainSheet[]): Promise<Readable> => {
  const written = sheets.map(({ name, widths, rows, readyLines = 0 }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: widths.map((width) => ({ width })),
    data: [
      ...rows.map((cells, index) =>
        cells.map((value) => ({
          value,
          type: String,
          format: TEXT,
          ...presentIf(index === 0, { fontWeight: 'bold' }),
        })),
      ),
      ...Array.from({ length: readyLines }, () => widths.map(() => ({ value: '', type: String, format: TEXT }))),
    ],
  }));
  // Of its two forms the one that gives a stream.
  const { toStream } = writeXlsxFile(written);
  return (toStream as () => Promise<Readable>)();
};
