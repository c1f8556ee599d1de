import { readFileSync } from 'node:fs';
import { ROLES } from '@huji/contracts/shared/roles.ts';
import { presentIf } from '@huji/contracts/shared/present.ts';
import { parse } from 'yaml';
import { yaml } from './chart-files.ts';
import type { ServiceFacts } from './service-facts.ts';

type File = readonly [path: string, text: string];

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
/** Where every image listens. */
const PORT = 8080;
/** Of the charts, so that a process ends here as it does on a cluster. */
interface Drain {
  readonly unreadySeconds: number;
  readonly seconds: number;
}
const chartValues = (name: string): unknown =>
  parse(readFileSync(new URL(`../../charts/${name}/values.yaml`, import.meta.url), 'utf8'));
const COMMON = (chartValues('service') as { readonly exports: { readonly defaults: { readonly drain: Drain } } })
  .exports.defaults.drain;
const drainOf = (service: string): Drain => ({
  ...COMMON,
  ...(chartValues(service) as { readonly drain?: Partial<Drain> } | null)?.drain,
});
/** For consumers and engines, and a margin: `service.graceSeconds` of the charts. */
const AFTER_REQUESTS_SECONDS = 15;
const FIRST_PORT = 8181;
const REALM = 'huji';
/** As browsers and tokens know the issuer, and as services reach it. */
const ISSUER = '${HUJI_COMPOSE_ISSUER:-http://127.0.0.1:8180}';
const ISSUER_INSIDE = 'http://issuer:8080';

const HEALTH = `fetch('http://127.0.0.1:${String(PORT)}/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))`;

/** What nobody can know stands in the environment of whoever starts it, as `PAYOUT_BANK_URL` does. */
const fromOutside = (name: string): readonly [string, string] => [name, `\${${name}:?say where it answers}`];

/** The bucket is named as the service's database is. */
const objectsOf = ({ service, objectStore }: ServiceFacts): Readonly<Record<string, string>> =>
  objectStore
    ? {
        S3_ENDPOINT: 'http://objects:7070',
        S3_REGION: 'us-east-1',
        S3_BUCKET: `huji-${service}`,
        S3_PATH_STYLE: 'true',
      }
    : {};

/** Of a service that asks another one under a name of its own. */
const isClientSecret = ({ name }: { readonly name: string }): boolean => name.endsWith('_CLIENT_SECRET');

const environmentOf = (facts: ServiceFacts, port: number, drain: Drain): Readonly<Record<string, string>> => ({
  HUJI_HOST: '0.0.0.0',
  HUJI_PORT: String(PORT),
  HUJI_UNREADY_MS: String(drain.unreadySeconds * 1_000),
  HUJI_DRAIN_MS: String(drain.seconds * 1_000),
  OIDC_ISSUER: `${ISSUER}/realms/${REALM}`,
  ...(facts.keepsData
    ? {
        KAFKA_BROKERS: 'kafka:9095',
        OIDC_JWKS_URI: `${ISSUER_INSIDE}/realms/${REALM}/protocol/openid-connect/certs`,
      }
    : { OIDC_DISCOVERY_URI: `${ISSUER_INSIDE}/realms/${REALM}/.well-known/openid-configuration` }),
  ...Object.fromEntries(facts.calls.map(({ service, setting }) => [setting, `http://${service}:${String(PORT)}`])),
  ...Object.fromEntries(facts.outside.map(fromOutside)),
  ...presentIf(facts.keepsData && facts.secrets.some(isClientSecret), {
    OIDC_TOKEN_URI: `${ISSUER_INSIDE}/realms/${REALM}/protocol/openid-connect/token`,
  }),
  ...presentIf(facts.required.includes('CONSOLE_ORIGIN'), { CONSOLE_ORIGIN: originAt(port) }),
  ...objectsOf(facts),
});

const originAt = (port: number): string => `http://127.0.0.1:${String(port)}`;

const serviceOf = (facts: ServiceFacts, index: number, drain = drainOf(facts.service)) => ({
  image: `\${HUJI_IMAGES:-localhost/huji}/${facts.service}:\${HUJI_VERSION:-${version}}`,
  environment: environmentOf(facts, FIRST_PORT + index, drain),
  env_file: [`\${HUJI_ENGINES_DATA:?start this with infra/compose/compose-up services}/services/${facts.service}.env`],
  ports: [`127.0.0.1:${String(FIRST_PORT + index)}:${String(PORT)}`],
  read_only: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
  // A host of this name lets a bank simulator on the machine itself be told as PAYOUT_BANK_URL.
  extra_hosts: ['host.docker.internal:host-gateway'],
  depends_on: {
    ...(facts.keepsData
      ? { mongodb: { condition: 'service_healthy' }, kafka: { condition: 'service_healthy' } }
      : Object.fromEntries(facts.calls.map(({ service }) => [service, { condition: 'service_healthy' }]))),
    ...presentIf(facts.objectStore, { objects: { condition: 'service_started' } }),
    issuer: { condition: 'service_started' },
  },
  healthcheck: {
    test: ['CMD', '/usr/local/bin/node', '--eval', HEALTH],
    interval: '5s',
    start_period: '30s',
    retries: 12,
  },
  stop_grace_period: `${String(drain.unreadySeconds + drain.seconds + AFTER_REQUESTS_SECONDS)}s`,
  restart: 'unless-stopped',
});

