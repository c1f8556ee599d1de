import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type JSONWebKeySet } from 'jose';
import type { Role } from '@huji/contracts/shared/roles.ts';
import { present } from '@huji/contracts/shared/present.ts';

export interface TestPerson {
  readonly subject?: string;
  readonly roles: readonly Role[];
  /** Staff without one get one of their own, by subject; null: a token that names no person. */
  readonly personId?: string | null;
  /** Default: a token that names nobody. */
  readonly name?: string;
  readonly employerIds?: readonly string[];
  /** Default: every society of the shipped rule books; null: a token that names none. */
  readonly societies?: readonly string[] | null;
  /** Default: `senior`; null: a token that names none. */
  readonly grade?: string | null;
}

export interface TestIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: { readonly set: JSONWebKeySet };
  /** An access token; `expiresIn` seconds from now, default an hour. */
  readonly token: (person: TestPerson, expiresIn?: number) => Promise<string>;
}

const SOCIETIES = ['changchun', 'wuxi', 'baoying'];

/** The same account is the same person in every test. */
export const testPersonId = (subject: string): string => {
  const digits = createHash('sha256').update(subject).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

const personOf = ({ roles, personId }: TestPerson, account: string): string | undefined => {
  if (personId !== undefined) return personId ?? undefined;
  return roles.some((role) => role !== 'member') ? testPersonId(account) : undefined;
};

/** Signs tokens as an issuer would, with a key of its own: tests become any person they need. */
export const createTestIssuer = async (issuer = 'https://issuer.test'): Promise<TestIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' };
  return {
    issuer,
    audience: 'huji',
    keys: { set: { keys: [jwk] } },
    token: (person, expiresIn = 3_600) => {
      const { subject, roles, name, employerIds, societies = SOCIETIES, grade = 'senior' } = person;
      const account = subject ?? `${roles[0] ?? 'nobody'}-1`;
      const personId = personOf(person, account);
      const nowSeconds = Math.floor(Date.now() / 1000);
      return new SignJWT({
        roles,
        employer_ids: employerIds ?? [],
        ...present({ person_id: personId, name, societies: societies ?? undefined, grade: grade ?? undefined }),
      })
        .setProtectedHeader({ alg: 'ES256', kid: 'test', typ: 'at+jwt' })
        .setSubject(account)
        .setIssuer(issuer)
        .setAudience('huji')
        .setIssuedAt(nowSeconds - 1)
        .setExpirationTime(nowSeconds + expiresIn)
        .sign(privateKey);
    },
  };
};
