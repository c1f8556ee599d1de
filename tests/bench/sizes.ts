/**
 * What an office takes: documents, bytes, indexes, records and CPU, measured on the small sample office on the laptop, and what
 * that makes of offices of other sizes. Prints the tables of `infra/OPERATIONS.md`, "Sizes".
 *
 *     node tests/bench/sizes.ts [FOLDER]      a folder of `huji start --sample small`; without one it is played, which takes a minute
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../services/all-in-one/src/main.ts', import.meta.url));
const TICKS_A_SECOND = 100;

/** What makes a collection grow: a person for one term, or a claim. */
type Unit = 'term' | 'claim';
const OF_A_TERM = [
  ...['person', 'person-key', 'data-key', 'employer', 'batch', 'roster-part', 'batch-verdict', 'batch-cover'],
  ...['batch-cover-count', 'bill', 'money', 'member', 'submission', 'assessment', 'assessment-part', 'granting'],
  ...['employer-cover', 'employer-clerk', 'payee-clerk', 'income', 'premium-proposal', 'command', 'claims-of-employer'],
];
const OF_A_CLAIM = [
  ...['claim', 'receipt', 'decision', 'paper', 'sheet', 'order', 'payout-batch', 'payee', 'payee-account'],
  ...['statement-line', 'bank-exception', 'credit'],
];
/** Where some of a collection is of a term and the rest of a claim: which rows are, by their id or their index fields. */
const OF_BOTH: Readonly<Record<string, string>> = {
  entry: "id GLOB 'cover:*' OR id GLOB 'money:*' OR id GLOB 'matched:*'",
  audit: "id GLOB 'batch/*' OR id GLOB 'employer/*' OR id GLOB 'assessment/*' OR id GLOB 'bill/*' OR id GLOB 'money/*'",
  standing:
    "json_extract(fields, '$.order') GLOB 'enrollment.*' OR json_extract(fields, '$.order') GLOB 'premium.*' OR json_extract(fields, '$.order') GLOB 'adjudication.member*' OR json_extract(fields, '$.order') GLOB 'adjudication.assessment*'",
};
/** Pruned after a month, one for each partition, day, fund or list, or as many as people of the office: sized by none of the two. */
const OF_NEITHER = [
  ...['idempotency-key', 'place', 'slice', 'parked', 'retelling', 'fed', 'long-work', 'space-probe', 'issuer-model'],
  ...['post-held', 'staff'],
  ...['audit-root', 'audit-heads', 'journal-totals', 'claims-overview', 'participation-overview', 'statements', 'fund'],
  ...['payment-day', 'own-account', 'own-account-name', 'book-opening', 'register', 'register-part', 'register-import'],
  ...['register-import-page', 'register-proposal', 'roster-finding', 'roster-upload', 'roster-upload-part', 'deputy'],
  ...['enrollment-proposal', 'payout-proposal', 'deputy-grant', 'premium-deputy-grant'],
  ...['claim-adjudication-deputy-grant', 'payout-deputy-grant', 'household', 'refused-attempts'],
];
/** @throws Error for a collection that is in none of the lists: it came later, and would be forgotten */
const growsBy = (collection: string): Unit | null => {
  if (OF_A_TERM.includes(collection)) return 'term';
  if (OF_A_CLAIM.includes(collection)) return 'claim';
  if (OF_NEITHER.includes(collection)) return null;
  throw new Error(`${collection}: say by what it grows`);
};
const topicGrowsBy = (topic: string): Unit =>
  /^(enrollment|premium)\.|^adjudication\.(assessment|member)$/.test(topic) ? 'term' : 'claim';

interface Size {
  documents: number;
  bytes: number;
  indexBytes: number;
}
const nothing = (): Size => ({ documents: 0, bytes: 0, indexBytes: 0 });
const add = (into: Size, { documents, bytes, indexBytes }: Size): void => {
  into.documents += documents;
  into.bytes += bytes;
  into.indexBytes += indexBytes;
};

const tablesOf = (file: string): ReadonlyMap<string, Size> => {
  const database = new DatabaseSync(file, { readOnly: true });
  const payload = new Map(
    database
      .prepare('SELECT name, sum(payload) AS bytes, sum(pgsize) AS pages FROM dbstat GROUP BY name')
      .all()
      .map((row) => [String(row['name']), { bytes: Number(row['bytes']), pages: Number(row['pages']) }] as const),
  );
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'documents:%'")
    .all();
  const sizes = tables.flatMap(({ name }) => {
    const table = String(name);
    const collection = table.replace('documents:', '');
    const indexes = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ?").all(table);
    const indexBytes = indexes.reduce((sum, index) => sum + (payload.get(String(index['name']))?.bytes ?? 0), 0);
    const bytes = payload.get(table)?.bytes ?? 0;
    const rows = (where: string) =>
      database
        .prepare(
          `SELECT count(*) AS documents, coalesce(sum(length(CAST(body AS BLOB))), 0) AS bytes FROM "${table}" WHERE ${where}`,
        )
        .get() as { documents: number; bytes: number };
    const all = rows('true');
    const ofTerms = OF_BOTH[collection];
    if (ofTerms === undefined) return [[collection, { documents: all.documents, bytes, indexBytes }] as const];
    // What a row takes beside its body is shared out as the bodies are, and indexes as the rows are.
    return (['term', 'claim'] as const).map((unit) => {
      const some = rows(unit === 'term' ? ofTerms : `NOT (${ofTerms})`);
      const share = all.bytes === 0 ? 0 : some.bytes / all.bytes;
      const size = {
        documents: some.documents,
        bytes: bytes * share,
        indexBytes: all.documents === 0 ? 0 : (indexBytes * some.documents) / all.documents,
      };
      return [`${collection} of ${unit}s`, size] as const;
    });
  });
  database.close();
  return new Map(sizes);
};

