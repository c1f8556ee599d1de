import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SURFACES } from '../surfaces.ts';

const SERVICES = new URL('../../../services/', import.meta.url);
const REACTION = /^export const (on\w+)/m;
const HEARD = /from '@huji\/contracts\/([a-z-]+)\/events\.ts'/;
const FILE = 'reactions.ts';

interface Heard {
  readonly name: string;
  readonly file: string;
  readonly from: string;
}

/** What each `on-<event>.ts` of a folder exports and whose event it hears. */
const heardIn = (folder: URL): readonly Heard[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith('on-') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      const [name, from] = [REACTION.exec(text)?.[1], HEARD.exec(text)?.[1]];
      if (name === undefined || from === undefined) throw new Error(`${file} exports no reaction to an event`);
      return { name, file, from };
    });

const keyOf = (service: string): string => (service.includes('-') ? `'${service}'` : service);

const listOf = (service: string, folder: URL): string => {
  const heard = heardIn(folder);
  const producers = [...new Set(heard.map(({ from }) => from))].sort();
  return [
    `// Emitted by \`make contracts\`: what ${service} does about each event it hears, by the service that says it.`,
    "import type { Parts } from '../use-cases/parts.ts';",
    ...heard.map(({ name, file }) => `import { ${name} } from './${file}';`),
    '',
    'export const openReactions = (parts: Parts) => ({',
    ...producers.flatMap((producer) => [
      `  ${keyOf(producer)}: {`,
      ...heard.filter(({ from }) => from === producer).map(({ name }) => `    ${name}: ${name}(parts),`),
      '  },',
    ]),
    '});',
    '',
  ].join('\n');
};

/** The reactions of each service that hears anything, by the path of their list inside `services/`. */
export const reactions = (): ReadonlyMap<string, string> =>
  new Map(
    SURFACES.flatMap(({ service }) => {
      const folder = new URL(`${service}/src/events/`, SERVICES);
      return existsSync(folder) ? [[`${service}/src/events/${FILE}`, listOf(service, folder)] as const] : [];
    }),
  );
