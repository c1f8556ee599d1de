import { replaceRosterFile, ROSTER_ROWS_MAX } from '@huji/contracts/enrollment/roster-http.ts';
import { parseCsv, UnreadableCsv } from '@huji/chassis/http/csv-text.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { readRoster } from '../domain/roster-reading.ts';
import { readSheet } from '../domain/roster-table.ts';
import type { ReadRow } from '../domain/roster-row.ts';
import type { Parts } from '../use-cases/parts.ts';
import { type FaultPlace, refuseFaults } from './roster.faults.ts';
import { answerRows } from './roster.replace.ts';

const inFile: FaultPlace = ({ line, column }) => ['lines', line, column];

const recordsOf = (text: string): ReturnType<typeof parseCsv> => {
  try {
    return parseCsv(text);
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    const fault = { line: error.line, column: '', zh: '不是有效的 CSV 文件', en: 'not a readable CSV file' };
    refuseFaults([fault], ({ line }) => ['lines', line]);
    return [];
  }
};

const rowsOfFile = (text: string): readonly ReadRow[] => {
  if (text.includes('\ufffd')) {
    const zh = '文件不是 UTF-8 编码；请另存为 UTF-8，或在 Content-Type 中注明 charset=gb18030';
    const en = 'the file is not UTF-8; save it as UTF-8, or name its charset in Content-Type';
    refuseFaults([{ line: 1, column: '', zh, en }], () => []);
  }
  const sheet = readSheet(recordsOf(text));
  const reading = readRoster(sheet.rows);
  const named = reading.faults.map((fault) => ({ ...fault, column: sheet.headingOf(fault.column) }));
  refuseFaults([...sheet.faults, ...named], inFile);
  const fault = (zh: string, en: string): void => refuseFaults([{ line: 2, column: '', zh, en }], () => []);
  if (reading.rows.length === 0) fault('文件中没有数据行', 'the file holds no rows');
  if (reading.rows.length > ROSTER_ROWS_MAX) fault('超过 50000 行', 'more than 50,000 rows');
  return reading.rows;
};

export const bindReplaceRosterFile = (parts: Parts): BoundOperation =>
  handle(replaceRosterFile, ({ params: { batchId }, query, body, principal, envelope }) =>
    answerRows(parts, {
      batchId,
      rows: rowsOfFile(body),
      preview: query.preview === 'true',
      principal,
      envelope,
    }),
  );
