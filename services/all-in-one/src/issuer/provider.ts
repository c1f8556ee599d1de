import { present, presentIf } from '@huji/contracts/shared/present.ts';
import {
  type Adapter,
  type AdapterFactory,
  type AdapterPayload,
  type Configuration,
  type KoaContextWithOIDC,
  Provider,
} from 'oidc-provider';
import type { IssuerKeys } from './issuer-keys.ts';
import { samplePerson } from './people.ts';
import { faultPage, signedOutPage, signOutPage } from './issuer-pages.ts';

/** What keeps the provider's models. */
export type { Adapter, AdapterFactory, AdapterPayload };

/** Tokens of sample people for scripts: `grant_type` of the token endpoint. */
export const SAMPLE_PERSON_GRANT = 'urn:huji:grant-type:sample-person';
export const API = 'urn:huji:api';
export const AUDIENCE = 'huji';
const TOKEN_SECONDS = 3_600;
const SESSION_SECONDS = 14 * 24 * 3_600;

export interface ProviderOptions {
  readonly issuer: string;
  /** Where the pages live that people come back to after signing in. */
  readonly origin: string;
  readonly keys: IssuerKeys;
  readonly adapter: AdapterFactory;
  /** Of the client that payout is. */
  readonly payoutSecret: string;
}

const resourceServer = {
  audience: AUDIENCE,
  scope: 'openid',
  accessTokenFormat: 'jwt' as const,
  accessTokenTTL: TOKEN_SECONDS,
  jwt: { sign: { alg: 'ES256' as const } },
};

const claimsOf = (accountId: string): Record<string, unknown> => {
  const person = samplePerson(accountId);
  return {
    roles: person?.roles ?? [],
    employer_ids: [],
    ...present({ person_id: person?.personId, societies: person?.societies, grade: person?.grade }),
    ...presentIf(person !== null && !person.roles.includes('member'), { name: person?.name }),
  };
};

const findAccount = (_context: KoaContextWithOIDC, accountId: string) => {
  const person = samplePerson(accountId);
  if (person === null) return undefined;
  return { accountId, claims: () => ({ sub: accountId, name: person.name, ...claimsOf(accountId) }) };
};

/** The pages are the association's own: nobody need consent to seeing their own data there. */
const grantWithoutConsent: NonNullable<Configuration['loadExistingGrant']> = async (context) => {
  const { client, session, provider } = context.oidc;
  const accountId = session?.accountId;
  if (!client || accountId === undefined) return undefined;
  const known = session?.grantIdFor(client.clientId);
  const found = known === undefined ? undefined : await provider.Grant.find(known);
  if (found) return found;
  const grant = new provider.Grant({ accountId, clientId: client.clientId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(API, 'openid');
  await grant.save();
  return grant;
};

/** Whom a service's tokens speak for: the service, by its client, and no person. */
const SERVICE_CLIENT = 'huji-payout';

/** Pages of people, scripts, and payout itself. */
const clientsOf = (origin: string, payoutSecret: string): NonNullable<Configuration['clients']> => [
  {
    client_id: 'huji-console',
    client_name: '互济',
    redirect_uris: [`${origin}/auth/callback`, `${origin}/`, `${origin}/docs/oauth2-redirect.html`],
    post_logout_redirect_uris: [`${origin}/auth/signed-out`, `${origin}/`],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
  },
  {
    client_id: 'huji-script',
    client_name: '互济 脚本',
    redirect_uris: [],
    grant_types: [SAMPLE_PERSON_GRANT],
    response_types: [],
  },
  {
    client_id: SERVICE_CLIENT,
    client_secret: payoutSecret,
    token_endpoint_auth_method: 'client_secret_basic',
    redirect_uris: [],
    grant_types: ['client_credentials'],
    response_types: [],
  },
];

const configuration = ({ origin, keys, adapter, payoutSecret }: ProviderOptions): Configuration => ({
  adapter,
  jwks: { keys: [keys.signing] },
  cookies: { keys: [keys.cookies] },
  clientDefaults: { id_token_signed_response_alg: 'ES256', token_endpoint_auth_method: 'none' },
  clients: clientsOf(origin, payoutSecret),
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub'], profile: ['name', 'roles', 'person_id', 'employer_ids', 'societies', 'grade'] },
  conformIdTokenClaims: false,
  enabledJWA: {
    idTokenSigningAlgValues: ['ES256'],
    userinfoSigningAlgValues: ['ES256'],
    introspectionSigningAlgValues: ['ES256'],
    authorizationSigningAlgValues: ['ES256'],
  },
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context, form) => {
        context.body = signOutPage(form);
      },
      postLogoutSuccessSource: (context) => {
        context.body = signedOutPage();
      },
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => API,
      useGrantedResource: () => true,
      getResourceServerInfo: () => resourceServer,
    },
  },
  ttl: {
    AccessToken: TOKEN_SECONDS,
    ClientCredentials: TOKEN_SECONDS,
    IdToken: TOKEN_SECONDS,
    AuthorizationCode: 60,
    Interaction: 3_600,
    Session: SESSION_SECONDS,
    Grant: SESSION_SECONDS,
    RefreshToken: SESSION_SECONDS,
  },
  issueRefreshToken: (_context, client) => Promise.resolve(client.grantTypeAllowed('refresh_token')),
  interactions: { url: (_context, interaction) => `/oidc/sign-in/${interaction.uid}` },
  renderError: (context, out) => {
    context.type = 'html';
    context.body = faultPage(out.error_description ?? out.error);
  },
  findAccount,
  loadExistingGrant: grantWithoutConsent,
  extraTokenClaims: (_context, token) => {
    if ('accountId' in token && token.accountId !== undefined) return claimsOf(String(token.accountId));
    return token.clientId === SERVICE_CLIENT ? { roles: ['service'] } : undefined;
  },
});

/** The certified OpenID provider with the sample office as its accounts. ES256 only. */
export const createProvider = (options: ProviderOptions): Provider => {
  const provider = new Provider(options.issuer, configuration(options));
  provider.registerGrantType<{ subject?: string }>(
    SAMPLE_PERSON_GRANT,
    async (context) => {
      const { client, params } = context.oidc;
      const person = samplePerson(params.subject ?? '');
      if (person === null) {
        context.status = 400;
        context.body = { error: 'invalid_grant', error_description: 'nobody of the sample office has this subject' };
        return;
      }
      const grant = new provider.Grant({ accountId: person.subject, clientId: client.clientId });
      grant.addResourceScope(API, 'openid');
      const token = new provider.AccessToken({
        accountId: person.subject,
        client,
        grantId: await grant.save(),
        gty: SAMPLE_PERSON_GRANT,
        scope: 'openid',
      });
      token.resourceServer = new provider.ResourceServer(API, resourceServer);
      context.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: TOKEN_SECONDS };
    },
    ['subject'],
  );
  return provider;
};
