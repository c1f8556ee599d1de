import type { Feeds } from '@huji/contracts/shared/feed-asked.ts';
import type { ConsumerDefinition } from '../events/consumer.ts';
import type { TopicDeclaration } from '../events/log-driver.ts';
import type { ReadDeputy } from '../duties/deputies.ts';
import type { PostsHeld } from '../duties/posts-held.ts';
import type { BoundOperation } from '../http/operation-router.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { ClockTask } from './due-clock.ts';
import type { ServiceContext } from './context.ts';
import type { DailyWork } from './each-day.ts';
import type { BlobStore } from '../blobs/blob-store.ts';

/** Everything a service is: what it stores, what it says, what it answers, what it hears and what it does by itself. */
export interface ServiceDefinition {
  readonly name: string;
  readonly declarations: readonly CollectionDeclaration[];
  readonly topics: readonly TopicDeclaration[];
  readonly operations: readonly BoundOperation[];
  readonly consumers: readonly ConsumerDefinition[];
  readonly clockTasks: readonly ClockTask[];
  /** Where its files lie; absent: it keeps none. Opened by the service, waited for at the start and closed by the process. */
  readonly files?: Pick<BlobStore, 'describe' | 'ping' | 'close'>;
  /** What it does once a day by itself, whoever of its replicas comes first. */
  readonly daily?: readonly DailyWork[];
  /** How it asks for what stands, and what of its own it tells; absent: it says nothing that stands, and asks for nothing. */
  readonly feeds?: Feeds;
  /** Streams beside `person/<id>` that remember who looked at somebody; absent: none. */
  readonly ownStreams?: (personId: string) => Promise<readonly string[]>;
  /** What it knows of people who stand in for others; absent: nobody does here. */
  readonly readDeputy?: ReadDeputy;
  /** Who keeps in which posts people acted; absent: this database. */
  readonly posts?: PostsHeld;
}

/** A composition root. It builds; it starts nothing, so that a process may hold one service or all of them. */
export type CreateService = (context: ServiceContext) => ServiceDefinition;
