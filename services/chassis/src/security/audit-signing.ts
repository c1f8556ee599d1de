import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ConfigurationFault, type RuntimeConfig } from '../runtime/config.ts';
import { layKeyFile, readKeyFile } from './key-file.ts';

/** Signs the daily roots of the audit log (Ed25519, RFC 8032), with a key that lies apart from the data. */
export interface RootSigner {
  readonly keyId: string;
  /** SubjectPublicKeyInfo (DER), base64: what others check signatures with. */
  readonly publicKey: string;
  /** Base64. */
  readonly sign: (root: string) => string;
}

const KEY_FILE = 'audit-key.json';
const KeyFileSchema = z.strictObject({ auditSigningKey: z.base64() });

const publicText = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

const keyIdOf = (publicKey: string): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 16);

/** PKCS #8 (DER) in base64, as `openssl genpkey -algorithm ed25519 -outform DER | base64` gives it. */
export const newRootKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');

/** @throws ConfigurationFault for anything but an Ed25519 private key */
export const createRootSigner = (privateKey: string): RootSigner => {
  const key = ((): KeyObject => {
    try {
      return createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
    } catch {
      throw new ConfigurationFault('HUJI_AUDIT_SIGNING_KEY must be a private key, PKCS #8 (DER) in base64');
    }
  })();
  if (key.asymmetricKeyType !== 'ed25519')
    throw new ConfigurationFault('HUJI_AUDIT_SIGNING_KEY must be an Ed25519 key');
  const publicKey = publicText(createPublicKey(key));
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (root) => sign(null, Buffer.from(root, 'utf8'), key).toString('base64'),
  };
};

/** True when `signature` is that of `root` by the owner of `publicKey`; false also for keys and signatures that are none. */
export const isSignedBy = (publicKey: string, root: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(root, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** The public half where there is a key, for who only looks: nothing is written. */
export const findRootPublicKey = (config: RuntimeConfig): string | null =>
  config.HUJI_AUDIT_SIGNING_KEY !== undefined || existsSync(join(config.HUJI_DATA, KEY_FILE))
    ? readRootSigner(config).publicKey
    : null;

/** Production takes the key from the environment; a laptop that is told none keeps one in its folder. */
export const readRootSigner = (config: RuntimeConfig): RootSigner => {
  if (config.HUJI_AUDIT_SIGNING_KEY !== undefined) return createRootSigner(config.HUJI_AUDIT_SIGNING_KEY);
  layKeyFile(config.HUJI_DATA, KEY_FILE, () => ({ auditSigningKey: newRootKey() }));
  return createRootSigner(KeyFileSchema.parse(readKeyFile(config.HUJI_DATA, KEY_FILE)).auditSigningKey);
};
