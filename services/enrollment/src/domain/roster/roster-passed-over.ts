import type { RosterField, RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { isBlank, plainText } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import type { RosterColumns } from './roster-headings.ts';
import { readName } from './roster-person-cells.ts';

/** Fewer digits than any number of a person has: `3人` beside a total. */
const NO_NUMBER = /^(?:\D*\d){0,5}\D*$/;
/** No more than a telephone has: what stands beside the label of one. */
const SHORT_NUMBER = /^(?:\D*\d){0,12}\D*$/;
/** What no name has, but a sentence, a date, a number of a page or a part of an office. */
const OF_A_REMARK = /^[\d(（【—–*※·-]|[:：;；。、，,]/;
const WRITTEN = /[\p{L}\p{N}]/u;
const BEFORE_WORDS = /^[※*★#·•—–(（【[<\s-]+/;

/** Cells of a line that say nothing of a person: without blanks, marks before them and capitals. */
const worded = (cell: string): string => plainText(cell).replace(BEFORE_WORDS, '').replace(/\s/g, '').toLowerCase();
const labelled = (cell: string): string => worded(cell).replace(/[:：)）】\]>]+$/, '');

/** It shows how a line is filled in: `示例` in the first cell, or before a name. */
const isExample = (
  { cells }: SheetRecord,
  { fields }: Pick<RosterColumns, 'fields'>,
  { examples }: Pick<RosterWords, 'examples'>,
): boolean => {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const isOfPerson = [...fields.values()].includes(first);
  if (!isOfPerson && examples.includes(labelled(cells[first] ?? ''))) return true;
  const [before, name] = worded(cells[fields.get('name') ?? -1] ?? '').split(/[:：]/);
  return name !== undefined && examples.includes(before ?? '');
};

/**
 * A total, a signature, a remark, an example, or a line that was only numbered: it has no ID number of anybody. Whoever is named
 * in it and has more than a name is a person whose number is missing, whatever the department in the first column is called.
 */
export const isPassedOver = (
  record: SheetRecord,
  columns: Pick<RosterColumns, 'fields' | 'plans'>,
  words: Pick<RosterWords, 'passedOver' | 'examples'>,
): boolean => {
  const { cells, marks } = record;
  const { fields, plans } = columns;
  const { passedOver } = words;
  const cellOf = (field: RosterField): string => cells[fields.get(field) ?? -1] ?? '';
  const name = cellOf('name');
  const idNumber = cellOf('idNumber');
  if (![idNumber, name, cellOf('plan')].some((cell) => WRITTEN.test(plainText(cell)))) return true;
  if (isExample(record, columns, words)) return true;
  const begins = (cell: string): boolean => passedOver.some((word) => worded(cell).startsWith(word));
  const isLabel = (cell: string): boolean => passedOver.includes(labelled(cell));
  const first = cells.find((cell) => !isBlank(cell)) ?? '';
  if (!NO_NUMBER.test(idNumber) && !(begins(idNumber) || (isLabel(first) && SHORT_NUMBER.test(idNumber)))) return false;
  if (begins(name)) return true;
  const isEmptyBut = (field: RosterField): boolean =>
    [...fields].every(([other, column]) => other === field || isBlank(cells[column] ?? '')) &&
    [...plans.keys()].every((column) => isBlank(cells[column] ?? ''));
  // Under a merged cell no number can stand: it is a line across the table.
  if (marks?.get(fields.get('idNumber') ?? -1) === 'covered' && isEmptyBut('name')) return true;
  if (cells.filter((cell) => !isBlank(cell)).length === 1 && OF_A_REMARK.test(plainText(first)) && !readName(name).ok)
    return true;
  if (!begins(first)) return false;
  if (isBlank(name) || !readName(name).ok) return true;
  return isEmptyBut('name') && isLabel(first);
};
