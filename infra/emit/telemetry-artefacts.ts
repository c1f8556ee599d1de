import { readFileSync } from 'node:fs';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import { parse } from 'yaml';
import { officeDashboard, servicesDashboard, type RecordingRule } from '../grafana/dashboards.ts';

interface Groups {
  readonly groups: readonly { readonly rules: readonly RecordingRule[] }[];
}
const rules = (name: string): string =>
  readFileSync(new URL(`../prometheus/rules/${name}.yaml`, import.meta.url), 'utf8');
const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Rules and dashboards where the umbrella chart finds them. */
export const telemetryArtefacts = (): readonly (readonly [string, string])[] => {
  const recording = parse(rules('recording')) as Groups;
  return [
    ['charts/mutual-aid/files/rules/recording.yaml', rules('recording')],
    ['charts/mutual-aid/files/rules/alerts.yaml', rules('alerts')],
    ['charts/mutual-aid/files/dashboards/services.json', text(servicesDashboard(readTelemetry()))],
    [
      'charts/mutual-aid/files/dashboards/office.json',
      text(officeDashboard(recording.groups.flatMap((group) => group.rules))),
    ],
  ];
};
