import type { mongoose } from './mongoose-connection.ts';
import type { DocumentDriver } from './document-driver.ts';
import { serverAnswer } from './mongoose-answers.ts';
import { commitMany, project } from './mongoose-commits.ts';
import { mongooseConnection, type MongooseConnection } from './mongoose-connection.ts';
import { migrateCollection } from './mongoose-migrations.ts';
import { mongooseOutbox } from './mongoose-outbox.ts';
import {
  filterOf,
  inOneAnswer,
  KEYS,
  pageOfDocuments,
  pageOfKeys,
  type Stored,
  toDocument,
  toKey,
  WITHOUT_OUTBOX,
} from './mongoose-pages.ts';

export interface MongooseOptions {
  /** With the database's name; a password belongs to it and it is never logged. */
  readonly uri: string;
  /** Named in the server's log. */
  readonly applicationName: string;
}

const PING_MS = 3_000;
const loadMany = async (connection: MongooseConnection, collection: string, ids: readonly string[]) => {
  const rows = (await connection.database()).collection<Stored>(collection);
  const found = await rows
    .find({ _id: { $in: [...ids] } }, { projection: WITHOUT_OUTBOX, batchSize: inOneAnswer(ids.length) })
    .toArray();
  const documents = new Map(found.filter(({ removed }) => removed !== true).map((row) => [row._id, toDocument(row)]));
  return ids.map((id) => documents.get(id) ?? null);
};

const rowsAfter = async (
  connection: MongooseConnection,
  projection: typeof KEYS,
  collection: string,
  after: string | null,
  max: number,
): Promise<readonly Stored[]> => {
  const rows = (await connection.database()).collection<Stored>(collection);
  const beyond: mongoose.mongo.Filter<Stored> = { _id: { $gt: after ?? '' }, removed: { $ne: true } };
  return rows
    .find(beyond, { projection, batchSize: inOneAnswer(max) })
    .sort({ _id: 1 })
    .limit(max)
    .toArray();
};

/** Asked by day once more when it deletes: what was written anew meanwhile stays. */
const prune = async (
  documents: mongoose.mongo.Collection<Stored>,
  field: string,
  to: string,
  max: number,
): Promise<number> => {
  const due: mongoose.mongo.Filter<Stored> = { [field]: { $gte: '', $lte: to } };
  const found = await documents
    .find(due, { projection: { _id: 1 }, batchSize: inOneAnswer(max) })
    .limit(max)
    .toArray();
  if (found.length === 0) return 0;
  const { deletedCount } = await documents.deleteMany({ $and: [{ _id: { $in: found.map(({ _id }) => _id) } }, due] });
  return deletedCount;
};

/** FerretDB names itself beside the version of MongoDB whose protocol it speaks. */
const describe = async (connection: MongooseConnection): Promise<string> => {
  const admin = (await connection.database()).admin();
  const [build, hello] = await Promise.all([admin.command({ buildInfo: 1 }), admin.command({ hello: 1 })]);
  const ferretdb = (build['ferretdb'] as { version: string } | undefined)?.version.replace(/^v/, '');
  const server = ferretdb === undefined ? `MongoDB ${String(build['version'])}` : `FerretDB ${ferretdb}`;
  return `mongoose (${server}, wire ${String(hello['maxWireVersion'])})`;
};

/**
 * The outbox stands inside its document, so that the write of one document is the whole atom and no transaction is needed.
 * Opens nothing yet: it connects when it is first asked.
 */
export const mongooseDriver = ({ uri, applicationName }: MongooseOptions): DocumentDriver => {
  const connection = mongooseConnection(uri, applicationName);
  const { answered, database } = connection;
  const migrations = new Set<MongooseConnection>();
  return {
    describe: () => answered(() => describe(connection)),
    collections: () =>
      answered(async () =>
        (await (await database()).listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
      ),
    migrate: async (collections) => {
      const patient = mongooseConnection(uri, applicationName, 'migration');
      migrations.add(patient);
      try {
        for (const collection of collections) await migrateCollection(await patient.database(), collection);
      } finally {
        migrations.delete(patient);
        await patient.close();
      }
    },
    loadMany: (collection, ids) => answered(() => loadMany(connection, collection, ids)),
    commitMany: (collection, writes) => commitMany(connection, collection, writes),
    find: (collection, query) =>
      answered(async () => pageOfDocuments((await database()).collection<Stored>(collection), query)),
    findKeys: (collection, query) =>
      answered(async () => pageOfKeys((await database()).collection<Stored>(collection), query)),
    scan: (collection, after, max) =>
      answered(async () => (await rowsAfter(connection, WITHOUT_OUTBOX, collection, after, max)).map(toDocument)),
    scanKeys: (collection, after, max) =>
      answered(async () => (await rowsAfter(connection, KEYS, collection, after, max)).map(toKey)),
    count: (collection, query) =>
      answered(async () =>
        (await database()).collection<Stored>(collection).countDocuments(filterOf(query), { limit: query.max }),
      ),
    prune: (collection, field, to, max) =>
      answered(async () => prune((await database()).collection<Stored>(collection), `index.${field}`, to, max)),
    project: (view, rows) => project(connection, view, rows),
    ...mongooseOutbox(connection),
    isStorageFull: (error) => serverAnswer(error) === 'no-room',
    isDenied: (error) => serverAnswer(error) === 'denied',
    isRefusal: (error) => serverAnswer(error) === 'refused',
    ping: () =>
      answered(
        async () => void (await (await database()).command({ ping: 1 }, { signal: AbortSignal.timeout(PING_MS) })),
      ),
    close: async () => {
      await Promise.all([connection, ...migrations].map(({ close }) => close()));
    },
  };
};
