import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import type { Role } from '@huji/contracts/shared/roles.ts';

export interface TestPerson {
  readonly subject?: string;
  readonly roles: readonly Role[];
  readonly personId?: string;
  readonly employerIds?: readonly string[];
}

export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: { readonly set: JSONWebKeySet };
  /** An access token; `expiresIn` seconds from now, default an hour. */
  readonly token: (person: TestPerson, expiresIn?: number) => Promise<string>;
}

/** Signs tokens as an issuer would, with a key of its own: tests become any person they need. */
export const createTestIssuer = async (issuer = 'https://issuer.test'): Promise<TestIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  return {
    issuer,
    audience: 'huji',
    keys: { set: { keys: [jwk] } },
    token: ({ subject, roles, personId, employerIds }, expiresIn = 3_600) => {
      const nowSeconds = Math.floor(Date.now() / 1000);
      return new SignJWT({
        roles,
        ...(personId === undefined ? {} : { person_id: personId }),
        employer_ids: employerIds ?? [],
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
        .setSubject(subject ?? `${roles[0] ?? 'nobody'}-1`)
        .setIssuer(issuer)
        .setAudience('huji')
        .setIssuedAt(nowSeconds - 1)
        .setExpirationTime(nowSeconds + expiresIn)
        .sign(privateKey);
    },
  };
};
