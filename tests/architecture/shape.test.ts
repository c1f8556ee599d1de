import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';

/** The shape of decision 0070: where a file may stand, how it is called, and that one noun is found in every folder. */
const SHAPELESS = ['all-in-one', 'chassis', 'console'];
const services = readdirSync('services').filter((name) => !SHAPELESS.includes(name));

const BESIDE = /^(service|rules|verify|main|settings)\.ts$|\.test\.ts$/;
const WORD = '[a-z]+(?:-[a-z]+)*';
const FILES: Readonly<Record<string, RegExp>> = {
  domain: new RegExp(`^${WORD}\\.ts$`),
  documents: new RegExp(`^${WORD}\\.ts$`),
  'use-cases': new RegExp(`^(parts|${WORD}-${WORD})\\.ts$`),
  http: new RegExp(`^(operations|${WORD}\\.${WORD})\\.ts$`),
  events: new RegExp(`^(on-${WORD}|audit-trail|clock-tasks|reactions)\\.ts$`),
  views: new RegExp(`^${WORD}\\.ts$`),
  adapters: new RegExp(`^${WORD}\\.ts$`),
  testing: new RegExp(`^${WORD}\\.(ts|jsonl)$`),
};
/** A file of the interface that binds no operation says by its ending what it is for, and may name an idea of its noun. */
const HELPS = /\.(reply|access)\.ts$/;
/** One scheme of endings: a decider is called so everywhere, what is stored says so by its folder. */
const OTHER_SCHEMES = /-(decide|evolve|evolver|codec|store|stores|aggregate|reply|route|outbound|inbound|react)\.ts$/;

/** Nouns of the interface that are no collection of their own: shown from another's documents. */
const SHOWN_FROM_OTHERS: Readonly<Record<string, readonly string[]>> = {
  enrollment: ['duties', 'participation', 'post', 'roster', 'row'],
  'claim-adjudication': ['cover', 'claims-overview', 'claims-of-employer', 'decision-register', 'rule-book'],
  payout: ['journal'],
};

const entriesOf = (folder: string) => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []);
const filesOf = (folder: string): readonly string[] =>
  entriesOf(folder)
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(({ name }) => name);

const useCasesOf = (service: string): readonly string[] =>
  filesOf(join('services', service, 'src', 'use-cases')).filter((file) => file !== 'parts.ts');
const firstWordOf = (name: string): string => /^[a-z]+/.exec(name)?.[0] ?? '';
/** What any service does: the words its use cases begin with. */
const VERBS: ReadonlySet<string> = new Set(services.flatMap(useCasesOf).map(firstWordOf));

/** What can be looked through at once: a domain of more files has a folder per noun (decision 0138). */
const FILES_AT_ONCE_MAX = 40;
const nounFoldersOf = (source: string): readonly string[] =>
  entriesOf(join(source, 'domain'))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
/** Every file of the domain, in a folder of its noun or in none. */
const domainFilesOf = (source: string): readonly { readonly folder: string; readonly name: string }[] =>
  ['', ...nounFoldersOf(source)].flatMap((folder) =>
    filesOf(join(source, 'domain', folder)).map((name) => ({ folder, name })),
  );
/** The longest noun that has a folder and begins the name of the file. */
const nounOf = (name: string, folders: readonly string[]): string =>
  [...folders]
    .sort((a, b) => b.length - a.length)
    .find((noun) => name === `${noun}.ts` || name.startsWith(`${noun}-`)) ?? '';

/** `claim-report` of `claim`. */
const isIdeaOf = (name: string, nouns: ReadonlySet<string>): boolean =>
  [...nouns].some((noun) => name.startsWith(`${noun}-`));

