import { createHash } from 'node:crypto';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai, type Instant } from '@huji/contracts/shared/instant.ts';
import type { CollectionDeclaration, KeptDocument } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { RememberedCommand } from './stored-state.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';

/** Commands that left the memory of their documents. Where services share a database they share the collection. */
export const COMMANDS: CollectionDeclaration = {
  name: 'command',
  type: 'documents',
  indexes: ['keptUntil'],
  shards: 1,
  prunedBy: 'keptUntil',
};

/** A request may be repeated for 30 days; the day on which it came does not count. */
export const KEPT_DAYS = 31;

/**
 * What an event or the clock did is remembered a month longer than a broker keeps the place of a group that stands still. What
 * comes again later is told by the place that the service keeps itself (`Places`).
 */
export const EVENTS_REMEMBERED_DAYS = 400;

/** Last day on which what was done at this instant is remembered; real days, whatever a development clock says. */
export const keptUntil = (at: Instant, days = KEPT_DAYS): string => addDays(civilDateInShanghai(at), days);

interface KeptCommand extends RememberedCommand {
  readonly collection: string;
  readonly streamId: string;
}

/** A command is known by what it was given to: one command may change several documents. */
const keyOf = (collection: string, streamId: string, commandId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([collection, streamId, commandId]))
    .digest('hex');

const SCHEMA_VERSION = 1;

const keptOf = ({ id, body }: KeptDocument): KeptCommand =>
  storedBody(body, { collection: COMMANDS.name, id, schemaVersion: SCHEMA_VERSION });

/**
 * The memory of an aggregate beyond what its document holds. A document lets go of a command only after `keep` resolved,
 * and keeps it until then, so that a command is always known in one of the two places.
 */
export class CommandMemory {
  readonly #store: DocumentStore;

  constructor(store: DocumentStore) {
    this.#store = store;
    store.declare(COMMANDS);
  }

  /** Resolves when durable; what was kept before stays. In bulk. @throws UnknownOutcome */
  async keep(collection: string, streamId: string, commands: readonly RememberedCommand[], at: Instant): Promise<void> {
    await Promise.all(
      commands.map((command) => {
        const kept: KeptCommand = { collection, streamId, ...command };
        return this.#store.commit(COMMANDS.name, {
          id: keyOf(collection, streamId, command.id),
          revision: 0,
          commandId: `keep:${command.id}`,
          atMs: Date.parse(at),
          body: withVersion(kept, SCHEMA_VERSION),
          index: { keptUntil: keptUntil(at, command.hash === null ? EVENTS_REMEMBERED_DAYS : KEPT_DAYS) },
          outbox: [],
        });
      }),
    );
  }

  async find(collection: string, streamId: string, commandId: string): Promise<RememberedCommand | null> {
    const document = await this.#store.load(COMMANDS.name, keyOf(collection, streamId, commandId));
    return document === null ? null : keptOf(document);
  }
}
