import type { RosterField, RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { isBlank, plainText } from '@huji/contracts/shared/cell-text.ts';
import type { SheetRecord } from '@huji/contracts/shared/sheet-record.ts';
import type { RosterColumns } from './roster-headings.ts';
import { readName } from './roster-person-cells.ts';

/** Fewer digits than any number of a person has: `3人` beside a total. */
const NO_NUMBER = /^(?:\D*\d){0,5}\D*$/;

/** Cells of a line that say nothing of a person: without blanks, colons and capitals. */
const worded = (cell: string): string => plainText(cell).replace(/\s/g, '').toLowerCase();

/**
 * A total, a signature, a remark, or a line that was only numbered: it has no ID number. Whoever is named in it and has
 * more than a name is a person whose number is missing, whatever the department in the first column is called.
 */
export const isPassedOver = (
  { cells }: SheetRecord,
  { fields, plans }: Pick<RosterColumns, 'fields' | 'plans'>,
  { passedOver }: Pick<RosterWords, 'passedOver'>,
): boolean => {
  const cellOf = (field: RosterField): string => cells[fields.get(field) ?? -1] ?? '';
  const name = cellOf('name');
  if (isBlank(cellOf('idNumber')) && isBlank(name) && isBlank(cellOf('plan'))) return true;
  if (!NO_NUMBER.test(cellOf('idNumber'))) return false;
  const begins = (cell: string): boolean => passedOver.some((word) => worded(cell).startsWith(word));
  if (begins(name)) return true;
  const first = cells.find((cell) => !isBlank(cell)) ?? '';
  if (!begins(first)) return false;
  if (isBlank(name) || !readName(name).ok) return true;
  const others = [...fields].filter(([field]) => field !== 'name').map(([, column]) => column);
  const isAlone = [...others, ...plans.keys()].every((column) => isBlank(cells[column] ?? ''));
  return isAlone && passedOver.includes(worded(first).replace(/[:：]$/, ''));
};
