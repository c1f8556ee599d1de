import { storedBody, withVersion } from '@huji/chassis/persistence/stored-form.ts';
import type { CollectionDeclaration, KeptDocument } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { Adapter, AdapterFactory, AdapterPayload } from './provider.ts';

/** Sessions, grants, codes and interactions of the issuer. */
export const ISSUER_MODELS: CollectionDeclaration = {
  name: 'issuer-model',
  type: 'documents',
  indexes: ['uid', 'userCode', 'grantId'],
  shards: 1,
};

const SCHEMA_VERSION = 1;

interface Stored {
  /** As text: what the library puts in may hold keys a document must not have. */
  readonly payload: string;
  readonly expiresAtMs: number | null;
}

const indexOf = (model: string, payload: AdapterPayload) => ({
  uid: payload.uid === undefined ? null : `${model}:${payload.uid}`,
  userCode: payload.userCode === undefined ? null : `${model}:${payload.userCode}`,
  grantId: payload.grantId === undefined ? null : `${model}:${payload.grantId}`,
});

/** The issuer's persistence on the document store: a restart of the laptop signs nobody out. */
export const documentAdapter = (store: DocumentStore, nowMs: () => number): AdapterFactory => {
  store.declare(ISSUER_MODELS);
  const collection = ISSUER_MODELS.name;
  let written = 0;

  const read = ({ id, body }: KeptDocument): AdapterPayload | undefined => {
    const { payload, expiresAtMs } = storedBody<Stored>(body, { collection, id, schemaVersion: SCHEMA_VERSION });
    if (expiresAtMs !== null && expiresAtMs <= nowMs()) return undefined;
    return JSON.parse(payload) as AdapterPayload;
  };
  const change = async (
    model: string,
    id: string,
    next: (payload: AdapterPayload | undefined) => { payload: AdapterPayload; expiresAtMs: number | null } | null,
  ): Promise<void> => {
    for (;;) {
      const document = await store.load(collection, `${model}:${id}`);
      const after = next(document === null ? undefined : read(document));
      if (after === null) return;
      written += 1;
      const stored: Stored = { payload: JSON.stringify(after.payload), expiresAtMs: after.expiresAtMs };
      const done = await store.commit(collection, {
        id: `${model}:${id}`,
        revision: document?.revision ?? 0,
        commandId: `issuer:${String(nowMs())}:${String(written)}`,
        atMs: nowMs(),
        body: withVersion(stored, SCHEMA_VERSION),
        index: indexOf(model, after.payload),
        outbox: [],
      });
      if (done) return;
    }
  };
  const GONE = { payload: {}, expiresAtMs: 0 };

  return (model): Adapter => {
    const byIndex = async (field: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> => {
      const { rows } = await store.find(collection, { field, equals: `${model}:${value}`, max: 1 });
      return rows[0] ? read(rows[0]) : undefined;
    };
    return {
      upsert: (id, payload, expiresIn) =>
        change(model, id, () => ({ payload, expiresAtMs: expiresIn ? nowMs() + expiresIn * 1000 : null })),
      find: async (id) => {
        const document = await store.load(collection, `${model}:${id}`);
        return document === null ? undefined : read(document);
      },
      findByUid: (uid) => byIndex('uid', uid),
      findByUserCode: (userCode) => byIndex('userCode', userCode),
      consume: (id) =>
        change(model, id, (payload) =>
          payload
            ? {
                payload: { ...payload, consumed: Math.floor(nowMs() / 1000) },
                expiresAtMs: payload.exp === undefined ? null : payload.exp * 1000,
              }
            : null,
        ),
      destroy: (id) => change(model, id, (payload) => (payload ? GONE : null)),
      revokeByGrantId: async (grantId) => {
        for (;;) {
          const { rows } = await store.find(collection, { field: 'grantId', equals: `${model}:${grantId}`, max: 100 });
          if (rows.length === 0) return;
          for (const { id } of rows) await change(model, id.slice(model.length + 1), () => GONE);
        }
      },
    };
  };
};
