import { setTimeout as sleep } from 'node:timers/promises';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Instant } from '@huji/contracts/shared/instant.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { CommandRefused } from '../aggregate/outcome.ts';
import { publicReferencesIn } from '@huji/contracts/shared/public-references.ts';
import { inSpan, NO_TRACING, type SpanStart, type Tracing } from '../observability/tracing.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { NewerForm, TransientFault } from '../persistence/faults.ts';
import { PersonErased } from '../security/field-cipher.ts';
import { fromLogRecord, isRetoldForOthers, typeOf, UnreadableRecord } from './cloud-event-binding.ts';
import { type ConsumerDefinition, groupOf, type Reaction, type ReactionContext } from './consumer.ts';
import { inParallel } from '../resilience/in-parallel.ts';
import type { Delivered } from './log-driver.ts';
import type { Parking } from './parking.ts';
import { HandedOver, SLICE_STREAMS, Slices } from './slices.ts';

/** What the metrics and the log want to know of a consumer. */
export interface ConsumerObserver {
  readonly handled?: (consumer: string, eventType: string) => void;
  readonly retried?: (consumer: string, record: Delivered, attempt: number, error: unknown) => void;
  readonly parked?: (consumer: string, record: Delivered, streamId: string | null, error: unknown) => void;
  /** The person whom it is about was erased: nothing can follow from it any more. */
  readonly passedOver?: (consumer: string, record: Delivered) => void;
  /** A document or the event itself is of a newer form: it is tried again until it can be read. */
  readonly waiting?: (consumer: string, record: Delivered, error: NewerForm) => void;
  readonly failed?: (where: string, error: unknown) => void;
}

export interface HandlingOptions {
  readonly service: string;
  readonly definition: ConsumerDefinition;
  readonly store: DocumentStore;
  readonly parking: Parking;
  readonly clock: { readonly now: () => Instant; readonly today: () => CivilDate };
  readonly observer?: ConsumerObserver;
  readonly tracing?: Tracing;
  /** First pause between tries; doubles up to 5 s. */
  readonly retryMs?: number;
  /** Tries for what does not look transient (default 3), and for what does while the database answers (default 12). */
  readonly triesMax?: number;
  readonly transientTriesMax?: number;
  /** Ends pauses early; the record in hand is then given up and comes again. */
  readonly signal?: AbortSignal;
}

const RETRY_MS = 100;
const RETRY_MS_MAX = 5_000;
const TRIES_MAX = 3;
const TRANSIENT_TRIES_MAX = 12;
const STREAMS_AT_ONCE = 64;

export interface Handling {
  readonly group: string;
  /**
   * Reacts; what cannot be done is parked. Throws only when nothing can be done at all, or when `leaving` has turned true
   * between two slices of the record: it must come again.
   */
  readonly handle: (record: Delivered, leaving?: () => boolean) => Promise<void>;
  /** Reacts once, for one stream or for all; throws what the reaction throws. */
  readonly replay: (record: Delivered, streamId: string | null) => Promise<void>;
}

/** One record as it is handled: for one of its streams alone, or (null) for all. */
interface Handled {
  readonly record: Delivered;
  readonly eventId: string;
  readonly only: string | null;
  readonly leaving: () => boolean;
}

/** Tries until done, passed over or parked; true when parked. */
type Attempting = (
  record: Delivered,
  streamId: string | null,
  work: () => Promise<void>,
  leaving: () => boolean,
) => Promise<boolean>;

const attemptingWith = (options: HandlingOptions, group: string): Attempting => {
  const { store, parking, observer = {}, signal } = options;
  const { retryMs = RETRY_MS, triesMax = TRIES_MAX, transientTriesMax = TRANSIENT_TRIES_MAX } = options;
  const pause = async (attempt: number): Promise<void> => {
    await sleep(Math.min(retryMs * 2 ** (attempt - 1), RETRY_MS_MAX), undefined, present({ signal }));
  };
  return async (record, streamId, work, leaving) => {
    for (let attempt = 1; ; attempt++) {
      try {
        await work();
        return false;
      } catch (error) {
        if (signal?.aborted === true || error instanceof HandedOver) throw error;
        if (error instanceof NewerForm) {
          // A newer programme is being rolled out, and this one is about to be replaced by it: it waits as long as it takes.
          observer.waiting?.(group, record, error);
          if (leaving()) throw new HandedOver(`${group}: what is newer is left to who reads it`);
          await pause(attempt);
          continue;
        }
        if (error instanceof PersonErased) {
          observer.passedOver?.(group, record);
          return false;
        }
        const isTransient = error instanceof TransientFault;
        const isHopeless = error instanceof UnreadableRecord || error instanceof CommandRefused;
        if (!isHopeless && attempt < (isTransient ? transientTriesMax : triesMax)) {
          observer.retried?.(group, record, attempt, error);
          await pause(attempt);
          continue;
        }
        // Does the database answer? Then this record is the trouble. If not, nothing can be parked either.
        await store.ping();
        await parking.park(group, record, streamId, error);
        observer.parked?.(group, record, streamId, error);
        return true;
      }
    }
  };
};

