import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type AggregateDefinition, AggregateStore } from '../aggregate/aggregate-store.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { accepted, unlessRefused } from '../aggregate/outcome.ts';
import { refused } from '../http/refused.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import {
  longWorkDecider,
  type LongWorkCommand,
  type LongWorkRefusal,
  type LongWorkState,
} from './long-work-decider.ts';

/** Where services share a database they share the collection. */
export const LONG_WORK: CollectionDeclaration = { name: 'long-work', type: 'documents', indexes: [], shards: 1 };

const definition: AggregateDefinition<LongWorkState, LongWorkCommand, LongWorkCommand, LongWorkRefusal> = {
  collection: LONG_WORK.name,
  shards: LONG_WORK.shards,
  schemaVersion: 1,
  decider: longWorkDecider,
  indexes: LONG_WORK.indexes,
  index: () => ({}),
  messages: () => [],
};

export interface BegunWork {
  /** From `idFor` of the request that begins it. */
  readonly workId: string;
  /** What is done, e.g. `import-roster`. */
  readonly type: string;
  /** Steps there are, where that is known. */
  readonly of?: number;
}

/** Who asks: whoever began the work, or somebody who may see all of it. */
export interface WorkViewer {
  readonly subject: string;
  readonly seesAll: boolean;
}

/**
 * Progress of long work of one service. Whoever does the work tells each step, and stops when the answer is false; the
 * steps themselves must be safe to do twice, for the process may die between a step and its telling.
 */
export class LongWork {
  readonly #works: AggregateStore<LongWorkState, LongWorkCommand, LongWorkCommand, LongWorkRefusal>;
  readonly #service: string;

  constructor(store: DocumentStore, service: string) {
    this.#works = new AggregateStore(store, definition, { service });
    this.#service = service;
  }

  /** In the request: its answer names `workId`. Begun again, it goes on. */
  async begin({ workId, type, of }: BegunWork, envelope: Envelope): Promise<void> {
    const work: NonNullable<LongWorkState> = {
      type,
      service: this.#service,
      begunBy: envelope.actor,
      state: 'running',
      done: 0,
      of: of ?? null,
      begunAt: envelope.at,
      endedAt: null,
      code: null,
    };
    accepted(await this.#works.execute(workId, { type: 'begin', work }, envelope));
  }

  /** So many steps are done. False: it was cancelled, or has ended otherwise; do no more. */
  async advance(
    workId: string,
    steps: { readonly done: number; readonly of?: number },
    envelope: Envelope,
  ): Promise<boolean> {
    const command: LongWorkCommand = { type: 'advance', done: steps.done, ...present({ of: steps.of }) };
    return unlessRefused(await this.#works.execute(workId, command, envelope), 'work_ended') !== null;
  }

  /** All is done. False: it ended otherwise before, by a cancellation that came between the last step and this; it stays so. */
  async finish(workId: string, envelope: Envelope): Promise<boolean> {
    const outcome = await this.#works.execute(workId, { type: 'finish', at: envelope.at }, envelope);
    return unlessRefused(outcome, 'work_ended') !== null;
  }

  /** `code` is one of the registered problems. False: it ended otherwise before, and stays so. */
  async fail(workId: string, code: string, envelope: Envelope): Promise<boolean> {
    const outcome = await this.#works.execute(workId, { type: 'fail', at: envelope.at, code }, envelope);
    return unlessRefused(outcome, 'work_ended') !== null;
  }

  /** @throws Refused `work_unknown`, also for work the viewer may not see */
  async read(workId: string, viewer: WorkViewer): Promise<LongWorkReply> {
    const state = (await this.#works.read(workId))?.state ?? null;
    return this.#seen(workId, state, viewer);
  }

  /** @throws Refused `work_unknown` · `work_ended` */
  async cancel(workId: string, viewer: WorkViewer, envelope: Envelope): Promise<LongWorkReply> {
    await this.read(workId, viewer);
    const { state } = accepted(await this.#works.execute(workId, { type: 'cancel', at: envelope.at }, envelope));
    return this.#seen(workId, state, viewer);
  }

  #seen(workId: string, state: LongWorkState, { subject, seesAll }: WorkViewer): LongWorkReply {
    if (state === null || state.service !== this.#service || (state.begunBy !== subject && !seesAll))
      throw refused({ code: 'work_unknown', detail: 'no such work, or it is somebody else’s' });
    const { service: _service, begunBy: _begunBy, ...told } = state;
    return { workId, ...told };
  }
}
