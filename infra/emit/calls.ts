import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SERVICES = fileURLToPath(new URL('../../services/', import.meta.url));
const CLIENT_IMPORT = /from '@huji\/contracts\/([a-z-]+)\/(?:[a-z-]+-)?http\.ts'/g;

/** A call to another service and the setting that says where it answers. */
export interface Call {
  readonly service: string;
  readonly setting: string;
}

const sourcesOf = (service: string): readonly string[] => {
  const folder = join(SERVICES, service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('testing/'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
};

/** `ADJUDICATION_URL` is where `claim-adjudication` answers: its stem is a word of the name. @throws Error where none or two are */
const settingOf = (called: string, settings: readonly string[]): string => {
  const [setting, ...others] = settings.filter(
    (name) => name.endsWith('_URL') && called.split('-').includes(name.slice(0, -'_URL'.length).toLowerCase()),
  );
  if (setting === undefined || others.length > 0) {
    throw new Error(`exactly one setting <WORD>_URL must say where ${called} answers`);
  }
  return setting;
};

/** A service calls whose operations it imports from the contracts. */
export const callsOf = (service: string, settings: readonly string[]): readonly Call[] => {
  const imported = sourcesOf(service).flatMap((text) =>
    [...text.matchAll(CLIENT_IMPORT)].map(([, name]) => name ?? ''),
  );
  return [...new Set(imported)]
    .filter((called) => called !== service)
    .sort()
    .map((called) => ({ service: called, setting: settingOf(called, settings) }));
};
