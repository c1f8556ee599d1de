import { annotatedWorkbook } from '@huji/chassis/files/annotated-workbook.ts';
import { parseSeparated, separatedLine } from '@huji/chassis/files/separated-text.ts';
import { encodeText } from '@huji/chassis/files/text-encoding.ts';
import { annotationsOf, type FileLanguage, type SheetAnnotation } from '../domain/roster-annotation.ts';
import type { RefusedRosterFile } from '../domain/roster-file.ts';
import { readRosterFile, type RosterFileFacts, textOfForm, type TextForm } from './read-roster-file.ts';

export interface AnnotatedFile {
  readonly ok: true;
  readonly type: 'text' | 'workbook';
  readonly file: Uint8Array;
}

const LINE_END = '\r\n';

const annotatedText = (file: Uint8Array, form: TextForm, { column, texts }: SheetAnnotation): Uint8Array => {
  const { separator, saysSeparator, encoding, marked } = form;
  const lines = parseSeparated(textOfForm(file, form), separator).map(({ line, cells }) => {
    const text = texts.get(line);
    if (text === undefined) return separatedLine(cells, separator);
    const padded = Array.from({ length: column }, (_, index) => cells[index] ?? '');
    return separatedLine([...padded, text], separator);
  });
  const head = saysSeparator ? [`sep=${separator}`] : [];
  return encodeText([...head, ...lines, ''].join(LINE_END), encoding, marked);
};

/** The file as it came, with one column of what is wrong; in words of one language. Runs in a worker. */
export const annotateRosterFile = (
  file: Uint8Array,
  facts: RosterFileFacts,
  language: FileLanguage,
): AnnotatedFile | RefusedRosterFile => {
  const reading = readRosterFile(file, facts);
  if (!reading.ok) return reading;
  const annotations = annotationsOf(reading, language);
  const { form } = reading;
  if (form.type === 'workbook') {
    const columns = annotations.map(({ sheet = '', column, texts }) => ({ sheet, column, texts }));
    return { ok: true, type: 'workbook', file: annotatedWorkbook(file, columns) };
  }
  const [annotation] = annotations;
  if (annotation === undefined) throw new Error('a text that was read has no headings');
  return { ok: true, type: 'text', file: annotatedText(file, form, annotation) };
};
