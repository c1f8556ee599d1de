import type { Telemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import { type Panel, panelOf, panelOfProcess, panelOfRule } from './panels.ts';

const WIDTH = 12;
const HEIGHT = 8;
const SOURCE = { type: 'prometheus', uid: '${source}' };

const placed = (panels: readonly Panel[], fromY: number, fromId: number): readonly unknown[] =>
  panels.map(({ title, description, unit, queries }, index) => ({
    id: fromId + index,
    type: 'timeseries',
    title,
    description,
    datasource: SOURCE,
    gridPos: { x: (index % 2) * WIDTH, y: fromY + Math.floor(index / 2) * HEIGHT, w: WIDTH, h: HEIGHT },
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: queries.map(({ expression, legend }, query) => ({
      refId: String.fromCharCode('A'.charCodeAt(0) + query),
      datasource: SOURCE,
      expr: expression,
      legendFormat: legend,
    })),
  }));

const REQUESTS = 'mutualaid_http_request_duration_seconds_count';

/** Of what there is, one, several or all. `.*` also holds what has no such label, as on a machine without a cluster. */
const choice = (name: string, label: string, values: string): unknown => ({
  name,
  type: 'query',
  label,
  datasource: SOURCE,
  query: { query: values, refId: name },
  refresh: 2,
  multi: true,
  includeAll: true,
  allValue: '.*',
  current: { text: 'All', value: '$__all' },
});

const VARIABLES = [
  { name: 'source', type: 'datasource', query: 'prometheus', label: 'Source' },
  choice('namespace', 'Office', `label_values(${REQUESTS}, namespace)`),
  choice('service', 'Service', `label_values(${REQUESTS}{namespace=~"$namespace"}, service)`),
];

const dashboard = (uid: string, title: string, panels: readonly unknown[]): unknown => ({
  uid,
  title,
  tags: ['huji'],
  timezone: 'Asia/Shanghai',
  schemaVersion: 41,
  refresh: '30s',
  time: { from: 'now-3h', to: 'now' },
  templating: { list: VARIABLES },
  panels,
});

/** Measures of one subject stand below one heading: the first word of their names. */
const bySubject = (telemetry: Telemetry): ReadonlyMap<string, readonly Panel[]> => {
  const subjects = new Map<string, Panel[]>();
  for (const [name, registration] of Object.entries(telemetry.metrics)) {
    const subject = name.split('_')[0] ?? name;
    subjects.set(subject, [...(subjects.get(subject) ?? []), panelOf(name, registration)]);
  }
  for (const [name, series] of Object.entries(telemetry.processSeries))
    subjects.set('process', [...(subjects.get('process') ?? []), panelOfProcess(name, series)]);
  return subjects;
};

/** Everything that is measured. */
export const servicesDashboard = (telemetry: Telemetry): unknown => {
  const laid: unknown[] = [];
  let y = 0;
  for (const [subject, panels] of bySubject(telemetry)) {
    laid.push({
      id: laid.length + 1,
      type: 'row',
      title: subject,
      gridPos: { x: 0, y, w: 2 * WIDTH, h: 1 },
      panels: [],
    });
    laid.push(...placed(panels, y + 1, laid.length + 1));
    y += 1 + Math.ceil(panels.length / 2) * HEIGHT;
  }
  return dashboard('huji-services', 'Huji: everything that is measured', laid);
};

export interface RecordingRule {
  readonly record: string;
  readonly expr: string;
}

/** What alerts are made of: one look in the morning. */
export const officeDashboard = (rules: readonly RecordingRule[]): unknown =>
  dashboard(
    'huji-office',
    'Huji: the office at a glance',
    placed(
      rules.map(({ record, expr }) => panelOfRule(record, expr)),
      0,
      1,
    ),
  );
