import { annotatedWorkbook } from '@huji/chassis/files/annotated-workbook.ts';
import { parseSeparated, separatedLine } from '@huji/chassis/files/separated-text.ts';
import { encodeText } from '@huji/chassis/files/text-encoding.ts';
import {
  annotationsOf,
  type FileLanguage,
  type ForeseenTexts,
  type SheetAnnotation,
} from '../domain/roster/roster-annotation.ts';
import type { RefusedRosterFile } from '../domain/roster/roster-file.ts';
import { readRosterFile, type RosterFileFacts, textOfForm, type TextForm } from './read-roster-file.ts';

export interface AnnotatedFile {
  readonly ok: true;
  readonly type: 'text' | 'workbook';
  readonly file: Uint8Array;
}

const LINE_END = '\r\n';

/** The columns stand beside each other. */
const annotatedText = (file: Uint8Array, form: TextForm, columns: readonly SheetAnnotation[]): Uint8Array => {
  const { separator, saysSeparator, encoding, marked } = form;
  const lines = parseSeparated(textOfForm(file, form), separator).map(({ line, cells }) => {
    const told = columns.filter(({ texts }) => texts.has(line));
    const [first] = told;
    if (first === undefined) return separatedLine(cells, separator);
    const padded = Array.from({ length: first.column }, (_, index) => cells[index] ?? '');
    return separatedLine([...padded, ...told.map(({ texts }) => texts.get(line) ?? '')], separator);
  });
  const head = saysSeparator ? [`sep=${separator}`] : [];
  return encodeText([...head, ...lines, ''].join(LINE_END), encoding, marked);
};

/**
 * The file as it came, with one column of what is wrong and, where it is given, one of what each row would come to; in words of
 * one language. Runs in a worker.
 */
export const annotateRosterFile = (
  file: Uint8Array,
  facts: RosterFileFacts,
  language: FileLanguage,
  foreseen?: ForeseenTexts,
): AnnotatedFile | RefusedRosterFile => {
  const reading = readRosterFile(file, facts);
  if (!reading.ok) return reading;
  const annotations = annotationsOf(reading, language, foreseen);
  const { form } = reading;
  if (form.type === 'workbook') {
    const columns = annotations.map(({ sheet = '', column, texts }) => ({ sheet, column, texts }));
    return { ok: true, type: 'workbook', file: annotatedWorkbook(file, columns) };
  }
  if (annotations.length === 0) throw new Error('a text that was read has no headings');
  return { ok: true, type: 'text', file: annotatedText(file, form, annotations) };
};
