import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { eachRow } from '../persistence/each-row.ts';
import { type ViewDefinition, type ViewRow, ViewStore } from '../persistence/view-store.ts';
import { AggregateStore } from './aggregate-store.ts';
import type { Envelope } from './envelope.ts';
import { obeyed } from './outcome.ts';

/** How many of what; keys without a dot, and not beginning with `$`. */
export type Sums = Readonly<Record<string, number>>;

export interface CountedViewDefinition<Row> extends ViewDefinition {
  /** The index field whose value names the group that is counted together, e.g. a batch. It never changes for a row. */
  readonly groupField: string;
  /** What one row adds to the sums of its group. */
  readonly sumsOf: (row: Row) => Sums;
}

type Command = { readonly type: 'begin'; readonly sums: Sums } | { readonly type: 'count'; readonly changes: Sums };

const added = (one: Sums, other: Sums, sign: 1 | -1 = 1): Sums => {
  const sums = new Map(Object.entries(one));
  for (const [key, number] of Object.entries(other)) sums.set(key, (sums.get(key) ?? 0) + sign * number);
  return Object.fromEntries([...sums].filter(([, number]) => number !== 0));
};

/** What was there is begun with once; each change counts once, by the id of its command. */
const counting: Decider<Sums | null, Command, Command> = {
  initial: null,
  decide: (command, sums) => ok(command.type === 'begin' && sums !== null ? [] : [command]),
  evolve: (sums, event) => (event.type === 'begin' ? event.sums : added(sums ?? {}, event.changes)),
};

const PAGE_ROWS = 1_000;
/** Groups this process knows to be begun; forgetting one costs a look. */
const BEGUN_KEPT_MAX = 1_000;

/**
 * A view whose rows are counted as they change, so that nobody who asks how many there are walks over them: one small document
 * for each group. Rows of one id come one after the other, as events of one key do. A row that was projected before it was counted
 * here is found when its group is first asked for or changed, once.
 */
export class CountedView<Row extends object> {
  readonly #store: DocumentStore;
  readonly #definition: CountedViewDefinition<Row>;
  readonly #rows: ViewStore<Row>;
  readonly #counts: AggregateStore<Sums | null, Command, Command>;
  readonly #begun = new Set<string>();

  constructor(store: DocumentStore, definition: CountedViewDefinition<Row>, options: { readonly service: string }) {
    this.#store = store;
    this.#definition = definition;
    this.#rows = new ViewStore<Row>(store, definition);
    this.#counts = new AggregateStore<Sums | null, Command, Command>(
      store,
      {
        collection: `${definition.view}-count`,
        shards: 1,
        schemaVersion: 1,
        decider: counting,
        indexes: [],
        index: () => ({}),
        messages: () => [],
      },
      options,
    );
  }

  declarations(): readonly CollectionDeclaration[] {
    return [this.#rows.declaration(), this.#counts.declaration()];
  }

  get rows(): Pick<ViewStore<Row>, 'get' | 'getMany' | 'find'> {
    return this.#rows;
  }

  /**
   * Counts the difference to the row that stands, then writes the row: what dies in between is repeated, and its command is known.
   * An event that was applied before changes neither.
   */
  async project(row: ViewRow<Row> & { readonly row: Row }, envelope: Envelope): Promise<void> {
    const { view, groupField, sumsOf } = this.#definition;
    const group = String(row.index[groupField]);
    await this.#begin(group, envelope);
    const document = await this.#store.load(view, row.id);
    if (document !== null && document.revision >= row.sourceRevision) return;
    const standing = document && this.#rows.rowOf(document);
    const changes = added(sumsOf(row.row), standing === null ? {} : sumsOf(standing), -1);
    if (Object.keys(changes).length > 0) {
      const counted = { ...envelope, commandId: `${envelope.commandId}:${row.id}:count` };
      obeyed(await this.#counts.execute(group, { type: 'count', changes }, counted));
    }
    await this.#rows.project([row]);
  }

  /** One document is read, however many rows there are. */
  async sums(group: string, envelope: Envelope): Promise<Sums> {
    const standing = (await this.#counts.read(group))?.state ?? null;
    if (standing !== null) return standing;
    const any = await this.#rows.find({ field: this.#definition.groupField, equals: group, max: 1 });
    if (any.rows.length === 0) return {};
    await this.#begin(group, envelope);
    return (await this.#counts.read(group))?.state ?? {};
  }

  /** Until a group has begun nothing of it is counted: its rows of before are, once. */
  async #begin(group: string, envelope: Envelope): Promise<void> {
    if (this.#begun.has(group)) return;
    if ((await this.#counts.read(group)) === null) {
      const begun = { ...envelope, commandId: `begin:${group}` };
      obeyed(
        await this.#counts.executeGathered(
          group,
          async (sums) => ok({ type: 'begin', sums: sums ?? (await this.#walk(group)) }),
          begun,
        ),
      );
    }
    if (this.#begun.size >= BEGUN_KEPT_MAX) this.#begun.clear();
    this.#begun.add(group);
  }

  async #walk(group: string): Promise<Sums> {
    const { groupField, sumsOf } = this.#definition;
    let sums: Sums = {};
    const query = { field: groupField, equals: group, max: PAGE_ROWS };
    for await (const { row } of eachRow((asked: typeof query) => this.#rows.find(asked), query))
      sums = added(sums, sumsOf(row));
    return sums;
  }
}