/** The chart's order of ports stays as it is for those who keep data; whoever was added comes after them. */
const inOrder = (all: readonly ServiceFacts[]): readonly ServiceFacts[] => [
  ...all.filter(({ keepsData }) => keepsData),
  ...all.filter(({ keepsData }) => !keepsData),
];

const mapper = (name: string, protocolMapper: string, config: Readonly<Record<string, string>>) => ({
  name,
  protocol: 'openid-connect',
  protocolMapper,
  config: { 'access.token.claim': 'true', ...config },
});
const attribute = (name: string, multivalued: boolean, more: Readonly<Record<string, string>> = {}) =>
  mapper(name, 'oidc-usermodel-attribute-mapper', {
    'user.attribute': name,
    'claim.name': name,
    'jsonType.label': 'String',
    multivalued: String(multivalued),
    ...more,
  });

const mappers = (roles: Readonly<Record<string, string>>) => [
  mapper('audience', 'oidc-audience-mapper', { 'included.custom.audience': 'huji' }),
  mapper('roles', 'oidc-usermodel-realm-role-mapper', {
    'claim.name': 'roles',
    'jsonType.label': 'String',
    multivalued: 'true',
    ...roles,
  }),
  attribute('person_id', false),
  attribute('employer_ids', true),
  attribute('societies', true),
  attribute('grade', false),
  // What the pages call somebody is what colleagues find them by.
  attribute('name', false, { 'id.token.claim': 'true' }),
];

/** A realm whose tokens say what the services read: roles, the person, the employers somebody acts for. */
const realm = {
  realm: REALM,
  enabled: true,
  // The services take no other signature.
  defaultSignatureAlgorithm: 'ES256',
  roles: { realm: ROLES.map((name) => ({ name })) },
  components: {
    // Attributes of a user are set by administrators, never by the user.
    'org.keycloak.userprofile.UserProfileProvider': [
      {
        providerId: 'declarative-user-profile',
        config: {
          'kc.user.profile.config': [
            JSON.stringify({
              attributes: [{ name: 'username' }, { name: 'email' }],
              unmanagedAttributePolicy: 'ADMIN_EDIT',
            }),
          ],
        },
      },
    ],
  },
  clients: [
    {
      clientId: 'huji',
      publicClient: true,
      standardFlowEnabled: true,
      directAccessGrantsEnabled: false,
      redirectUris: ['http://127.0.0.1:*', 'http://localhost:*'],
      attributes: { 'pkce.code.challenge.method': 'S256' },
      protocolMappers: mappers({}),
    },
    {
      clientId: 'huji-console',
      // Confidential, so that its refresh tokens are not rotated and replicas may renew one side by side (0098). The
      // secret is in the environment of the issuer.
      secret: '${CONSOLE_CLIENT_SECRET}',
      publicClient: false,
      clientAuthenticatorType: 'client-secret',
      standardFlowEnabled: true,
      directAccessGrantsEnabled: false,
      redirectUris: ['http://127.0.0.1:*', 'http://localhost:*'],
      attributes: {
        'pkce.code.challenge.method': 'S256',
        'post.logout.redirect.uris': '+',
        'id.token.signed.response.alg': 'ES256',
      },
      // What the pages show depends on the roles in the ID token.
      protocolMappers: mappers({ 'id.token.claim': 'true' }),
    },
    {
      clientId: 'huji-payout',
      // Payout itself, where it asks the register: tokens of its own (RFC 6749 §4.4), and nobody signs in with it.
      secret: '${PAYOUT_CLIENT_SECRET}',
      publicClient: false,
      clientAuthenticatorType: 'client-secret',
      serviceAccountsEnabled: true,
      standardFlowEnabled: false,
      directAccessGrantsEnabled: false,
      protocolMappers: mappers({}),
    },
  ],
  users: [
    {
      username: 'service-account-huji-payout',
      enabled: true,
      serviceAccountClientId: 'huji-payout',
      realmRoles: ['service'],
    },
  ],
};

/** The services from their images, and the issuer's realm, for machines with Docker. */
export const composeFiles = (all: readonly ServiceFacts[]): readonly File[] => [
  [
    'infra/compose/services.yaml',
    `# Emitted by \`make contracts\`. Every service from its image, beside the engines of compose.yaml; started by\n# \`infra/compose/compose-up services\`.\n${yaml(
      { services: Object.fromEntries(inOrder(all).map((facts, index) => [facts.service, serviceOf(facts, index)])) },
    )}`,
  ],
  ['infra/compose/realm.json', `${JSON.stringify(realm, null, 2)}\n`],
];