const topicsOf = (file: string): ReadonlyMap<string, Size> => {
  const database = new DatabaseSync(file, { readOnly: true });
  // The place of a record begins with the number of its partition.
  const rows = database
    .prepare(
      `SELECT topic, count(*) AS documents, sum(length(CAST(key AS BLOB)) + length(CAST(headers AS BLOB)) + length(CAST(value AS BLOB))) AS bytes
       FROM record JOIN partition ON partition.id = (place >> 36) GROUP BY topic`,
    )
    .all();
  database.close();
  return new Map(
    rows.map((row) => [
      String(row['topic']),
      { documents: Number(row['documents']), bytes: Number(row['bytes']), indexBytes: 0 },
    ]),
  );
};

const cpuSecondsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};

/** Plays it and leaves the data; answers the CPU seconds of the one process, that of whoever gave the commands among them. */
const playInto = async (folder: string): Promise<number> => {
  const child = spawn(process.execPath, [MAIN, 'start', '--sample', 'small', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('ready ')) break;
  child.stdout.resume();
  const cpuSeconds = cpuSecondsOf(child.pid ?? 0);
  child.kill('SIGTERM');
  await ended;
  return cpuSeconds;
};

const number = (value: number): string => Math.round(value).toLocaleString('en-GB');
const gigabytes = (bytes: number): string => (bytes / 1e9).toFixed(1);
const row = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

const [given] = process.argv.slice(2);
const folder = given ?? mkdtempSync(join(tmpdir(), 'huji-sizes-'));
const cpuSeconds = given === undefined ? await playInto(folder) : null;
const collections = tablesOf(join(folder, 'documents.sqlite'));
const topics = topicsOf(join(folder, 'log.sqlite'));
const terms = collections.get('batch-cover')?.documents ?? 0;
const claims = collections.get('claim')?.documents ?? 0;

console.log(`measured: ${number(terms)} people for a term, ${number(claims)} claims\n`);
console.log(row('collection', 'documents', 'bytes each', 'index bytes each', 'grows by'));
console.log(row('---', '---', '---', '---', '---'));
const stored = { term: nothing(), claim: nothing() };
const logged = { term: nothing(), claim: nothing() };
for (const [name, size] of [...collections].sort(([, one], [, other]) => other.bytes - one.bytes)) {
  const [collection = '', of] = name.split(' of ');
  const by = of === undefined ? growsBy(collection) : of === 'terms' ? 'term' : 'claim';
  if (size.documents === 0) continue;
  if (by !== null) add(stored[by], size);
  console.log(
    row(
      name,
      number(size.documents),
      number(size.bytes / size.documents),
      number(size.indexBytes / size.documents),
      by ?? '',
    ),
  );
}
console.log(`\n${row('topic', 'records', 'bytes each', 'grows by')}\n${row('---', '---', '---', '---')}`);
for (const [topic, size] of [...topics].sort(([, one], [, other]) => other.bytes - one.bytes)) {
  add(logged[topicGrowsBy(topic)], size);
  console.log(row(topic, number(size.documents), number(size.bytes / size.documents), topicGrowsBy(topic)));
}
const units = { term: terms, claim: claims };
console.log(
  `\n${row('for each', 'documents', 'bytes', 'index bytes', 'records', 'record bytes')}\n${row('---', '---', '---', '---', '---', '---')}`,
);
for (const by of ['term', 'claim'] as const) {
  const each = (value: number): string => (value / units[by]).toFixed(1);
  const whole = (value: number): string => number(value / units[by]);
  console.log(
    row(
      by === 'term' ? 'person and term' : 'claim',
      each(stored[by].documents),
      whole(stored[by].bytes),
      whole(stored[by].indexBytes),
      each(logged[by].documents),
      whole(logged[by].bytes),
    ),
  );
}
if (cpuSeconds !== null) {
  const milliseconds = (cpuSeconds * 1_000) / (terms + claims);
  console.log(
    `\nCPU: ${cpuSeconds.toFixed(0)} s for all of it, ${milliseconds.toFixed(0)} ms for a person and term or a claim, callers included`,
  );
}

const CLAIMS_A_YEAR = 0.125;
console.log(`\na year, with ${String(CLAIMS_A_YEAR)} claims for each person:\n`);
console.log(row('people covered', 'documents', 'GB of documents', 'GB of indexes', 'records', 'GB of records'));
console.log(row('---', '---', '---', '---', '---', '---'));
for (const people of [500_000, 27_000_000]) {
  const of = (read: (size: Size) => number, sizes: typeof stored): number =>
    people * (read(sizes.term) / terms + (CLAIMS_A_YEAR * read(sizes.claim)) / claims);
  console.log(
    row(
      number(people),
      number(of(({ documents }) => documents, stored)),
      gigabytes(of(({ bytes }) => bytes, stored)),
      gigabytes(of(({ indexBytes }) => indexBytes, stored)),
      number(of(({ documents }) => documents, logged)),
      gigabytes(of(({ bytes }) => bytes, logged)),
    ),
  );
}
if (given === undefined) rmSync(folder, { recursive: true, force: true });
