import type { Instant } from '@huji/contracts/shared/instant.ts';
import { keptUntil } from '../aggregate/command-memory.ts';
import { storedBody, withVersion } from '../persistence/stored-form.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { refused } from './refused.ts';

/** Keys of people, each with the one request it was used for. Where services share a database they share the collection. */
export const IDEMPOTENCY_KEYS: CollectionDeclaration = {
  name: 'idempotency-key',
  type: 'documents',
  indexes: ['keptUntil'],
  shards: 1,
  prunedBy: 'keptUntil',
};

/** A request that carries a key. */
export interface KeyedRequest {
  /** Derived from the caller and the key: neither is stored. */
  readonly commandId: string;
  readonly operationId: string;
  /** Of operation, path, query and body. */
  readonly bodyHash: string;
  readonly at: Instant;
}

export interface IdempotencyKeys {
  /**
   * Ties the key to this request before anything is done for it: now, or as it was tied before. What the request did, if it
   * did anything, the documents know. @throws Refused `idempotency_key_reused` · UnknownOutcome · StoreUnavailable
   */
  readonly claim: (request: KeyedRequest) => Promise<void>;
}

const SCHEMA_VERSION = 1;

interface ClaimedKey {
  readonly operationId: string;
  readonly bodyHash: string;
}

export const createIdempotencyKeys = (store: DocumentStore): IdempotencyKeys => {
  store.declare(IDEMPOTENCY_KEYS);
  return {
    claim: async ({ commandId, operationId, bodyHash, at }) => {
      for (;;) {
        const claimed = await store.commit(IDEMPOTENCY_KEYS.name, {
          id: commandId,
          revision: 0,
          // Of the request, not of the key: another request's success is never taken for this one's.
          commandId: bodyHash,
          atMs: Date.parse(at),
          body: withVersion({ operationId, bodyHash } satisfies ClaimedKey, SCHEMA_VERSION),
          index: { keptUntil: keptUntil(at) },
          outbox: [],
        });
        if (claimed) return;
        const standing = await store.load(IDEMPOTENCY_KEYS.name, commandId);
        // Pruned since the claim was lost to it.
        if (standing === null) continue;
        const form = { collection: IDEMPOTENCY_KEYS.name, id: commandId, schemaVersion: SCHEMA_VERSION };
        const before = storedBody<ClaimedKey>(standing.body, form);
        if (before.bodyHash === bodyHash) return;
        throw refused({
          code: 'idempotency_key_reused',
          detail: `the Idempotency-Key was used for another request (${before.operationId})`,
        });
      }
    },
  };
};
