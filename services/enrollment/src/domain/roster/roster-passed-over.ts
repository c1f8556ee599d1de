import type { RosterField, RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { isBlank, plainText } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import type { RosterColumns } from './roster-headings.ts';
import { readName } from './roster-person-cells.ts';
import { simplified } from './roster-spelling.ts';

/** Fewer digits than any number of a person has: `3人` beside a total. */
const NO_NUMBER = /^(?:\D*\d){0,5}\D*$/;
/** No more than a telephone has: what stands beside the label of one. */
const SHORT_NUMBER = /^(?:\D*\d){0,12}\D*$/;
/** What whoever signs writes beside their name: a telephone or a day, and no number that a paper may have. */
const BESIDE_SIGNATURE = /^(?:1\d{10}|0\d{2,3}-\d{7,8}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)$/;
/** What no name has, but a sentence, a date, a number of a page or a part of an office. */
const OF_A_REMARK = /^[\d(（【—–*※·-]|[:：;；。、，,]/;
const NUMBER_OF_PERSON = /^\s*\d{17}[\dXx]\s*$/;
/** A number of a person in whatever cell, with other text around it: six digits of a place, a day, three digits, the check. */
const NUMBER_WITHIN = /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?![\dA-Z])/i;
const COLON = /[:：]/;
const WRITTEN = /[\p{L}\p{N}]/u;
const BEFORE_WORDS = /^[※*★#·•—–(（【[<\s-]+/;

/** Cells of a line that say nothing of a person: without blanks, marks before them and capitals. */
const worded = (cell: string): string => plainText(cell).replace(BEFORE_WORDS, '').replace(/\s/g, '').toLowerCase();
const labelled = (cell: string): string => worded(cell).replace(/[:：)）】\]>]+$/, '');

export const holdsNumberOfPerson = (cell: string): boolean => NUMBER_WITHIN.test(plainText(cell));

const firstWritten = ({ cells }: SheetRecord): number => cells.findIndex((cell) => !isBlank(cell));

type LineColumns = Pick<RosterColumns, 'fields' | 'plans' | 'remarks'>;
const BEFORE_SENTENCE = /[,，。;；:：!！(（].*$/;

/** It shows how a line is filled in: `示例` in the first cell, `例1`, in a remark (`示例，请删除`), or before a name. */
const isExample = (
  record: SheetRecord,
  { fields, remarks }: LineColumns,
  { examples, remarks: said }: Pick<RosterWords, 'examples' | 'remarks'>,
): boolean => {
  const first = firstWritten(record);
  const isOfPerson = [...fields.values()].includes(first);
  const label = labelled(record.cells[first] ?? '').replace(/\d+$/, '');
  if (!isOfPerson && examples.includes(label)) return true;
  const isOfRemark = (cell: string): boolean =>
    said?.examples.includes(worded(cell).replace(BEFORE_SENTENCE, '')) === true;
  if (remarks.some((column) => isOfRemark(record.cells[column] ?? ''))) return true;
  const name = record.cells[fields.get('name') ?? -1] ?? '';
  return COLON.test(name) && examples.includes(worded(name).split(COLON)[0] ?? '');
};

/** How a cell begins and ends, for those that say nothing of a person. */
const wordsOf = (cell: string, words: RosterWords) => {
  const text = simplified(worded(cell), words);
  const label = simplified(labelled(cell), words);
  const begins = words.passedOver.some((word) => text.startsWith(word));
  return {
    begins,
    ends: words.passedOverEndings.some((word) => label.endsWith(word)),
    /** The label of what stands beside it, or a remark that says what. */
    isLabel: words.passedOver.includes(label) || (begins && COLON.test(cell)),
  };
};

/** No other cell that is read says anything. */
const isAllEmptyBut = (few: readonly RosterField[], { cells }: SheetRecord, { fields, plans }: LineColumns): boolean =>
  [...fields].every(([field, column]) => few.includes(field) || isBlank(cells[column] ?? '')) &&
  [...plans.keys()].every((column) => isBlank(cells[column] ?? ''));

/** Across the table, under a merged cell, no number can stand; what stands alone and is no name is a remark. */
const isAcross = (record: SheetRecord, columns: LineColumns, name: string): boolean => {
  const { cells, marks } = record;
  if (marks?.get(columns.fields.get('idNumber') ?? -1) === 'covered' && isAllEmptyBut(['name'], record, columns))
    return true;
  const [alone = '', ...others] = cells.filter((cell) => !isBlank(cell));
  return others.length === 0 && OF_A_REMARK.test(plainText(alone)) && !readName(name).ok;
};

/**
 * A total, a signature, a remark, an example, or a line that was only numbered: it has no ID number of anybody. Whoever is named
 * in it and has more than a name is a person whose number is missing, whatever the department in the first column is called.
 */
export const isPassedOver = (record: SheetRecord, columns: LineColumns, words: RosterWords): boolean => {
  const cellOf = (field: RosterField): string => record.cells[columns.fields.get(field) ?? -1] ?? '';
  const name = cellOf('name');
  const idNumber = cellOf('idNumber');
  if (isExample(record, columns, words)) return true;
  if (NUMBER_OF_PERSON.test(idNumber) || record.cells.some(holdsNumberOfPerson)) return false;
  if (![idNumber, name, cellOf('plan')].some((cell) => WRITTEN.test(plainText(cell)))) return true;
  const first = record.cells[firstWritten(record)] ?? '';
  const { begins, ends, isLabel } = wordsOf(first, words);
  const isNumber = !NO_NUMBER.test(idNumber) && !(isLabel && SHORT_NUMBER.test(idNumber));
  if (isNumber && !wordsOf(idNumber, words).begins) return false;
  const ofName = wordsOf(name, words);
  if (ofName.begins || ofName.ends || isAcross(record, columns, name)) return true;
  if (!begins && !ends) return false;
  if (isBlank(name) || !readName(name).ok) return true;
  if (!isBlank(idNumber) && !BESIDE_SIGNATURE.test(plainText(idNumber))) return false;
  return isLabel && isAllEmptyBut(['name', 'idNumber'], record, columns);
};
