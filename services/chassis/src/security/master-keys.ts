import { z } from 'zod';
import { present } from '@huji/contracts/shared/present.ts';
import { ConfigurationFault, type RuntimeConfig } from '../runtime/config.ts';
import { KEY_BYTES, newKey } from './aes-gcm.ts';
import { layKeyFile, readKeyFile } from './key-file.ts';
import { SAMPLE_LOOKUP_KEY } from './sample-lookup-key.ts';

export interface MasterKeys {
  /** Wraps new data keys. */
  readonly current: Buffer;
  /** Still unwrap what they wrapped. */
  readonly retired: readonly Buffer[];
  readonly lookup: Buffer;
  /** What they hashed is found too, the latest first; absent: none. */
  readonly lookupRetired?: readonly Buffer[];
}

const KeyFileSchema = z.strictObject({ masterKey: z.base64(), lookupKey: z.base64() });

/** @throws ConfigurationFault for anything but 32 bytes that could have come from a random source. */
const keyOf = (name: string, text: string): Buffer => {
  const key = Buffer.from(text, 'base64');
  if (key.length !== KEY_BYTES) throw new ConfigurationFault(`${name} must be ${String(KEY_BYTES)} bytes in base64`);
  // 32 random bytes hold fewer than 16 different values once in 10^18; a typed or repeated pattern nearly always does.
  if (new Set(key).size < 16) throw new ConfigurationFault(`${name} is not random`);
  return key;
};

const keysOf = (name: string, texts: string | undefined): readonly Buffer[] =>
  (texts ?? '')
    .split(',')
    .filter((text) => text !== '')
    .map((text) => keyOf(name, text));

const KEY_FILE = 'keys.json';

/** Keys for a folder that has none yet; a folder that has some keeps them. */
export const layKeysBesideData = (directory: string, lookupKey: Buffer): void =>
  layKeyFile(directory, KEY_FILE, () => ({
    masterKey: newKey().toString('base64'),
    lookupKey: lookupKey.toString('base64'),
  }));

/** The laptop's keys lie beside its data, readable by their owner alone; whoever copies the folder copies both. */
const keysBesideData = (directory: string): { masterKey: string; lookupKey: string } => {
  layKeysBesideData(directory, newKey());
  return KeyFileSchema.parse(readKeyFile(directory, KEY_FILE));
};

/** Production takes its keys from the environment and nowhere else (`readRuntimeConfig` has refused their absence). */
export const readMasterKeys = (config: RuntimeConfig): MasterKeys => {
  const { HUJI_MASTER_KEY: master, HUJI_LOOKUP_KEY: lookup } = config;
  const beside =
    config.HUJI_ENVIRONMENT === 'development' && !(master && lookup)
      ? keysBesideData(config.HUJI_DATA)
      : { masterKey: '', lookupKey: '' };
  const lookupKey = keyOf('HUJI_LOOKUP_KEY', lookup ?? beside.lookupKey);
  if (config.HUJI_ENVIRONMENT === 'production' && lookupKey.equals(SAMPLE_LOOKUP_KEY))
    throw new ConfigurationFault('HUJI_LOOKUP_KEY is that of the sample office, which everybody knows');
  const lookupRetired = keysOf('HUJI_LOOKUP_KEYS_RETIRED', config.HUJI_LOOKUP_KEYS_RETIRED).filter(
    (key) => !key.equals(lookupKey),
  );
  return {
    current: keyOf('HUJI_MASTER_KEY', master ?? beside.masterKey),
    retired: keysOf('HUJI_MASTER_KEYS_RETIRED', config.HUJI_MASTER_KEYS_RETIRED),
    lookup: lookupKey,
    ...present({ lookupRetired: lookupRetired.length === 0 ? undefined : lookupRetired }),
  };
};
