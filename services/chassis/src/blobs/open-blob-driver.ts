import { join } from 'node:path';
import { ConfigurationFault, type RuntimeConfig } from '../runtime/config.ts';
import type { BlobDriver } from './blob-driver.ts';
import { openFolderDriver } from './folder-driver.ts';
import type { ObjectStoreSettings } from './object-store-settings.ts';

/** Folder of a data folder in which files lie. */
export const BLOBS_FOLDER = 'blobs';

/** Opened by the first call: a laptop never loads what it does not use. */
const openedLater = (open: () => Promise<BlobDriver>): BlobDriver => {
  let opening: Promise<BlobDriver> | null = null;
  const driver = (): Promise<BlobDriver> => (opening ??= open());
  return {
    describe: async () => (await driver()).describe(),
    putOnce: async (name, bytes, sha256) => (await driver()).putOnce(name, bytes, sha256),
    read: async (name, from, max) => (await driver()).read(name, from, max),
    remove: async (name) => (await driver()).remove(name),
    list: async (prefix, cursor, max) => (await driver()).list(prefix, cursor, max),
    ping: async () => (await driver()).ping(),
    close: async () => {
      if (opening !== null) await (await opening).close();
    },
  };
};

/**
 * An object store where an address is given, else a folder beside the other data.
 * @throws ConfigurationFault where settings belong together, and in production without an address
 */
export const openBlobDriver = (
  config: Pick<RuntimeConfig, 'HUJI_ENVIRONMENT' | 'HUJI_DATA'>,
  settings: ObjectStoreSettings,
): BlobDriver => {
  const { S3_ENDPOINT: endpoint, S3_REGION: region, S3_BUCKET: bucket, S3_PATH_STYLE: pathStyle } = settings;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings;
  if (endpoint === undefined) {
    if (config.HUJI_ENVIRONMENT === 'production')
      throw new ConfigurationFault('production refuses to start: S3_ENDPOINT is missing');
    return openFolderDriver(join(config.HUJI_DATA, BLOBS_FOLDER));
  }
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    throw new ConfigurationFault('S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together');
  const place = { endpoint, region, bucket, pathStyle: pathStyle === 'true', accessKeyId, secretAccessKey };
  return openedLater(async () => {
    const { openS3Driver } = await import('./s3-driver.ts');
    return openS3Driver(place);
  });
};
