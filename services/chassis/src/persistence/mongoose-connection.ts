import mongoose from 'mongoose';
import type { StoredDocument, StoredLease, StoredRow } from './stored-rows.ts';

/** The one file that knows mongoose; its neighbours take its types from here. */
export { mongoose };

type Database = mongoose.mongo.Db;
export type Rows<Row extends mongoose.mongo.Document> = mongoose.mongo.Collection<Row>;

export interface MongooseConnection {
  readonly database: () => Promise<Database>;
  readonly documents: (collection: string) => Promise<Rows<StoredDocument>>;
  readonly viewRows: (view: string) => Promise<Rows<StoredRow>>;
  readonly leases: () => Promise<Rows<StoredLease>>;
  /** Ends one operation that is never answered, and replaces the connection it was lost on. */
  readonly answered: <Answer>(call: () => Promise<Answer>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * A dead server is noticed within a second, a frozen one within 15: without a limit a call would hang for ever. The pool is
 * no larger than what FerretDB keeps towards its own database. Nothing is buffered: what cannot be sent fails and is
 * asked again by the store.
 */
const OPTIONS: mongoose.ConnectOptions = {
  maxPoolSize: 20,
  serverSelectionTimeoutMS: 5_000,
  heartbeatFrequencyMS: 1_000,
  connectTimeoutMS: 2_000,
  socketTimeoutMS: 15_000,
  waitQueueTimeoutMS: 10_000,
  bufferCommands: false,
  autoIndex: false,
  autoCreate: false,
  // Never w: 0. FerretDB answers it although no answer is due, and every later reply on that connection is one off.
  writeConcern: { w: 'majority' },
  readConcern: { level: 'majority' },
};

/** An index of millions is built in one command that says nothing until it is done: what ends it is the time that the migration has. */
const UNLIMITED_MS = 0;

/**
 * For one operation: longer than what it may wait for the pool or for the server. Under load, with both FerretDB and its database killed and restarted, a read was seen to
 * wait for ever on a pool that had everything it needed (mongodb 7.8, one run in ten).
 */
const ANSWER_MS = 20_000;

const LEASES = 'outbox-leases';

/** What a connection is for: calls, each of which is answered within seconds, or a migration, whose commands take as long as they take. */
export type ConnectionPurpose = 'calls' | 'migration';

/** Connects when it is first needed, and again after a first attempt that failed; later on the driver reconnects by itself. */
export const mongooseConnection = (
  uri: string,
  applicationName: string,
  purpose: ConnectionPurpose = 'calls',
): MongooseConnection => {
  const limits = purpose === 'migration' ? { socketTimeoutMS: UNLIMITED_MS, maxPoolSize: 1 } : {};
  let connecting: Promise<mongoose.Connection> | null = null;
  let closed = false;

  const connect = async (): Promise<mongoose.Connection> => {
    const connection = mongoose.createConnection(uri, { ...OPTIONS, ...limits, appName: applicationName });
    // What concerns a call arrives as its rejection; without a listener this event would end the process.
    connection.on('error', () => undefined);
    try {
      return await connection.asPromise();
    } catch (error) {
      await connection.close().catch(() => undefined);
      throw error;
    }
  };
  const current = (): Promise<mongoose.Connection> => {
    if (connecting !== null) return connecting;
    const mine = connect();
    connecting = mine;
    mine.catch(() => {
      if (connecting === mine) connecting = null;
    });
    return mine;
  };
  const database = async (): Promise<Database> => {
    if (closed) throw new Error('the connection was closed');
    const { db } = await current();
    if (db === undefined) throw new Error('the connection has no database');
    return db;
  };

  /** The next call connects anew; what else waits on the lost connection is rejected and asked again. */
  const replace = (lost: Promise<mongoose.Connection>): void => {
    if (connecting !== lost) return;
    connecting = null;
    void lost.then((connection) => connection.close(true)).catch(() => undefined);
  };

  const answered = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    if (closed) throw new Error('the connection was closed');
    const mine = current();
    const silence = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      silence.reject(new Error(`no answer within ${String(ANSWER_MS)} ms`));
      replace(mine);
    }, ANSWER_MS);
    try {
      return await Promise.race([call(), silence.promise]);
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    database,
    answered,
    documents: async (collection) => (await database()).collection<StoredDocument>(collection),
    viewRows: async (view) => (await database()).collection<StoredRow>(view),
    leases: async () => (await database()).collection<StoredLease>(LEASES),
    close: async () => {
      closed = true;
      const connection = await connecting?.catch(() => null);
      await connection?.close();
    },
  };
};

/** By the code alone: the texts differ between servers. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof mongoose.mongo.MongoServerError && error.code === 11_000;

/** The indexes of the operations that lost to an existing key. @throws the error itself when anything else went wrong. */
export const duplicateKeysOf = (error: unknown): readonly number[] => {
  if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
  const errors = [error.writeErrors].flat();
  const others = errors.some(({ code }) => code !== 11_000);
  if (errors.length === 0 || others || error.result.getWriteConcernError() !== undefined) throw error;
  return errors.map(({ index }) => index);
};

/** Names one call, so that what it wrote can be told from what others wrote. */
export const attemptName = (): string => new mongoose.mongo.ObjectId().toHexString();
