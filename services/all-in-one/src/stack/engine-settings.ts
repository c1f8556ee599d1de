import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const ENGINES_UP = join(ROOT, 'infra', 'local', 'engines-up');

const engineData = (environment: Environment): string =>
  environment['HUJI_ENGINES_DATA'] ?? join(ROOT, '.huji', 'engines');

/** Starts what is not running: Kafka and the MongoDB protocol, unless `KAFKA_BROKERS` and `MONGODB_URI` name others. */
export const startEngines = async (environment: Environment): Promise<void> => {
  const child = spawn(ENGINES_UP, [], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment } });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new ConfigurationFault(`infra/local/engines-up 未能启动 · did not start the engines (${String(code)})`);
};

const LINE = /^([A-Z][A-Z0-9_]*)=(?:'([^']*)'|(.*))$/;

/** The settings in a file of `NAME=value` lines; a value between single quotes is what stands between them. @throws ConfigurationFault */
export const settingsIn = (file: string): Record<string, string> => {
  if (!existsSync(file)) throw new ConfigurationFault(`${file} 不存在 · ${file} is not there`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return Object.fromEntries(
    lines.flatMap((line) => {
      const match = LINE.exec(line);
      return match?.[1] === undefined ? [] : [[match[1], match[2] ?? match[3] ?? '']];
    }),
  );
};

/** What one service is told of the engines: an account and a database of its own. @throws ConfigurationFault where the engines never ran */
export const engineSettings = (environment: Environment, service: string): Record<string, string> => {
  const file = join(engineData(environment), 'env', `${service}.env`);
  if (!existsSync(file))
    throw new ConfigurationFault(
      `HUJI_ENGINES_DATA: ${engineData(environment)} 中没有 ${service} 的设置，请先运行 make stack · there are no settings of ${service}; run make stack first`,
    );
  return settingsIn(file);
};
