import { setTimeout as sleep } from 'node:timers/promises';
import type { mongoose } from './mongoose-connection.ts';
import type { CollectionDeclaration } from './document-driver.ts';
import { collectionValidator } from './mongoose-validators.ts';
import { StoredDocumentSchema, StoredRowSchema } from './stored-rows.ts';

const NAMESPACE_EXISTS = 48;
const INTERNAL_ERROR = 1;
const ATTEMPTS_MAX = 10;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** FerretDB lets index builds that meet deadlock, and says so by its general code. Everything here may be done twice. */
const patiently = async (step: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await step();
      return;
    } catch (error) {
      if (codeOf(error) !== INTERNAL_ERROR || attempt >= ATTEMPTS_MAX) throw error;
      await sleep(50 * attempt);
    }
  }
};

/** The index by which the rows of a collection are found in the order of one field. */
export const indexName = (field: string): string => `by ${field}`;

/**
 * Creates what is not there and brings what is there up to the declaration. The validator is set afterwards, by `collMod`:
 * FerretDB accepts and ignores one that comes with `create`.
 */
export const migrateCollection = async (
  database: mongoose.mongo.Db,
  { name, type, indexes }: CollectionDeclaration,
): Promise<void> => {
  await patiently(async () => {
    await database.createCollection(name).catch((error: unknown) => {
      if (codeOf(error) !== NAMESPACE_EXISTS) throw error;
    });
  });
  const rows = database.collection(name);
  if (type === 'documents')
    await patiently(() =>
      rows.createIndex(
        { shard: 1, pendingSince: 1, _id: 1 },
        { name: 'outbox', partialFilterExpression: { pendingSince: { $gt: 0 } } },
      ),
    );
  for (const field of indexes)
    await patiently(() => rows.createIndex({ [`index.${field}`]: 1, _id: 1 }, { name: indexName(field) }));
  const validator = collectionValidator(type === 'documents' ? StoredDocumentSchema : StoredRowSchema);
  await patiently(() =>
    database.command({ collMod: name, validator, validationLevel: 'strict', validationAction: 'error' }),
  );
};
