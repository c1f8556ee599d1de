import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ROSTER_FACTS } from './testing/roster-dialect.ts';
import { readRosterFile } from './use-cases/read-roster-file.ts';

interface ExpectedFile {
  readonly file: string;
  readonly base64: string;
  /** Name, number, plan, units, day of leaving, whether the check character fails. */
  readonly rows?: readonly (readonly unknown[])[];
  /** Cell, code, offending part. */
  readonly findings?: readonly (readonly string[])[];
  readonly notes?: readonly string[];
  readonly form?: unknown;
  readonly refused?: string;
  readonly data?: unknown;
}

const files = readFileSync(new URL('./testing/roster-files.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as ExpectedFile);

describe('rosters as offices send them, each with one trouble', () => {
  test('are all here, whatever they were called and in whatever encoding', () => {
    expect(files.length).toBeGreaterThan(160);
    expect(files.filter(({ refused }) => refused !== undefined).map(({ file }) => file)).toEqual([
      'hd_18.csv',
      'unclosed.csv',
      'xls_bytes.csv',
      'xlsx_bytes.csv',
      'xlsx_ctype.csv',
      'R3_aligned_by_blanks.txt',
      'R3_side_by_side.csv',
      'R3_name_and_value_blocks.txt',
    ]);
  });

  test.each(files.map((each) => [each.file, each] as const))('%s', (_name, expected) => {
    const reading = readRosterFile(Buffer.from(expected.base64, 'base64'), ROSTER_FACTS);
    if (!reading.ok) {
      expect({ refused: reading.code, data: reading.data }).toEqual({ refused: expected.refused, data: expected.data });
      return;
    }
    const { rows, findings, notes, form } = reading;
    expect({
      rows: rows.map(({ name, idNumber, plan, units, leftOn, idFault }) => [
        name,
        idNumber,
        plan,
        units,
        leftOn,
        idFault,
      ]),
      findings: findings.map(({ cell, code, part }) => [cell, code, ...(part === undefined ? [] : [part])]),
      notes: notes.map(({ code }) => code),
      form,
    }).toEqual({ rows: expected.rows, findings: expected.findings, notes: expected.notes, form: expected.form });
  });
});
