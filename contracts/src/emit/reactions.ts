import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { eventsHeardBy, SURFACES } from '../surfaces.ts';

const SERVICES = new URL('../../../services/', import.meta.url);
const CONTRACTS = new URL('../', import.meta.url);
const FILE = 'reactions.ts';

/** What is only rules so far answers nothing and says nothing. */
const SPOKEN = new Set(SURFACES.filter(({ operations }) => operations.length > 0).flatMap(({ events }) => events));

/** Something a service does about one event: in a file of its own, or as its noun does with every event. */
interface Heard {
  readonly name: string;
  readonly from: string;
  readonly imports: readonly string[];
  /** Before the arguments, the arguments, after them. */
  readonly entry: readonly string[];
}

const WIDTH_MAX = 120;
/** On one line where it fits, as the formatter has it. */
const called = (indent: string, [open = '', ...rest]: readonly string[]): readonly string[] => {
  const [args, close = ''] = [rest.slice(0, -1), rest.at(-1)];
  const line = `${indent}${open}${args.join(', ')}${close}`;
  return line.length <= WIDTH_MAX
    ? [line]
    : [`${indent}${open}`, ...args.map((each) => `${indent}  ${each},`), `${indent}${close}`];
};

const namesIn = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name]) => name ?? '');
const readIn = (folder: URL, file: string): string => readFileSync(new URL(file, folder), 'utf8');
const titled = (noun: string): string => noun.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `mutualaid.premium.batch-paid.v1` → `premium`, `BatchPaid`, `batch-paid`. */
const partsOf = (type: string) => {
  const [, from = '', noun = ''] = type.split('.');
  return { from, noun, title: titled(noun) };
};

/** The contract's constant: the event's name, or that name with its major version. */
const contractOf = (from: string, type: string): string => {
  const { title } = partsOf(type);
  const name = `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  const known = namesIn(readIn(CONTRACTS, `${from}/events.ts`), /^export const (\w+) = defineEvent/gm);
  if (!known.includes(name)) throw new Error(`${type} is no contract called ${name} in ${from}/events.ts`);
  return name;
};

/** The pure reactions of a domain whose noun says how its events are followed: `use-cases/follow-<noun>.ts`. */
const pureReactionsOf = (source: URL): ReadonlyMap<string, { readonly noun: string; readonly file: string }> => {
  const domain = new URL('domain/', source);
  const files = readdirSync(domain, { recursive: true }).map((file) => String(file).replaceAll('\\', '/'));
  const found = new Map<string, { readonly noun: string; readonly file: string }>();
  for (const file of files.filter((name) => name.endsWith('-reactions.ts')).sort()) {
    const noun = file.slice(file.lastIndexOf('/') + 1, -'-reactions.ts'.length);
    if (!existsSync(new URL(`use-cases/follow-${noun}.ts`, source))) continue;
    for (const event of namesIn(readIn(domain, file), /^export const reactTo(\w+) =/gm)) {
      const other = found.get(event);
      if (other !== undefined) throw new Error(`both ${other.file} and ${file} react to ${event}`);
      found.set(event, { noun, file });
    }
  }
  return found;
};

/** What the service does about each event that names it as a hearer. */
const heardBy = (service: string): readonly Heard[] => {
  const source = new URL(`${service}/src/`, SERVICES);
  const pure = pureReactionsOf(source);
  return eventsHeardBy(service)
    .filter((contract) => SPOKEN.has(contract))
    .flatMap(({ type }): readonly Heard[] => {
      const { from, noun, title } = partsOf(type);
      const name = `on${title}`;
      if (existsSync(new URL(`events/on-${noun}.ts`, source)))
        return [
          { name, from, imports: [`import { ${name} } from './on-${noun}.ts';`], entry: [`${name}(`, 'parts', ')'] },
        ];
      const reacts = pure.get(title);
      // Heard by another hand, such as the audit trail; that all of `heardBy` is heard, a test of the running system holds.
      if (reacts === undefined) return [];
      const follow = `follow${titled(reacts.noun)}`;
      const contract = contractOf(from, type);
      return [
        {
          name,
          from,
          imports: [
            "import { reaction } from '@huji/chassis/events/consumer.ts';",
            `import { ${contract} } from '@huji/contracts/${from}/events.ts';`,
            `import { reactTo${title} } from '../domain/${reacts.file}';`,
            `import { ${follow} } from '../use-cases/follow-${reacts.noun}.ts';`,
          ],
          entry: ['reaction(', contract, `${follow}(parts, reactTo${title})`, ')'],
        },
      ];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

const keyOf = (service: string): string => (service.includes('-') ? `'${service}'` : service);

const IMPORT = /^import \{ (\w+) \} from '(.+)';$/;
/** One import per module, modules in the order of what is further away first. */
const imported = (lines: readonly string[]): readonly string[] => {
  const names = new Map<string, Set<string>>();
  for (const line of lines) {
    const [, name = '', module = ''] = IMPORT.exec(line) ?? [];
    names.set(module, (names.get(module) ?? new Set()).add(name));
  }
  const rank = (module: string): string =>
    `${module.startsWith('@') ? '0' : module.startsWith('..') ? '1' : '2'}${module}`;
  return [...names]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .flatMap(([module, each]) => {
      const [sorted, close] = [[...each].sort(), `} from '${module}';`];
      const line = `import { ${sorted.join(', ')} ${close}`;
      return line.length <= WIDTH_MAX ? [line] : ['import {', ...sorted.map((name) => `  ${name},`), close];
    });
};

const listOf = (service: string): string => {
  const heard = heardBy(service);
  const producers = [...new Set(heard.map(({ from }) => from))].sort();
  return [
    `// Emitted by \`make contracts\`: what ${service} does about each event it hears, by the service that says it.`,
    "import type { Parts } from '../use-cases/parts.ts';",
    ...imported(heard.flatMap(({ imports }) => imports)),
    '',
    'export const openReactions = (parts: Parts) => ({',
    ...producers.flatMap((producer) => [
      `  ${keyOf(producer)}: {`,
      ...heard
        .filter(({ from }) => from === producer)
        .flatMap(({ name, entry: [open = '', ...rest] }) =>
          called('    ', [`${name}: ${open}`, ...rest.slice(0, -1), `${rest.at(-1) ?? ''},`]),
        ),
      '  },',
    ]),
    '});',
    '',
  ].join('\n');
};

/** The reactions of each service that hears anything, by the path of their list inside `services/`. */
export const reactions = (): ReadonlyMap<string, string> =>
  new Map(
    SURFACES.flatMap(({ service }) =>
      existsSync(new URL(`${service}/src/events/`, SERVICES))
        ? [[`${service}/src/events/${FILE}`, listOf(service)] as const]
        : [],
    ),
  );
