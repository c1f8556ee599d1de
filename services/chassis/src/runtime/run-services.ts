import { present } from '@huji/contracts/shared/present.ts';
import { createLogger } from '../observability/logger.ts';
import { ConfigurationFault, maskedSettings, readRuntimeConfig, RuntimeConfigSchema } from './config.ts';
import { endGracefully } from './end-gracefully.ts';
import { openDocumentDriver, openLogDriver } from './engines.ts';
import type { CreateService } from './service-definition.ts';
import { type RunningServices, startServices } from './start-services.ts';

/** A setting is missing or wrong: starting again does not help. */
const EXIT_USAGE = 2;
/** Time beyond the drain in which consumers and engines come to rest before the process is cut. */
const REST_MS = 10_000;

/**
 * The whole life of a process that serves these services: settings, engines, start, SIGTERM, rest, exit 0. A second signal
 * ends it at once; a wrong setting is told in one line and ends it with 2. Everything it needs is told by the environment (`RuntimeConfigSchema`).
 */
export const runServices = async (create: Readonly<Record<string, CreateService>>): Promise<void> => {
  try {
    await run(create);
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_USAGE);
  }
};

const run = async (create: Readonly<Record<string, CreateService>>): Promise<void> => {
  const name = Object.keys(create).join('+');
  const config = readRuntimeConfig();
  const logger = createLogger({ level: config.HUJI_LOG_LEVEL });
  logger.info('settings', { service: name, settings: maskedSettings(RuntimeConfigSchema, config) });
  const documents = await openDocumentDriver(config, name);
  let running: RunningServices | null = null;
  const log = await openLogDriver(config, name, (what, error) => {
    logger.warn(what, { service: name }, error);
    const [first] = running?.definitions ?? [];
    if (first) running?.metrics.forService(first.name).counter('background_faults_total').add({ part: 'log' });
  });
  const started = await startServices(create, { config, documents, log, logger });
  running = started;
  const comeToRest = async (): Promise<void> => {
    await started.stop();
    await log.close();
    await documents.close();
    logger.info('ended', { service: name });
  };
  let resting: Promise<void> | null = null;
  const rest = (): Promise<void> => (resting ??= comeToRest());
  void endGracefully(rest, {
    graceMs: config.HUJI_UNREADY_MS + config.HUJI_DRAIN_MS + REST_MS,
    told: ({ signal, fault }) => {
      if (fault === undefined) logger.info('ending', { service: name, ...present({ signal }) });
      else logger.error('the process ends after a fault nobody caught', { service: name }, fault);
    },
  });
  await started.started;
  if (config.HUJI_MIGRATE === 'only') await rest();
};
