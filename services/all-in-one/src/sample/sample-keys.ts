import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { layKeysBesideData } from '@huji/chassis/security/master-keys.ts';
import { SAMPLE_LOOKUP_KEY } from '@huji/chassis/security/sample-lookup-key.ts';

/**
 * A folder in which a sample office begins gets the look-up key of all sample offices: persons take their ids from their
 * numbers under it, so the same play ends in the same journal on the laptop and on the stack. Production, folders that
 * have keys already and keys from the environment are left alone.
 */
export const laySampleKeys = (environment: Readonly<Record<string, string | undefined>>): void => {
  const { HUJI_ENVIRONMENT, HUJI_DATA, HUJI_LOOKUP_KEY } = readRuntimeConfig(environment);
  if (HUJI_ENVIRONMENT === 'development' && HUJI_LOOKUP_KEY === undefined)
    layKeysBesideData(HUJI_DATA, SAMPLE_LOOKUP_KEY);
};
