const { readdirSync } = require('node:fs');

// The import table of contracts/decisions: who may import whom. Fails on the first arrow that is not in it.
const SHAPELESS = ['chassis', 'all-in-one', 'console'];
const SERVICES = `(${readdirSync('services')
  .filter((name) => !SHAPELESS.includes(name))
  .join('|')})`;
/** `library` stands in one file of the chassis, so that it stays replaceable. */
const only = (library, file) => ({
  name: `${library}-in-one-file`,
  severity: 'error',
  from: {
    path: '^(contracts|services)/',
    pathNot: [`^services/chassis/src/${file}\\.ts$`, '\\.test\\.ts$', '/testing/'],
  },
  to: { path: `^node_modules/${library}(/|$)` },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'domain-knows-no-library',
      comment: 'Domain code is pure: contracts and its own domain, nothing else',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src/(domain/|rules\\.ts)`, pathNot: '\\.test\\.ts$' },
      to: { pathNot: `^(contracts/src/|services/$1/src/(domain/|rules\\.ts))` },
    },
    {
      name: 'services-do-not-know-each-other',
      severity: 'error',
      from: { path: `^services/${SERVICES}/src/` },
      to: { path: `^services/${SERVICES}/src/`, pathNot: '^services/$1/' },
    },
    {
      name: 'only-all-in-one-composes',
      comment: 'all-in-one takes service.ts, rules.ts and verify.ts of the services, nothing deeper',
      severity: 'error',
      from: { path: '^services/all-in-one/src/' },
      to: { path: `^services/${SERVICES}/src/`, pathNot: `^services/${SERVICES}/src/(service|rules|verify)\\.ts$` },
    },
    {
      name: 'case-runner-folds-the-facades',
      comment:
        'The case runner has no rule of its own: of the services it takes the pure façades, and works on several slices at once as they do',
      severity: 'error',
      from: { path: '^services/all-in-one/src/cases/', pathNot: '\\.test\\.ts$' },
      to: {
        path: `^services/(${SERVICES}|chassis)/src/`,
        pathNot: `^services/(${SERVICES}/src/rules|chassis/src/resilience/in-parallel)\\.ts$`,
      },
    },
    {
      name: 'chassis-knows-no-domain',
      severity: 'error',
      from: { path: '^services/chassis/src/' },
      to: { path: `^(contracts/src/(?!shared/)|services/(?!chassis/))` },
    },
    {
      name: 'contracts-know-nobody',
      severity: 'error',
      from: { path: '^contracts/src/' },
      to: { path: '^services/' },
    },
    {
      name: 'journeys-use-http-and-the-log',
      severity: 'error',
      from: { path: '^tests/(journeys|resilience|console)/', pathNot: '^tests/journeys/case-files-over-http/' },
      to: { path: `^services/${SERVICES}/src/` },
    },
    {
      name: 'case-files-compare-with-the-facade',
      comment:
        'Stories played over HTTP are held against the same deciders folded in memory: the façade, nothing deeper',
      severity: 'error',
      from: { path: '^tests/journeys/case-files-over-http/' },
      to: { path: `^services/${SERVICES}/src/`, pathNot: `^services/${SERVICES}/src/rules\\.ts$` },
    },
    {
      name: 'applications-of-the-console-do-not-know-each-other',
      comment: 'member, employer and office share what lies in web/shared, which knows none of them',
      severity: 'error',
      from: { path: '^services/console/web/([a-z]+)/' },
      to: { path: '^services/console/web/', pathNot: '^services/console/web/($1|shared)/' },
    },
    {
      name: 'pages-know-contracts-by-their-types-alone',
      comment:
        'What runs in a browser imports no workspace package, but for limits and the helpers that leave out what is absent, call what is counted and keep formulas out of files; what runs in Node imports no page',
      severity: 'error',
      from: { path: '^services/console/web/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^(contracts|services)/',
        pathNot:
          '^(services/console/web|contracts/client)/|^contracts/src/(shared/(present|noun|escaped-formula)|enrollment/draft-limits)\\.ts$',
      },
    },
    {
      name: 'the-console-in-node-knows-no-page',
      severity: 'error',
      from: { path: '^services/', pathNot: '^services/console/web/' },
      to: { path: '^services/console/web/' },
    },
    only('better-sqlite3', 'persistence/sqlite-database'),
    only('mongoose', 'persistence/mongoose-connection'),
    only('kafkajs', 'events/kafkajs-client'),
    only('opossum', 'resilience/breaker'),
    only('p-map', 'resilience/in-parallel'),
    only('prom-client', 'observability/metrics'),
    only('@opentelemetry', 'observability/otlp-tracing'),
    only('pino', 'observability/logger'),
    only('jose', 'security/json-web-tokens'),
    only('close-with-grace', 'runtime/end-gracefully'),
    only('uuid', 'runtime/ids'),
    only('helmet', 'http/server'),
    only('express-rate-limit', 'http/limiters'),
    only('csv-parse', 'files/separated-text'),
    only('iconv-lite', 'files/text-encoding'),
    only('fflate', 'files/workbook-zip'),
    only('saxes', 'files/workbook-xml'),
    only('write-excel-file', 'files/written-workbook'),
    only('sharp', 'files/picture'),
    only('heic-decode', 'files/heic-picture'),
    only('pdf-lib', 'files/portable-document'),
    only('file-type', 'files/content-type'),
    only('@aws-sdk', 'blobs/s3-driver'),
    {
      ...only('canonicalize', ''),
      from: { path: '^(contracts|services)/', pathNot: '^contracts/src/shared/canonical-json\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'node_modules/(?!@huji)|^services/console/dist' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
};
