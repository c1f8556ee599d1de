import { existsSync, readFileSync } from 'node:fs';
import { SURFACES } from '../surfaces.ts';

const SERVICES = new URL('../../../services/', import.meta.url);
const CREATES = /^export const (create\w+Service)\b/m;

interface Composed {
  readonly service: string;
  readonly creates: string;
}

/** Every service that can be composed, in the order of the surfaces. @throws Error for a `service.ts` that exports no `create<Name>Service` */
const composed = (): readonly Composed[] =>
  SURFACES.flatMap(({ service }) => {
    const file = new URL(`${service}/src/service.ts`, SERVICES);
    if (!existsSync(file)) return [];
    const creates = CREATES.exec(readFileSync(file, 'utf8'))?.[1];
    if (creates === undefined) throw new Error(`${service}/src/service.ts must export create<Name>Service`);
    return [{ service, creates }];
  });

const keyOf = (service: string): string => (service.includes('-') ? `'${service}'` : service);

const LINE_CHARACTERS_MAX = 120;

/** On one line as long as it fits, as the formatter has it. */
const listOf = (services: readonly Composed[]): string => {
  const names = services.map(({ service }) => `'${service}'`);
  const line = `export const SERVICE_NAMES = [${names.join(', ')}] as const;`;
  if (line.length <= LINE_CHARACTERS_MAX) return line;
  return ['export const SERVICE_NAMES = [', ...names.map((name) => `  ${name},`), '] as const;'].join('\n');
};

const namesOf = (services: readonly Composed[]): string =>
  [
    '// Emitted by `make contracts`: every service that runs, in the order of the contracts. It loads none of them.',
    listOf(services),
    '',
  ].join('\n');

const servicesOf = (services: readonly Composed[]): string =>
  [
    '// Emitted by `make contracts`: every service that runs, in the order of the contracts.',
    "import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';",
    ...[...services]
      .sort((a, b) => (a.service < b.service ? -1 : 1))
      .map(({ service, creates }) => `import { ${creates} } from '@huji/${service}/service.ts';`),
    '',
    'export const SERVICES: Readonly<Record<string, CreateService>> = {',
    ...services.map(({ service, creates }) => `  ${keyOf(service)}: ${creates},`),
    '};',
    '',
  ].join('\n');

/** What all-in-one composes, by the paths of its lists inside `services/`. */
export const compositions = (): ReadonlyMap<string, string> => {
  const services = composed();
  return new Map([
    ['all-in-one/src/service-names.ts', namesOf(services)],
    ['all-in-one/src/services.ts', servicesOf(services)],
  ]);
};
