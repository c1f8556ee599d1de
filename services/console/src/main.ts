import { setTimeout as sleep } from 'node:timers/promises';
import { mountHealth, mountMetrics } from '@huji/chassis/http/process-endpoints.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { createHttpServer } from '@huji/chassis/http/server.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { createMetricsRegistry } from '@huji/chassis/observability/metrics.ts';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { endGracefully } from '@huji/chassis/runtime/end-gracefully.ts';
import { startTracing } from '@huji/chassis/runtime/start-tracing.ts';
import { addressSettingOf } from '@huji/contracts/surfaces.ts';
import { mountConsole } from './console.ts';
import { type ConsoleConfiguration, readConsoleConfiguration } from './process-settings.ts';

const NAME = 'console';
/** A setting is missing or wrong: starting again does not help. */
const EXIT_USAGE = 2;
/** Time beyond the drain before the process is cut. */
const REST_MS = 10_000;

const addressesOf = ({ own }: ConsoleConfiguration): ((service: string) => string) => {
  const settings: Readonly<Record<string, unknown>> = own;
  return (service) => {
    const address = settings[addressSettingOf(service)];
    if (typeof address !== 'string') throw new Error(`no address is set for ${service}`);
    return address.replace(/\/+$/, '');
  };
};

const run = async (): Promise<void> => {
  const configuration = readConsoleConfiguration();
  const { process: config, own } = configuration;
  const { CONSOLE_SESSION_KEY: key, CONSOLE_SESSION_KEY_RETIRED: retired } = own;
  const logger = createLogger({ level: config.HUJI_LOG_LEVEL });
  const metrics = createMetricsRegistry(readTelemetry());
  const tracing = await startTracing(config, [NAME]);
  let ending = false;
  const server = createHttpServer({
    services: [],
    problems: readProblems(),
    logger,
    undeclared: config.HUJI_ENVIRONMENT === 'production' ? 'tell' : 'fault',
    rateLimitPerMinute: config.HUJI_RATE_LIMIT_PER_MINUTE,
    trustedProxies: config.HUJI_TRUSTED_PROXIES,
    extras: [
      mountHealth({
        started: () => true,
        // A service or the provider that does not answer is no reason to hide the pages, which say so.
        ready: () => (ending ? Promise.reject(new Error('ending')) : Promise.resolve()),
      }),
      mountMetrics(metrics, () => Promise.resolve()),
      mountConsole({
        origin: new URL(own.CONSOLE_ORIGIN).origin,
        issuer: config.OIDC_ISSUER,
        discoveryUri: own.OIDC_DISCOVERY_URI,
        clientId: own.CONSOLE_CLIENT_ID,
        clientSecret: own.CONSOLE_CLIENT_SECRET,
        sessionKeys: retired === undefined ? [key] : [key, retired],
        addressOf: addressesOf(configuration),
        nowMs: systemNowMs,
        metrics: metrics.forService(NAME),
        tracing,
      }),
    ],
  });
  const { url } = await server.listen(config.HUJI_HOST, config.HUJI_PORT);
  logger.info('started', { service: NAME, address: url });
  const rest = async (): Promise<void> => {
    ending = true;
    server.retire();
    await sleep(config.HUJI_UNREADY_MS);
    await server.drain(config.HUJI_DRAIN_MS);
    await tracing.close();
    logger.info('ended', { service: NAME });
  };
  await endGracefully(rest, { graceMs: config.HUJI_UNREADY_MS + config.HUJI_DRAIN_MS + REST_MS });
};

try {
  await run();
} catch (error) {
  if (!(error instanceof ConfigurationFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(EXIT_USAGE);
}