describe.each(services)('the service %s', (service) => {
  const source = join('services', service, 'src');

  test('has the folders of the shape and nothing else beside its five files', () => {
    const entries = entriesOf(source);
    const strange = entries.filter((entry) =>
      entry.isDirectory() ? FILES[entry.name] === undefined : !BESIDE.test(entry.name),
    );
    expect(strange.map(({ name }) => name)).toEqual([]);
  });

  test('calls its files by the one scheme', () => {
    const strange = Object.entries(FILES).flatMap(([folder, scheme]) =>
      entriesOf(join(source, folder)).flatMap((entry) => {
        if (folder === 'domain' && entry.isDirectory()) return [];
        const inScheme =
          entry.isFile() &&
          (entry.name.endsWith('.test.ts') || (scheme.test(entry.name) && !OTHER_SCHEMES.test(entry.name)));
        return inScheme ? [] : [`${folder}/${entry.name}`];
      }),
    );
    expect(strange).toEqual([]);
  });

  test('has a folder for each noun of a domain that is too long to be looked through, and nothing deeper', () => {
    const folders = nounFoldersOf(source);
    const scheme = FILES['domain'] as RegExp;
    const deeper = folders.flatMap((folder) =>
      entriesOf(join(source, 'domain', folder))
        .filter(({ name }) => !name.endsWith('.test.ts') && (!scheme.test(name) || OTHER_SCHEMES.test(name)))
        .map(({ name }) => `${folder}/${name}`),
    );
    expect([...folders.filter((name) => !new RegExp(`^${WORD}$`).test(name)), ...deeper]).toEqual([]);
    const astray = domainFilesOf(source).filter(({ folder, name }) => {
      const noun = nounOf(name, folders);
      return noun !== '' && noun !== folder;
    });
    expect(astray).toEqual([]);
    const longest = ['', ...folders].map((folder) => filesOf(join(source, 'domain', folder)).length);
    expect(Math.max(...longest)).toBeLessThanOrEqual(FILES_AT_ONCE_MAX);
  });

  test('binds each operation of its contract once, under its own name', async () => {
    const surface = SURFACES.find((each) => each.service === service);
    const own = (surface?.operations ?? []).filter(({ path }) => !path.startsWith(`/v1/${service}/`));
    const modules = await Promise.all(
      filesOf(join(source, 'http')).map(
        (file) => import(`../../${source}/http/${file}`) as Promise<Readonly<Record<string, unknown>>>,
      ),
    );
    const bound = modules
      .flatMap((module) => Object.keys(module))
      .filter((name) => name.startsWith('bind') && name !== 'bindOperations');
    const wanted = own.map(({ operationId }) => `bind${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`);
    expect([...bound].sort()).toEqual([...wanted].sort());
  });

  test('has in its interface files that bind an operation, answers, and who may see: nothing else', async () => {
    const files = filesOf(join(source, 'http')).filter((file) => file !== 'operations.ts');
    const strange = await Promise.all(
      files.map(async (file) => {
        const module = (await import(`../../${source}/http/${file}`)) as Readonly<Record<string, unknown>>;
        const binds = Object.keys(module).some((name) => name.startsWith('bind'));
        return binds === HELPS.test(file) ? [file] : [];
      }),
    );
    expect(strange.flat()).toEqual([]);
  });

  test('does in each file of use-cases the one verb that the file is called, and no other beside it', async () => {
    const files = useCasesOf(service);
    const strange = await Promise.all(
      files.map(async (file) => {
        const verb = file.replace('.ts', '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
        const module = (await import(`../../${source}/use-cases/${file}`)) as Readonly<Record<string, unknown>>;
        const names = Object.keys(module);
        const others = names.filter((name) => name !== verb && VERBS.has(firstWordOf(name)));
        return names.includes(verb) && others.length === 0 ? [] : [{ file, others }];
      }),
    );
    expect(strange.flat()).toEqual([]);
  });

  test('is found by one noun in every folder: documents first, then the interface', () => {
    const collections = filesOf(join(source, 'documents')).map((file) => file.replace('.ts', ''));
    const known = new Set([...collections, ...(SHOWN_FROM_OTHERS[service] ?? [])]);
    const nouns = [
      ...new Set(
        filesOf(join(source, 'http'))
          .filter((file) => file !== 'operations.ts')
          .map((file) => ({ file, noun: file.split('.')[0] ?? '' }))
          .filter(({ file, noun }) => !known.has(noun) && !(HELPS.test(file) && isIdeaOf(noun, known)))
          .map(({ noun }) => noun),
      ),
    ];
    expect(nouns).toEqual([]);
    const domain = domainFilesOf(source);
    const isInDomain = (noun: string): boolean =>
      domain.some(({ name }) => name === `${noun}.ts` || name.startsWith(`${noun}-`));
    const strangers = collections.filter((noun) => noun !== 'documents' && !isInDomain(noun.replace(/-part$/, '')));
    expect(strangers).toEqual([]);
  });
});
