import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';

const SERVICES = fileURLToPath(new URL('../../../', import.meta.url));
const HUJI = join(SERVICES, 'all-in-one/src/main.ts');
const empty = mkdtempSync(join(tmpdir(), 'huji-empty-'));
afterAll(() => rmSync(empty, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Runs a programme where nothing was ever started, with these settings and no others. */
const run = (main: string, args: readonly string[], settings: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...args], {
      cwd: empty,
      env: {
        PATH: process.env['PATH'],
        HUJI_ENGINES_DATA: join(empty, 'engines'),
        HUJI_STACK_PORT: '64990',
        HUJI_PORT: '64980',
        HUJI_LOG_LEVEL: 'silent',
        ...settings,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 50_000,
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.on('close', (code) => resolve({ code, said }));
  });

const withServices = readdirSync(SERVICES).filter(
  (name) => name !== 'all-in-one' && readdirSync(join(SERVICES, name, 'src')).includes('main.ts'),
);

/** The console keeps nothing, and cannot know where people open it. */
const REFUSES: Readonly<Record<string, RegExp>> = { console: /^settings: CONSOLE_ORIGIN: .*CONSOLE_SESSION_KEY.*\n$/ };

describe('a command without its settings says so in one line', () => {
  test.each<readonly [string, number, string, Readonly<Record<string, string>>]>([
    ['verify', 2, 'HUJI_DATA', {}],
    ['verify --stack', 2, 'HUJI_ENGINES_DATA', {}],
    ['rotate-lookup-key', 2, 'HUJI_DATA', {}],
    ['rotate-lookup-key --stack', 2, 'HUJI_ENGINES_DATA', {}],
    ['export journal', 2, 'HUJI_DATA', {}],
    ['export journal --stack', 2, 'HUJI_ENGINES_DATA', {}],
    ['audit fetch --out out', 3, 'huji start', {}],
    ['audit repeat nowhere', 2, 'sample.json', {}],
    ['claim C2025-000000001', 3, 'huji start', {}],
    ['claim C2025-000000001 --stack', 3, 'huji start', {}],
    ['sample --size small', 3, 'huji start', {}],
    ['start', 2, 'HUJI_PORT', { HUJI_PORT: 'eighty' }],
    ['start', 2, 'HUJI_DATA', { HUJI_DATA: '/dev/null/x' }],
    ['start', 2, 'HUJI_MASTER_KEY', { HUJI_MASTER_KEY: 'short' }],
    ['stack', 2, 'HUJI_STACK_PORT', { HUJI_STACK_PORT: '70000' }],
  ])('huji %s ends with %i and names %s', async (command, code, named, settings) => {
    const ended = await run(HUJI, command.split(' '), settings);
    expect(ended.said).toContain(named);
    expect(ended.said.trimEnd().split('\n')).toHaveLength(1);
    expect(ended.code).toBe(code);
  });

  test.each(withServices)('the service %s in production', async (service) => {
    const ended = await run(join(SERVICES, service, 'src/main.ts'), [], { HUJI_ENVIRONMENT: 'production' });
    expect(ended.said).toMatch(REFUSES[service] ?? /^production refuses to start: .*MONGODB_URI is missing.*\n$/);
    expect(ended.code).toBe(2);
  });
});
