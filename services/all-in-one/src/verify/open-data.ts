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
import { engineSettings, settingsIn } from '../stack/engine-settings.ts';

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

/** A collection that each service has as soon as it has migrated, and no other has. */
export const OWN_COLLECTIONS: Readonly<Record<StackService, string>> = {
  enrollment: 'batch',
  premium: 'bill',
  'claim-adjudication': 'member',
  payout: 'order',
};

/**
 * A database that does not hold what is looked for would be proven without a difference. `ownDatabases`: the options of the command
 * that ask each service's own. @throws ConfigurationFault
 */
export const requireCollections = (
  present: readonly string[],
  services: readonly StackService[],
  ownDatabases: readonly string[],
): void => {
  const absent = services.filter((service) => !present.includes(OWN_COLLECTIONS[service]));
  if (absent.length === 0) return;
  const [otherwiseZh, otherwise] =
    ownDatabases.length === 0
      ? ['', '']
      : [
          `；每个服务有各自的数据库时请用 ${ownDatabases.join(' 或 ')}`,
          `; where each service has a database of its own, say ${ownDatabases.join(' or ')}`,
        ];
  throw new ConfigurationFault(
    `MONGODB_URI: 其中没有 ${absent.join('、')} 的集合${otherwiseZh} · it holds no collections of ${absent.join(', ')}${otherwise}`,
  );
};

/** Over a connection of its own: the system may be running. Nothing is migrated or written. */
const openData = async (
  environment: Environment,
  { requires, ownDatabases }: Pick<DataOptions, 'ownDatabases' | 'requires'>,
): Promise<StoredData> => {
  const config = readRuntimeConfig(environment);
  if (config.MONGODB_URI === undefined && !existsSync(join(config.HUJI_DATA, 'documents.sqlite')))
    throw new ConfigurationFault(
      `HUJI_DATA: ${config.HUJI_DATA} 中没有数据，请先运行 make start · there are no data in ${config.HUJI_DATA}; run make start first`,
    );
  const driver = await openDocumentDriver(config, 'huji-verify');
  try {
    const present = await driver.collections?.();
    if (present !== undefined) requireCollections(present, requires, ownDatabases);
  } catch (error) {
    await driver.close();
    throw error;
  }
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

interface DataOptions {
  /** Holds `<service>.env` for each service; without it settings are as `huji stack` told them. */
  readonly folder?: string | undefined;
  /** Whose collections must be there. */
  readonly requires: readonly StackService[];
  /** Options of the command that is asked by which each service's own database is opened. */
  readonly ownDatabases: readonly string[];
}

/** `stack`, or a folder: each service's own database; else what `HUJI_DATA` or `MONGODB_URI` name. */
export const openSystemData = async (
  environment: Environment,
  stack: boolean,
  { folder, requires, ownDatabases }: DataOptions = { requires: [], ownDatabases: [] },
): Promise<SystemData> => {
  if (!stack && folder === undefined) {
    const data = await openData(environment, { requires, ownDatabases });
    return { of: () => data, stores: [data], close: data.close };
  }
  const opened = new Map<StackService, StoredData>();
  for (const service of STACK_SERVICES) {
    const own =
      folder === undefined
        ? { ...environment, ...engineSettings(environment, service) }
        : // What the file does not say is nobody's: neither the laptop's data nor another system's must be taken for this office's.
          { HUJI_DATA: folder, ...settingsIn(join(folder, `${service}.env`)) };
    const required = requires.filter((each) => each === service);
    opened.set(service, await openData(own, { requires: required, ownDatabases: [] }));
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
