import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AssistanceRulebook, AssistanceRulebookSchema } from './assistance-rulebook.ts';
import type { WorkingDayCalendar } from './calendar.ts';
import { editionOf, inOrderOfEditions } from './editions.ts';
import { type DecisionRegister, DecisionRegisterSchema } from './decision-register.ts';
import { type PaperListBook, PaperListBookSchema, withBenefitsOf } from './paper-list.ts';
import { parseCalendar, type Parsed, parseRuleBook, parseYamlAs } from './parse.ts';
import type { RuleBook } from './rule-book.ts';

const FOLDER = new URL('../../rulebooks/', import.meta.url);

export const SHIPPED_SOCIETIES = ['baoying', 'changchun', 'wuxi'] as const;
export type ShippedSociety = (typeof SHIPPED_SOCIETIES)[number];

/** A book or calendar with the SHA-256 of its canonical JSON, which a decision stores. */
export interface Hashed<Value> {
  readonly value: Value;
  readonly hash: string;
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
};

/**
 * SHA-256 over JSON with sorted keys, those that are whole numbers first, in their order. It is not RFC 8785 (`canonicalJson`), which
 * sorts `10` before `2`: decisions have stored these hashes since the first of them, and are replayed by them.
 */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');

const valueOf = <Value>(parsed: Parsed<Value>): Hashed<Value> => {
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return { value: parsed.value, hash: contentHash(parsed.value) };
};

/** SHA-256 of the bytes of each released file, by its path under `contracts/rulebooks`. A line is added, none is changed. */
const readReleasedSums = (): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(new URL('SHA256SUMS', FOLDER), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [sum = '', path = ''] = line.split('  ');
        return [path, sum] as const;
      }),
  );

/** The text of a released file. @throws Error when the bytes are not those that were released. */
export const textOfReleased = (path: string, bytes: Buffer, sums: ReadonlyMap<string, string>): string => {
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (sums.get(path) !== sum)
    throw new Error(
      sums.has(path)
        ? `${path}: a released file is never edited; a change is a new revision`
        : `${path}: not released; its line in SHA256SUMS is "${sum}  ${path}"`,
    );
  return bytes.toString('utf8');
};

const readReleased = (path: string, sums: ReadonlyMap<string, string>): string =>
  textOfReleased(path, readFileSync(new URL(path, FOLDER)), sums);

const fileNameOf = ({ effectiveFrom, revision }: RuleBook): string =>
  `${effectiveFrom}${revision === undefined ? '' : `.${String(revision)}`}.yaml`;

/** A released file never changes while a programme runs: it is read and checked once, and shared by whoever asks again. */
const readOnce = <Value>(read: (path: string) => Value): ((path: string) => Value) => {
  const known = new Map<string, { readonly value: Value }>();
  return (path) => {
    const found = known.get(path) ?? { value: read(path) };
    known.set(path, found);
    return found.value;
  };
};

const yamlFilesOf = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, FOLDER))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

/** Of files with the same first day the one with the highest revision; names of released files say both. */
const withoutOlderRevisions = (names: readonly string[]): readonly string[] => {
  const latest = new Map<string, { readonly name: string; readonly revision: number }>();
  for (const name of names) {
    const [day = '', revision = '1'] = name.replace(/\.yaml$/, '').split('.');
    const known = latest.get(day);
    if (known === undefined || known.revision < Number(revision)) latest.set(day, { name, revision: Number(revision) });
  }
  return [...latest.values()].map(({ name }) => name);
};

const readEdition = readOnce((path): Hashed<RuleBook> => {
  const file = fileURLToPath(new URL(path, FOLDER));
  const book = valueOf(parseRuleBook(readReleased(path, readReleasedSums()), file));
  if (`${book.value.society}/${fileNameOf(book.value)}` !== path)
    throw new Error(`${file}:1: the file says ${editionOf(book.value)}`);
  return book;
});

/**
 * Every released edition of the named societies, or of each first day the latest revision alone (whoever replays nothing
 * needs no other); of each society the oldest first.
 * @throws Error with `file:line: what is wrong` when a file is not valid, was edited after its release, or lies under
 * another name than it says.
 */
export const readShippedRuleBooks = (
  societies: readonly ShippedSociety[] = SHIPPED_SOCIETIES,
  revisions: 'all' | 'latest' = 'all',
): readonly Hashed<RuleBook>[] =>
  societies.flatMap((society) =>
    (revisions === 'all' ? yamlFilesOf(society) : withoutOlderRevisions(yamlFilesOf(society)))
      .map((name) => readEdition(`${society}/${name}`))
      .sort((a, b) => inOrderOfEditions(a.value, b.value)),
  );

const readCalendar = readOnce((path): Hashed<WorkingDayCalendar> => {
  const file = fileURLToPath(new URL(path, FOLDER));
  return valueOf(parseCalendar(readFileSync(file, 'utf8'), file));
});

export const readShippedCalendar = (): Hashed<WorkingDayCalendar> => readCalendar('calendar/working-days.yaml');

/** The newest hardship schedule. */
export const readShippedAssistanceRulebook = (): Hashed<AssistanceRulebook> => {
  const name = yamlFilesOf('wuxi-assistance').at(-1);
  if (name === undefined) throw new Error('contracts/rulebooks/wuxi-assistance is empty');
  const path = `wuxi-assistance/${name}`;
  const text = readReleased(path, readReleasedSums());
  return valueOf(parseYamlAs(AssistanceRulebookSchema, text, fileURLToPath(new URL(path, FOLDER))));
};

/** Which papers the societies want, every edition, of each society the oldest first. @throws Error as the rule books do */
export const readShippedPaperLists = (): readonly PaperListBook[] => {
  const sums = readReleasedSums();
  const books = readShippedRuleBooks(SHIPPED_SOCIETIES, 'latest').map(({ value }) => value);
  const lists = SHIPPED_SOCIETIES.flatMap((society) =>
    yamlFilesOf(`${society}-papers`).map((name) => {
      const path = `${society}-papers/${name}`;
      const file = fileURLToPath(new URL(path, FOLDER));
      const { value } = valueOf(parseYamlAs(PaperListBookSchema, readReleased(path, sums), file));
      if (value.society !== society || `${value.effectiveFrom}.yaml` !== name)
        throw new Error(`${file}:1: the file says ${value.society} ${value.effectiveFrom}`);
      return value;
    }),
  );
  return withBenefitsOf(books, lists);
};

export const readDecisionRegister = (): Hashed<DecisionRegister> => {
  const file = fileURLToPath(new URL('decision-register.yaml', FOLDER));
  return valueOf(parseYamlAs(DecisionRegisterSchema, readFileSync(file, 'utf8'), file));
};
