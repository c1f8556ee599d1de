import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { artefacts } from './artefacts.ts';
import { bindings } from './bindings.ts';
import { compositions } from './compositions.ts';
import { reactions } from './reactions.ts';
import { sums } from './recorded-sums.ts';

const CONTRACTS = new URL('../../', import.meta.url);
const SERVICES = new URL('../../../services/', import.meta.url);
const EMITTED = ['openapi', 'asyncapi', 'schemas'];

const emitted = artefacts();
for (const folder of EMITTED) {
  mkdirSync(new URL(`${folder}/`, CONTRACTS), { recursive: true });
  for (const name of readdirSync(new URL(`${folder}/`, CONTRACTS))) {
    if (!emitted.has(`${folder}/${name}`)) rmSync(new URL(`${folder}/${name}`, CONTRACTS));
  }
}
for (const [path, text] of emitted) writeFileSync(new URL(path, CONTRACTS), text);
for (const [path, text] of sums()) writeFileSync(new URL(path, CONTRACTS), text);
const lists = new Map([...bindings(), ...reactions(), ...compositions()]);
for (const [path, text] of lists) writeFileSync(new URL(path, SERVICES), text);
process.stdout.write(`${String(emitted.size + lists.size)} files emitted\n`);
