import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import type { BlobDriver } from '@huji/chassis/blobs/blob-driver.ts';
import { ObjectStoreSettings } from '@huji/chassis/blobs/object-store-settings.ts';
import { openBlobDriver } from '@huji/chassis/blobs/open-blob-driver.ts';
import { openDocumentDriver } from '@huji/chassis/runtime/engines.ts';
import { ConfigurationFault, readRuntimeConfig, readSettings } from '@huji/chassis/runtime/config.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { findRootPublicKey } from '@huji/chassis/security/audit-signing.ts';
import { createFieldCipher, type FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { readMasterKeys } from '@huji/chassis/security/master-keys.ts';
import { STACK_SERVICES, type StackService } from '../addresses.ts';
import { engineSettings } from '../stack/engine-settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface StoredData {
  readonly store: DocumentStore;
  readonly cipher: FieldCipher;
  /** Of the key that signs the roots of its audit log; null: there is none. */
  readonly rootKey: string | null;
  /** Where its files lie. */
  readonly files: Pick<BlobDriver, 'list'>;
  readonly close: () => Promise<void>;
}

/** The documents of a system, one store for all services or one for each. */
export interface SystemData {
  readonly of: (service: StackService) => StoredData;
  readonly stores: readonly StoredData[];
  readonly close: () => Promise<void>;
}

/** Over a connection of its own: the system may be running. Nothing is migrated or written. */
const openData = async (environment: Environment): Promise<StoredData> => {
  const config = readRuntimeConfig(environment);
  if (config.MONGODB_URI === undefined && !existsSync(join(config.HUJI_DATA, 'documents.sqlite')))
    throw new ConfigurationFault(
      `HUJI_DATA: ${config.HUJI_DATA} 中没有数据，请先运行 make start · there are no data in ${config.HUJI_DATA}; run make start first`,
    );
  const driver = await openDocumentDriver(config, 'huji-verify');
  const store = new DocumentStore(driver);
  const files = openBlobDriver(config, readSettings(ObjectStoreSettings, environment));
  return {
    store,
    rootKey: findRootPublicKey(config),
    cipher: createFieldCipher(store, readMasterKeys(config), systemNowMs),
    files,
    close: async () => {
      await files.close();
      await store.close();
    },
  };
};

/** `stack`: each service's own database, as `huji stack` told it; else what `HUJI_DATA` or `MONGODB_URI` name. */
export const openSystemData = async (environment: Environment, stack: boolean): Promise<SystemData> => {
  if (!stack) {
    const data = await openData(environment);
    return { of: () => data, stores: [data], close: data.close };
  }
  const opened = new Map<StackService, StoredData>();
  for (const service of STACK_SERVICES) {
    opened.set(service, await openData({ ...environment, ...engineSettings(environment, service) }));
  }
  return {
    of: (service) => {
      const data = opened.get(service);
      if (!data) throw new Error(`no database of ${service} is open`);
      return data;
    },
    stores: [...opened.values()],
    close: async () => {
      await Promise.all([...opened.values()].map(({ close }) => close()));
    },
  };
};
