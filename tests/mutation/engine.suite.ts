import { glob } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/** Every test of the engine as one suite, so that a mutant loads the rule books once and not once per file. */
const TESTS = 'services/claim-adjudication/src/domain/**/*.test.ts';

for await (const file of glob(TESTS, { cwd: process.cwd() })) await import(pathToFileURL(file).href);
