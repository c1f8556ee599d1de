/** A cell that a spreadsheet would take for a formula, as text: with an apostrophe before it (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
export const escapedFormula = (cell: string): string => (FORMULA.test(cell.trimStart()) ? `'${cell}` : cell);
