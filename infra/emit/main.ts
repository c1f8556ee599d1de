import { mkdirSync, writeFileSync } from 'node:fs';
import { artefacts } from './artefacts.ts';

const ROOT = new URL('../../', import.meta.url);

const emitted = await artefacts();
for (const [path, text] of emitted) {
  mkdirSync(new URL('.', new URL(path, ROOT)), { recursive: true });
  writeFileSync(new URL(path, ROOT), text);
}
process.stdout.write(`${String(emitted.size)} files emitted for clusters\n`);
