import {
  listAuditEntries,
  listAuditRoots,
  listDeadLetters,
  readAuditHeads,
  replayDeadLetter,
} from '@huji/contracts/shared/common-operations.ts';
import type { ConsumerObserver } from '../events/handling.ts';
import type { Parking } from '../events/parking.ts';
import { replayParked } from '../events/replay.ts';
import { handle, type BoundOperation } from '../http/operation-router.ts';
import { notFound } from '../http/refused.ts';
import { shownBefore } from '../http/shown-before.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { AuditLog } from '../security/audit-log.ts';
import type { DailyRoot } from '../security/audit-root.ts';
import type { BusinessClock } from './business-clock.ts';
import { bindListOwnLooks } from './own-looks.ts';
import type { ServiceDefinition } from './service-definition.ts';

export interface CommonOperationsOptions {
  readonly definition: ServiceDefinition;
  readonly store: DocumentStore;
  readonly parking: Parking;
  readonly audit: AuditLog;
  readonly clock: BusinessClock;
  readonly observer: ConsumerObserver;
}

const rootReply = ({ on, previousRoot, root, ...rest }: DailyRoot) => {
  if ('heads' in rest) return { on, previousRoot, root, heads: [...rest.heads] };
  const { pages, streams, closedAt, keyId, signature } = rest;
  return { on, previousRoot, root, heads: [], pages: [...pages], streams, closedAt, keyId, signature };
};

/** Dead letters and audit of one service. */
export const createCommonOperations = (options: CommonOperationsOptions): readonly BoundOperation[] => {
  const { definition, store, parking, audit, clock, observer } = options;
  const { name, consumers } = definition;
  return [
    handle(listDeadLetters(name), async ({ query }) => {
      const { rows, cursor } = await parking.find({ cursor: query.cursor ?? null, max: query.limit });
      const deadLetters = rows.map((parked) => ({
        deadLetterId: parked.id,
        consumer: parked.consumer,
        eventId: parked.record.headers['ce_id'] ?? '',
        eventType: parked.record.headers['ce_type'] ?? '',
        streamId: parked.streamId,
        errorName: parked.errorName,
        attempts: parked.failures,
        parkedAt: parked.parkedAt,
      }));
      return { body: { deadLetters, cursor } };
    }),
    handle(replayDeadLetter(name), async ({ params, principal, envelope }) => {
      const { deadLetterId } = params;
      if ((await parking.get(deadLetterId)) === null) return notFound('dead letter');
      const { subject: actor } = principal;
      const { at, commandId } = envelope;
      const entry = { stream: `dead-letter/${deadLetterId}`, actor, at, commandId };
      // What the event does is done by many documents: who asked for it stands before the first of them.
      await audit.record({ ...entry, action: 'dead-letter-replay-asked' });
      const outcome = await replayParked({ service: name, consumers, store, parking, clock, observer }, deadLetterId);
      if (outcome.type === 'not-found') return notFound('dead letter');
      const handled = outcome.type === 'replayed';
      await audit.record({ ...entry, action: 'dead-letter-replayed', data: { handled } });
      return { body: { outcome: handled ? ('handled' as const) : ('parked' as const) } };
    }),
    handle(listAuditEntries(name), async ({ query: { stream, cursor, limit } }) => {
      const page = await audit.page(stream, shownBefore(cursor), limit);
      return { body: { entries: [...page.rows], cursor: page.cursor } };
    }),
    bindListOwnLooks(definition, store),
    handle(listAuditRoots(name), async ({ query }) => {
      const { rows, cursor } = await audit.roots(query.cursor ?? null, query.limit);
      return { body: { roots: rows.map(rootReply), cursor } };
    }),
    handle(readAuditHeads(name), async ({ params }) => {
      const page = await audit.headPage(params.pageHash);
      return page === null ? notFound('page of heads') : { body: { on: page.on, heads: [...page.heads] } };
    }),
  ];
};
