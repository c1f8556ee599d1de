import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../engines/free-port.ts';

/** Statistics of one measure: of a trend in milliseconds, of a rate or counter what it has. */
export type Values = Readonly<Record<string, number>>;
export interface Summary {
  /** By name, with `{tag:value}` where a threshold asks for a part. */
  readonly metrics: Readonly<
    Record<
      string,
      { readonly values: Values; readonly thresholds?: Readonly<Record<string, { readonly ok: boolean }>> }
    >
  >;
  /** Thresholds that were crossed. */
  readonly crossed: readonly string[];
}

const THRESHOLD_CROSSED = 99;

export interface K6Options {
  readonly plan: string;
  readonly folder: string;
  /** From one point of the report's curves to the next: each stays in k6's memory. */
  readonly periodSeconds: number;
  /** Aborted when the run is cut short. */
  readonly ending: AbortSignal;
}

/**
 * Runs a script and answers its summary; an HTML report that needs no network lies beside it.
 * @throws Error when the script itself failed, or was ended by `ending`
 */
export const runK6 = async (
  program: string,
  script: string,
  { plan, folder, periodSeconds, ending }: K6Options,
): Promise<Summary> => {
  const report = join(folder, `${script}.html`);
  const dashboard = `web-dashboard=export=${report}&host=127.0.0.1&port=${String(await freePort())}&period=${String(periodSeconds)}s`;
  const file = fileURLToPath(new URL(`scenarios/${script}.ts`, import.meta.url));
  const child = spawn(program, ['run', '--quiet', '--no-color', '--out', dashboard, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // A run that is cut short asks nobody any more.
    signal: ending,
    env: {
      ...process.env,
      HUJI_LOAD_PLAN: plan,
      K6_NO_USAGE_REPORT: 'true',
      K6_AUTO_EXTENSION_RESOLUTION: 'false',
      K6_NO_SUMMARY: 'false',
    },
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 && code !== THRESHOLD_CROSSED) throw new Error(`k6 ended ${script} with ${String(code)}`);
  const { metrics } = JSON.parse(readFileSync(join(folder, `${script}.json`), 'utf8')) as Pick<Summary, 'metrics'>;
  const crossed = Object.entries(metrics).flatMap(([name, { thresholds = {} }]) =>
    Object.entries(thresholds)
      .filter(([, { ok }]) => !ok)
      .map(([threshold]) => `${script}: ${name} ${threshold}`),
  );
  if (code === THRESHOLD_CROSSED && crossed.length === 0) throw new Error(`k6 ended ${script} with ${String(code)}`);
  return { metrics, crossed };
};
