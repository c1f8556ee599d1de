import { openBlobDriver } from '../blobs/open-blob-driver.ts';
import { ObjectStoreSettings } from '../blobs/object-store-settings.ts';
import { sha256Of, someBytes } from './blob-driver-conformance.ts';

/** Writes files for ever, one after the other, and says each name once it stands. */
const [prefix = '', size = '0'] = process.argv.slice(2);
const place = JSON.parse(process.env['BLOB_PLACE'] ?? '{}') as Record<string, string>;
const config = { HUJI_ENVIRONMENT: 'development', HUJI_DATA: place['HUJI_DATA'] ?? '' } as const;
const driver = openBlobDriver(config, ObjectStoreSettings.parse(place));
const bytes = someBytes(Number(size));
const sha256 = sha256Of(bytes);
for (let at = 0; ; at++) {
  const name = `${prefix}${String(at)}`;
  await driver.putOnce(name, bytes, sha256);
  process.stdout.write(`${name}\n`);
}
