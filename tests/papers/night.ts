/**
 * `make test-papers-night`: a thousand papers of three megabytes, twenty at a time, while the process is killed twice; once with files
 * in a folder, once in an object store. Writes `tests/bench/PAPERS.md`. Last line: `N passed, N failed`.
 *
 *     node tests/papers/night.ts [PAPERS]      another number than 1,000: then nothing is written
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { present } from '@huji/contracts/shared/present.ts';
import { countOf } from '../../infra/local/command-line.ts';
import { enginesDown, enginesUp, NOT_WANTED } from '../engines/local-engines.ts';
import { freePort } from '../engines/free-port.ts';
import { type Outcome, type PlacedStore, playUploads } from './uploads.ts';

const WHOLE = 1_000;
const MEGABYTE = 1_000_000;
const uploads = countOf('how many papers', process.argv[2] ?? String(WHOLE));

const say = (line: string): void => {
  console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
};

/** An object store of its own in a temporary folder, while `work` runs. */
const withObjectStore = async <Result>(work: (store: PlacedStore) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-night-'));
  const engines = join(folder, 'engines');
  const wanted = {
    MONGODB_URI: NOT_WANTED,
    KAFKA_BROKERS: NOT_WANTED,
    HUJI_OBJECT_STORE_PORT: String(await freePort()),
  };
  const environment = { ...process.env, ...wanted, HUJI_ENGINES_DATA: engines };
  try {
    process.stdout.write(await enginesUp(environment));
    const written = readFileSync(join(engines, 'env', 'conformance.env'), 'utf8');
    const settings = [...written.matchAll(/^(S3_\w+)='?(.*?)'?$/gm)].map(([, name = '', value = '']) => [name, value]);
    const buckets = join(engines, 'object-store', 'buckets');
    return await work({ settings: Object.fromEntries(settings) as Record<string, string>, folder: buckets });
  } finally {
    await enginesDown(environment);
    rmSync(folder, { recursive: true, force: true });
  }
};

const play = (store?: PlacedStore): Promise<Outcome> =>
  playUploads({ uploads, bytes: 3 * MEGABYTE, atATime: 20, kills: 2, ...present({ store }) }, say);

say('files in a folder');
const folder = await play();
say('files in an object store');
const objects = await withObjectStore(play);
const played = [folder, objects];

const row = (what: string, much: (outcome: Outcome) => string): string =>
  `| ${[what, ...played.map(much)].join(' | ')} |`;
const text = `# A thousand papers while the process is killed

Written by \`make test-papers-night\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'CPU'}.
Photos of three megabytes that nobody has twice, twenty at a time, in parts of one megabyte; the whole system in one process on SQLite,
killed with \`kill -9\` after a third and after two thirds. Whoever was broken off asks how much stands and goes on. Afterwards every
paper is read back and unpacked, every file of the data folder and of the store is searched for the beginning of a picture and for what
the camera wrote, and the folder is proven. Pictures are made and checked by the same machine, and other work ran beside it.

| what | a folder | an object store |
| --- | ---: | ---: |
${[
  row('papers sent', ({ acknowledged }) => String(acknowledged)),
  row('megabytes sent', ({ sentBytes }) => (sentBytes / MEGABYTE).toFixed(0)),
  row('time', ({ seconds }) => `${seconds.toFixed(0)} s`),
  row('papers a second', ({ acknowledged, seconds }) => (acknowledged / seconds).toFixed(1)),
  row('most memory of the process', ({ peakBytes }) => `${(peakBytes / MEGABYTE).toFixed(0)} MB`),
  row('attempts that broke off and went on', ({ broken }) => String(broken)),
  row('acknowledged and lost', ({ lost }) => String(lost.length)),
  row('told as there and half', ({ half }) => String(half.length)),
  row('files with something in the clear', ({ clear }) => String(clear.length)),
  row('`huji verify`', ({ verified }) => verified),
].join('\n')}
`;
console.log(text);
if (uploads === WHOLE)
  writeFileSync(
    fileURLToPath(new URL('../bench/PAPERS.md', import.meta.url)),
    await format(text, { parser: 'markdown', printWidth: 128 }),
  );
const checks = played.flatMap(({ lost, half, clear, verified, acknowledged }) => [
  lost.length === 0,
  half.length === 0,
  clear.length === 0,
  verified === '0 differences',
  acknowledged === uploads,
]);
const failed = checks.filter((holds) => !holds).length;
console.log(`${String(checks.length - failed)} passed, ${String(failed)} failed`);
process.exit(failed === 0 ? 0 : 1);
