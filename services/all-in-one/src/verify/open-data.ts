import { openDocumentDriver } from '@huji/chassis/runtime/engines.ts';
import type { RuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { createFieldCipher, type FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { readMasterKeys } from '@huji/chassis/security/master-keys.ts';

export interface StoredData {
  readonly store: DocumentStore;
  readonly cipher: FieldCipher;
  readonly close: () => Promise<void>;
}

/** The documents of a system, over a connection of its own: the system may be running. Nothing is migrated or written. */
export const openData = async (config: RuntimeConfig): Promise<StoredData> => {
  const driver = await openDocumentDriver(config, 'huji-verify');
  const store = new DocumentStore(driver);
  return {
    store,
    cipher: createFieldCipher(store, readMasterKeys(config), Date.now),
    close: () => store.close(),
  };
};
