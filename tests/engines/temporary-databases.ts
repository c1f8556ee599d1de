import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { mongodbUri, withDatabase } from './given-engines.ts';

/** Databases that a suite makes on a server it shares with others; `drop` leaves nothing behind. */
export const temporaryDatabases = () => {
  const names: string[] = [];
  return {
    /** The URI of an empty database. */
    next: (): string => {
      const name = `conformance-${randomUUID().slice(0, 13)}`;
      names.push(name);
      return withDatabase(mongodbUri(), name);
    },
    current: (): string => withDatabase(mongodbUri(), names.at(-1) ?? ''),
    drop: async (): Promise<void> => {
      const connection = await mongoose.createConnection(mongodbUri()).asPromise();
      for (const name of names) await connection.useDb(name).dropDatabase();
      await connection.close();
    },
  };
};
