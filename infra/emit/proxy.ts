import type { ServiceFacts } from './service-facts.ts';

/** As many as are told by the environment are used. */
const REPLICAS_MAX = 6;

/** `claim-adjudication` → `CLAIM_ADJUDICATION_2`, which holds host:port. */
export const replicaVariable = (service: string, replica: number): string =>
  `${service.toUpperCase().replaceAll('-', '_')}_${String(replica)}`;

const HEAD = `# Emitted by \`make contracts\`: which service a path belongs to is read from the services.
#
# A proxy before the services where no cluster does it (infra/OPERATIONS.md, "Behind a proxy"). From the environment:
#   HUJI_PROXY_BIND          host:port to listen on
#   HUJI_PROXY_STATUS_BIND   host:port, for those inside, that answers how many replicas of each service are sent to
#   <SERVICE>_1 … _${String(REPLICAS_MAX)}      host:port of each replica, the service in capitals: CLAIM_ADJUDICATION_1
# A replica that is told to end says "not ready" for HUJI_UNREADY_MS and serves on: twice \`inter\` and the time of one answer
# must be over by then. Set HUJI_TRUSTED_PROXIES=1 for the services, so that callers are told apart behind the proxy.
global
  log stderr format raw daemon notice

defaults
  mode http
  log global
  option dontlognull
  timeout connect 2s
  timeout client 75s
  # Longer than the services give a request.
  timeout server 75s
  timeout http-request 15s
  # Shorter than the services keep a connection: the proxy ends it, never a service while a request is on its way.
  timeout http-keep-alive 60s
  # A request that never reached a replica goes to another one. One that did is never repeated by the proxy: only its caller,
  # who has the idempotency key, may.
  retries 3
  retry-on conn-failure
  option redispatch 1
  option httpchk
  http-check send meth GET uri /health/ready
  http-check expect status 200
  # An answer waits up to four seconds for the engines. Two checks without one: nobody is sent there any more.
  timeout check 5s
  default-server check inter 1s fall 2 rise 1

frontend office
  bind "\${HUJI_PROXY_BIND}"`;

const unchecked = (service: string): string => `${service}-unchecked`;

const routes = ({ service, paths, pages }: ServiceFacts): string =>
  [
    `  acl ${service} path -m beg ${paths.map((path) => `${path}/`).join(' ')}`,
    `  acl ${service} path ${[...paths, ...pages].join(' ')}`,
    `  use_backend ${service} if ${service} { nbsrv(${service}) gt 0 }`,
    `  use_backend ${unchecked(service)} if ${service}`,
  ].join('\n');

const serversOf = (service: string, option: string): readonly string[] =>
  Array.from({ length: REPLICAS_MAX }, (_, index) => replicaVariable(service, index + 1)).flatMap((name, index) => [
    `  .if defined(${name})`,
    `  server ${String(index + 1)} "\${${name}}"${option}`,
    '  .endif',
  ]);

const backend = ({ service }: ServiceFacts): string =>
  [
    `backend ${service}`,
    ...serversOf(service, ''),
    '',
    `backend ${unchecked(service)}`,
    ...serversOf(service, ' no-check'),
  ].join('\n');

/** A configuration of HAProxy 2.6 and later that sends each path to the service that answers it. */
export const proxyConfiguration = (facts: readonly ServiceFacts[]): string =>
  `${HEAD}
  # The caller's own address, and nothing that a caller says of itself.
  http-request set-header X-Forwarded-For %[src]
  # Where none of a service's replicas says in time that it is ready, they are slow and not gone: all are tried.
  # Health, measures and what else is neither an operation nor a page are for those inside.
${facts.map(routes).join('\n')}
  default_backend nobody

frontend status
  bind "\${HUJI_PROXY_STATUS_BIND}"
  http-request return status 200 content-type text/plain lf-string "${facts.map(({ service }) => `${service} %[nbsrv(${service})]\\n`).join('')}"

${facts.map(backend).join('\n\n')}

backend nobody
  http-request deny deny_status 404
`;
