import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ENGINES_UP = join(ROOT, 'infra', 'local', 'engines-up');

const engineData = (environment: Environment): string =>
  environment['HUJI_ENGINES_DATA'] ?? join(ROOT, '.huji', 'engines');

/** Starts what is not running: Kafka and the MongoDB protocol, unless `KAFKA_BROKERS` and `MONGODB_URI` name others. */
export const startEngines = async (environment: Environment): Promise<void> => {
  const child = spawn(ENGINES_UP, [], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment } });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`infra/local/engines-up ended with ${String(code)}`);
};

const LINE = /^([A-Z_]+)=(?:'([^']*)'|(.*))$/;

/** What one service is told of the engines: an account and a database of its own. */
export const engineSettings = (environment: Environment, service: string): Record<string, string> => {
  const file = join(engineData(environment), 'env', `${service}.env`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = LINE.exec(line);
      return match?.[1] === undefined ? [] : [[match[1], match[2] ?? match[3] ?? '']];
    }),
  );
};
