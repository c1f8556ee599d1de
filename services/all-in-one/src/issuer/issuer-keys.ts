import { randomBuffer } from '@huji/chassis/security/randomness.ts';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { newSigningKey, type PrivateSigningKey } from '@huji/chassis/security/json-web-tokens.ts';

const StoredKeysSchema = z.object({
  signing: z.looseObject({ kty: z.literal('EC'), crv: z.literal('P-256'), kid: z.string(), d: z.string() }),
  cookies: z.string().min(32),
});

export interface IssuerKeys {
  readonly signing: PrivateSigningKey;
  readonly cookies: string;
}

/** Kept beside the laptop's data, for its owner alone: a new key at every start would end every session and token. */
export const issuerKeys = async (directory: string): Promise<IssuerKeys> => {
  const path = join(directory, 'issuer-keys.json');
  if (!existsSync(path)) {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const keys = { signing: await newSigningKey(), cookies: randomBuffer(32).toString('base64url') };
    writeFileSync(path, JSON.stringify(keys), { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  const stored = StoredKeysSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return { cookies: stored.cookies, signing: stored.signing as unknown as PrivateSigningKey };
};
