import { escapedFormula } from '@huji/contracts/shared/escaped-formula.ts';

const QUOTED = /[",\r\n]/;

const cell = (text: string): string => {
  const plain = Number.isNaN(Number(text)) ? escapedFormula(text) : text;
  return QUOTED.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

/** Rows as RFC 4180 has them; nothing in it is evaluated by whoever opens it, and a number is one. */
export const asCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
