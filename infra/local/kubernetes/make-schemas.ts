/**
 * Makes what kubeconform and the API server of the tests read, once per version; the result is committed.
 *   node infra/local/kubernetes/make-schemas.ts <swagger.json of Kubernetes> <folder with CustomResourceDefinitions>
 * Where these come from stands in README.md beside this file.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { endWithUsage } from '../command-line.ts';
import { schemaOfCustomKind, schemasOfKubernetes, withoutProse, type CustomKind } from './strict-schemas.ts';

/** The kinds the charts render; a kind that is missing here is a failing check there. */
const KINDS = [
  ...[
    'configmap-v1',
    'deployment-apps-v1',
    'horizontalpodautoscaler-autoscaling-v2',
    'ingress-networking-v1',
    'job-batch-v1',
  ],
  ...['networkpolicy-networking-v1', 'pod-v1', 'poddisruptionbudget-policy-v1', 'service-v1', 'serviceaccount-v1'],
];
const CUSTOM = ['Kafka', 'KafkaNodePool', 'KafkaTopic', 'KafkaUser', 'PrometheusRule', 'ServiceMonitor'];
const CUSTOM_OF_KEDA = ['ScaledObject', 'TriggerAuthentication'];

const OUT = new URL('../../../tests/charts/', import.meta.url);
const [swagger = '', definitions = ''] = process.argv.slice(2);
if (swagger === '' || definitions === '') endWithUsage('make-schemas.ts <swagger.json> <folder with definitions>');

const fresh = (folder: string): void => {
  rmSync(new URL(folder, OUT), { recursive: true, force: true });
  mkdirSync(new URL(folder, OUT), { recursive: true });
};
const write = (path: string, text: string): void => writeFileSync(new URL(path, OUT), text);

fresh('schemas/');
fresh('crds/');
const kubernetes = schemasOfKubernetes(JSON.parse(readFileSync(swagger, 'utf8')) as Record<string, unknown>);
for (const kind of KINDS) write(`schemas/${kind}.json`, `${JSON.stringify(kubernetes.get(kind))}\n`);
const found = readdirSync(definitions)
  .flatMap((file) => parseAllDocuments(readFileSync(join(definitions, file), 'utf8')))
  .map((document) => document.toJS() as CustomKind | null)
  .filter((definition) => definition !== null);
for (const kind of [...CUSTOM, ...CUSTOM_OF_KEDA]) {
  const definition = found.find((each) => each.spec.names.kind === kind);
  if (definition === undefined) throw new Error(`no definition of ${kind}`);
  write(
    `crds/${kind.toLowerCase()}.yaml`,
    stringify(withoutProse(definition), { lineWidth: 0, aliasDuplicateObjects: false }),
  );
  for (const { name, schema } of schemaOfCustomKind(definition))
    write(`schemas/${name}.json`, `${JSON.stringify(schema)}\n`);
}
