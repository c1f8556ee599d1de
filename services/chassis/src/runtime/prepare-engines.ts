import { setTimeout as sleep } from 'node:timers/promises';
import type { EventLog } from '../events/event-log.ts';
import type { Logger } from '../observability/logger.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { unlessAborted } from '../resilience/unless-aborted.ts';
import { CHASSIS_COLLECTIONS, type ComposedService } from './compose.ts';
import type { RuntimeConfig } from './config.ts';

const PREPARE_PAUSE_MS = 500;

/** Waits for engines that are not there yet: containers start in any order. */
export const prepareEngines = async (
  services: readonly ComposedService[],
  store: DocumentStore,
  log: EventLog,
  config: RuntimeConfig,
  logger: Logger,
  ending: AbortSignal,
): Promise<void> => {
  const declarations = [...services.flatMap(({ definition }) => definition.declarations), ...CHASSIS_COLLECTIONS];
  for (const declaration of declarations) store.declare(declaration);
  const topics = services.flatMap(({ definition }) => definition.topics);
  const files = services.flatMap(({ definition }) => (definition.files === undefined ? [] : [definition.files]));
  while (!ending.aborted) {
    try {
      await unlessAborted(Promise.all(files.map((each) => each.ping())), ending);
      if (config.HUJI_MIGRATE !== 'no') {
        await unlessAborted(store.migrate(declarations), ending);
        await unlessAborted(log.declareTopics(topics), ending);
      } else {
        await unlessAborted(Promise.all([store.ping(), log.ping()]), ending);
      }
      return;
    } catch (error) {
      if (ending.aborted) return;
      logger.warn('waiting for the engines', {}, error);
      await sleep(PREPARE_PAUSE_MS, undefined, { signal: ending }).catch(() => undefined);
    }
  }
};
