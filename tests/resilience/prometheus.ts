import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { STACK_SERVERS, STACK_SERVICES, stackUrl } from '@huji/all-in-one/addresses.ts';
import { versionUsed } from '../../infra/local/distribution-programs.ts';
import { ROOT } from '../charts/programs.ts';
import { freePort } from '../engines/free-port.ts';
import { BREAKERS } from './measures.ts';
import { until } from './within.ts';

const FOLDER = join(ROOT, 'infra/prometheus');
const READY_MS_MAX = 30_000;
/** Three evaluations of a group, each half a minute after the other, and two scrapes. */
const YIELD_MS_MAX = 150_000;

interface Configuration {
  readonly rule_files: readonly string[];
  readonly scrape_configs: readonly {
    readonly static_configs: readonly {
      readonly targets: readonly string[];
      readonly labels: { readonly service: string };
    }[];
  }[];
}
interface Rule {
  readonly name: string;
  readonly type: 'recording' | 'alerting';
  readonly health: string;
  readonly lastError?: string;
}
interface Alert {
  readonly labels: { readonly alertname: string; readonly service?: string };
  readonly state: 'pending' | 'firing';
}
interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [number, string];
}

/** A Prometheus of its own that scrapes the running stack as infra/prometheus tells it, with the released rules. */
export interface Prometheus {
  readonly version: string;
  /** Rules that yield nothing for a service they must yield something for, rules that fail, targets that are not scraped; waits while there are any. */
  readonly silent: (signal: AbortSignal) => Promise<readonly string[]>;
  /** Alerts of which somebody is told, as `name service`. */
  readonly firing: () => Promise<readonly string[]>;
  /** Waits until the alert has found its fault: it fires, or will when its time is over. @throws Error when it does not */
  readonly finds: (alert: string, signal: AbortSignal) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Everything as released, but for the ports and for whom alerts are told. */
const configurationFor = (): string => {
  const released = parse(readFileSync(join(FOLDER, 'prometheus.yaml'), 'utf8')) as Configuration & {
    alerting?: unknown;
  };
  const { alerting: _told, ...configuration } = released;
  return stringify({
    ...configuration,
    rule_files: configuration.rule_files.map((file) => join(FOLDER, file)),
    scrape_configs: configuration.scrape_configs.map((job) => ({
      ...job,
      static_configs: job.static_configs.map(({ labels, ...rest }) => {
        const service = STACK_SERVERS.find((each) => each === labels.service);
        if (service === undefined) throw new Error(`prometheus.yaml: no process of the stack is ${labels.service}`);
        return { ...rest, labels, targets: [new URL(stackUrl(service)).host] };
      }),
    })),
  });
};

/** Who owes a rule its number: whoever is asked in that run, which the console is not. */
const owed = (rule: string): readonly string[] =>
  rule.startsWith('namespace_service_breaker:') ? Object.keys(BREAKERS) : STACK_SERVICES;

/** What is recorded is a number for each service that owes one; a series that is NaN everywhere says nothing. */
const silentIn = (rule: string, series: readonly Series[]): readonly string[] => {
  const told = new Set(
    series.filter(({ value }) => Number.isFinite(Number(value[1]))).map(({ metric }) => metric['service']),
  );
  return owed(rule)
    .filter((service) => !told.has(service))
    .map((service) => `${rule} yields nothing of ${service}`);
};

const asked = async <Data>(url: string): Promise<Data> => {
  const response = await fetch(url);
  const body = (await response.json()) as { status: string; error?: string; data: Data };
  if (body.status !== 'success') throw new Error(`Prometheus: ${body.error ?? String(response.status)}`);
  return body.data;
};

const rulesOf = async (url: string): Promise<readonly Rule[]> =>
  (await asked<{ groups: { rules: Rule[] }[] }>(`${url}/api/v1/rules`)).groups.flatMap(({ rules }) => rules);

const look = async (url: string): Promise<readonly string[]> => {
  const rules = await rulesOf(url);
  const failing = rules.filter(({ health }) => health !== 'ok');
  const findings = failing.map(({ name, health, lastError = '' }) => `${name} is ${health} ${lastError}`.trimEnd());
  const { activeTargets } = await asked<{ activeTargets: { labels: { service: string }; health: string }[] }>(
    `${url}/api/v1/targets?state=active`,
  );
  const scraped = activeTargets.filter(({ health }) => health === 'up').map(({ labels }) => labels.service);
  findings.push(...STACK_SERVERS.filter((each) => !scraped.includes(each)).map((each) => `${each} is not scraped`));
  const recording = rules.filter(({ type }) => type === 'recording');
  if (recording.length === 0) findings.push('there are no recording rules');
  for (const { name } of recording) {
    const { result } = await asked<{ result: Series[] }>(`${url}/api/v1/query?query=${encodeURIComponent(name)}`);
    findings.push(...silentIn(name, result));
  }
  return findings;
};

const startIn = async (bin: string, folder: string): Promise<{ url: string; stop: () => Promise<void> }> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'prometheus.yaml');
  writeFileSync(file, configurationFor());
  const host = `127.0.0.1:${String(await freePort())}`;
  const child = spawn(
    join(bin, 'prometheus'),
    [
      `--config.file=${file}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${host}`,
      '--log.level=error',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  const isReady = async (): Promise<boolean> => {
    if (child.exitCode !== null) throw new Error(`prometheus ended (${String(child.exitCode)})`);
    return fetch(`http://${host}/-/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  };
  await until('Prometheus is ready', READY_MS_MAX, isReady).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url: `http://${host}`, stop };
};

/** `bin` holds the program, `folder` gets its data. @throws Error when it is too old, or does not become ready */
export const startPrometheus = async (bin: string, folder: string): Promise<Prometheus> => {
  await versionUsed('prometheus', join(bin, 'prometheus'));
  const { url, stop } = await startIn(bin, folder);
  const alerts = async (): Promise<readonly Alert[]> =>
    (await asked<{ alerts: readonly Alert[] }>(`${url}/api/v1/alerts`)).alerts;
  return {
    version: (await asked<{ version: string }>(`${url}/api/v1/status/buildinfo`)).version,
    silent: async (signal) => {
      let findings: readonly string[] = [];
      const isSilent = async (): Promise<boolean> => (findings = await look(url)).length === 0;
      await until('every rule yields', YIELD_MS_MAX, isSilent, signal).catch((error: unknown) => {
        if (findings.length === 0) throw error;
      });
      return findings;
    },
    firing: async () =>
      (await alerts())
        .filter(({ state }) => state === 'firing')
        .map(({ labels }) => `${labels.alertname} ${labels.service ?? ''}`.trimEnd()),
    finds: (alert, signal) =>
      until(
        `${alert} finds its fault`,
        YIELD_MS_MAX,
        async () => (await alerts()).some(({ labels }) => labels.alertname === alert),
        signal,
      ),
    stop,
  };
};