/** Slice by slice, each kept when it is done; answers what was parked. @throws HandedOver between two slices */
const inSlicesWith = (options: HandlingOptions, group: string, attempting: Attempting) => {
  const slices = new Slices(options.store);

  return async (
    { record, eventId, leaving }: Handled,
    streamIds: readonly string[],
    work: (streamId: string) => Promise<void>,
  ): Promise<readonly string[]> => {
    const kept = slices.of(group, eventId, streamIds, options.clock);
    const begun = await kept.load();
    const parked = [...begun.parked];
    for (let done = begun.done; done < streamIds.length;) {
      if (leaving() && streamIds.length > SLICE_STREAMS)
        throw new HandedOver(`${group}: the partition is wanted elsewhere`);
      await inParallel(streamIds.slice(done, done + SLICE_STREAMS), STREAMS_AT_ONCE, async (streamId) => {
        if (await attempting(record, streamId, () => work(streamId), leaving)) parked.push(streamId);
      });
      done += SLICE_STREAMS;
      if (done < streamIds.length) await kept.keep({ done, parked });
    }
    return parked;
  };
};

const reactionsOf = (group: string, definition: ConsumerDefinition): ReadonlyMap<string, Reaction> => {
  const reactions = new Map<string, Reaction>();
  for (const each of definition.reactions) {
    if (reactions.has(each.contract.type)) throw new Error(`${group} reacts twice to ${each.contract.type}`);
    reactions.set(each.contract.type, each);
  }
  return reactions;
};

const VERSIONED = /^(.+)\.v(\d+)$/;

/** A later version of an event that this consumer reacts to; what it never heard of is somebody else's. */
const isNewerThanKnown = (type: string, reactions: ReadonlyMap<string, Reaction>): boolean => {
  const [, name, version] = VERSIONED.exec(type) ?? [];
  return [...reactions.keys()].some((each) => {
    const [, known, older] = VERSIONED.exec(each) ?? [];
    return name !== undefined && known === name && Number(older) < Number(version);
  });
};

/** Ids of records are left out: they hold those of documents, and some of these are persons. */
const spanOf = ({ topic, headers }: Delivered, type: string, group: string): SpanStart => ({
  name: `process ${topic}`,
  kind: 'consumer',
  attributes: {
    'messaging.operation.type': 'process',
    'messaging.destination.name': topic,
    'messaging.consumer.group.name': group,
    'mutualaid.event_type': type,
  },
  parent: headers['traceparent'],
});

export const createHandling = (options: HandlingOptions): Handling => {
  const { service, definition, clock, observer = {}, tracing = NO_TRACING } = options;
  const group = groupOf(service, definition);
  const reactions = reactionsOf(group, definition);
  const attempting = attemptingWith(options, group);
  const inSlices = inSlicesWith(options, group, attempting);

  const contextOf = (handled: Handled, traceparent = handled.record.headers['traceparent']): ReactionContext => {
    const { eventId, only } = handled;
    const envelopeWith = (commandId: string): Envelope => ({
      commandId,
      actor: group,
      at: clock.now(),
      on: clock.today(),
      ...present({ actingFor: handled.record.headers['ce_actingfor'], traceparent }),
    });
    const envelopeFor = (suffix: string): Envelope => envelopeWith(`${group}:${eventId}:${suffix}`);
    return {
      envelope: envelopeWith(`${group}:${eventId}`),
      envelopeFor,
      eachStream: async (streamIds, act) => {
        const work = (streamId: string): Promise<void> => act(streamId, envelopeFor(streamId));
        if (only === null) return inSlices(handled, streamIds, work);
        if (streamIds.includes(only)) await work(only);
        return [];
      },
    };
  };

  const react = async (record: Delivered, only: string | null, leaving: () => boolean = () => false): Promise<void> => {
    if (isRetoldForOthers(record, group)) return;
    const type = typeOf(record);
    if (type === undefined) throw new UnreadableRecord(`a record of ${record.topic} without a type`);
    const known = reactions.get(type);
    if (known === undefined) {
      if (isNewerThanKnown(type, reactions)) throw new NewerForm(`${type} is a newer version of what ${group} hears`);
      return;
    }
    const event = fromLogRecord(record);
    const handled: Handled = { record, eventId: event.id, only, leaving };
    if (!tracing.isOn) await known.handle(event, contextOf(handled));
    else
      await inSpan(tracing, spanOf(record, event.type, group), async ({ traceparent, tell }) => {
        tell(publicReferencesIn(event.data));
        await known.handle(event, contextOf(handled, traceparent));
      });
    observer.handled?.(group, event.type);
  };

  return {
    group,
    handle: async (record, leaving = () => false) => {
      await attempting(record, null, () => react(record, null, leaving), leaving);
    },
    replay: async (record, streamId) => {
      await react(record, streamId);
    },
  };
};
