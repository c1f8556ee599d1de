import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto';
import { randomBuffer } from './randomness.ts';

/** AES-256-GCM with a random 96-bit nonce. One key seals few texts (a person's fields), far below the nonce's limit. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** Node 24 spends 40 µs on finding out what a bare buffer is; a key object costs 4. */
const keyObject = (key: Buffer) => createSecretKey(key);

export const newKey = (): Buffer => randomBuffer(KEY_BYTES);

/** `nonce | ciphertext | tag`; `context` must be the same at opening, so that a seal cannot be moved elsewhere. */
export const encrypt = (key: Buffer, plain: Buffer, context: string): Buffer => {
  const nonce = randomBuffer(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyObject(key), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** @throws Error when key, context or any byte differs. */
export const decrypt = (key: Buffer, sealed: Buffer, context: string): Buffer => {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new Error('too short to be sealed');
  const decipher = createDecipheriv('aes-256-gcm', keyObject(key), sealed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
};
