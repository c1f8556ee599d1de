import { AggregateStore } from '@huji/chassis/aggregate/aggregate-store.ts';
import { WriteOnce } from '@huji/chassis/aggregate/write-once.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { RegisterRow } from '../domain/register/register.ts';
import { registerDecider } from '../domain/register/register-decider.ts';

const OPTIONS = { service: 'claim-adjudication' };

/** Hospitals and illnesses, one document each: which parts the register consists of. */
export const openRegisters = (store: DocumentStore) =>
  new AggregateStore(
    store,
    {
      collection: 'register',
      shards: 1,
      schemaVersion: 1,
      decider: registerDecider,
      indexes: [],
      index: () => ({}),
      messages: () => [],
    },
    OPTIONS,
  );

/** Some rows of a register, in the order of their codes. */
export interface RegisterPartBody {
  readonly rows: readonly RegisterRow[];
}

/** Written once under the digest of their content: a change writes the parts it touches and no others. */
export const openRegisterParts = (store: DocumentStore) =>
  new WriteOnce<RegisterPartBody>(store, { collection: 'register-part', shards: 1, schemaVersion: 1 }, OPTIONS);
