import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose';

/** A private ES256 key as a JWK with `kid`. */
export type PrivateSigningKey = JWK & { readonly kid: string };

export const newSigningKey = async (): Promise<PrivateSigningKey> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, alg: 'ES256', use: 'sig', kid: `es256-${(jwk.x ?? '').slice(0, 8)}` };
};

/** What others may see of it. */
export const publicKeySet = ({ d: _secret, ...visible }: PrivateSigningKey): JSONWebKeySet => ({
  keys: [visible as JWK & { kty: string }],
});
