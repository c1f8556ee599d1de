import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runCaseCommand } from '../../services/all-in-one/src/cases/run-cases.ts';

async function* nothing(): AsyncGenerator<string> {
  // No case here is read from standard input.
}

test('every case of this folder comes out as it says', async () => {
  let report = '';
  let errors = '';
  const code = await runCaseCommand(['.', '--json'], {
    directory: fileURLToPath(new URL('.', import.meta.url)),
    input: nothing(),
    write: (text) => {
      report += text.toString();
      return Promise.resolve();
    },
    writeError: (text) => {
      errors += text;
    },
    helpers: { most: 0, fromBytes: 0 },
  });
  expect(errors).toBe('');
  const { cases, failed, results } = JSON.parse(report) as {
    cases: number;
    failed: number;
    results: { case: string; ok: boolean }[];
  };
  expect(results.filter(({ ok }) => !ok).map((result) => result.case)).toEqual([]);
  expect({ code, failed }).toEqual({ code: 0, failed: 0 });
  expect(cases).toBeGreaterThanOrEqual(90);
});
