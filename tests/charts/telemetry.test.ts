import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import { parse } from 'yaml';
import { serviceFacts } from '../../infra/emit/service-facts.ts';
import { ROOT } from './programs.ts';

interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels?: { readonly severity: string };
  readonly annotations?: { readonly runbook_url: string };
}
interface Case {
  readonly alert_rule_test: readonly {
    readonly alertname: string;
    readonly exp_alerts: readonly { readonly exp_labels: { readonly severity: string } }[];
  }[];
}
interface Dashboard {
  readonly panels: readonly { readonly id: number; readonly targets?: readonly { readonly expr: string }[] }[];
}

const PROMETHEUS = join(ROOT, 'infra/prometheus');
const DASHBOARDS = join(ROOT, 'charts/mutual-aid/files/dashboards');
const rulesOf = (name: string): readonly Rule[] =>
  (parse(readFileSync(join(PROMETHEUS, 'rules', name), 'utf8')) as { groups: { rules: Rule[] }[] }).groups.flatMap(
    ({ rules }) => rules,
  );
const recorded = rulesOf('recording.yaml');
const alerts = ['alerts.yaml', 'availability.yaml'].flatMap(rulesOf);
const dashboards = readdirSync(DASHBOARDS).map(
  (file) => JSON.parse(readFileSync(join(DASHBOARDS, file), 'utf8')) as Dashboard,
);
const shown = dashboards.flatMap(({ panels }) => panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)));
const { metrics } = readTelemetry();

/** Names of measures without what Prometheus appends to histograms; those of recording rules have colons. */
const seriesIn = (expressions: readonly string[]): ReadonlySet<string> =>
  new Set(
    expressions.flatMap((expression) =>
      [...expression.matchAll(/(?<![\w:])mutualaid_(\w+)(?![\w:])/g)].map(([, name = '']) =>
        metrics[name] === undefined ? name.replace(/_(bucket|count|sum)$/, '') : name,
      ),
    ),
  );
const recordsIn = (expressions: readonly string[]): ReadonlySet<string> =>
  new Set(expressions.flatMap((expression) => expression.match(/\w+:mutualaid_\w+:\w+/g) ?? []));

test('every series that a rule or a dashboard uses is registered, with the labels it is asked for', () => {
  const used = seriesIn([...recorded.map(({ expr }) => expr), ...alerts.map(({ expr }) => expr), ...shown]);
  expect([...used].filter((name) => metrics[name] === undefined)).toEqual([]);
  for (const { expr } of [...recorded, ...alerts]) {
    for (const [, name = '', selector = ''] of expr.matchAll(/(?<![\w:])mutualaid_(\w+)\{([^}]*)\}/g)) {
      const { labels } = metrics[name] ?? metrics[name.replace(/_(bucket|count|sum)$/, '')]!;
      for (const [, label = '', value = ''] of selector.matchAll(/(\w+)="([^"]*)"/g)) {
        const known = labels[label];
        expect({ name, label, known: known === 'declared' || (known?.includes(value) ?? false) }).toEqual({
          name,
          label,
          known: true,
        });
      }
    }
  }
});

test('every registered series is shown', () => {
  expect([...seriesIn(shown)].sort()).toEqual(Object.keys(metrics).sort());
});

test('every recorded series is shown, and alerts and dashboards use no other', () => {
  const names = recorded.map(({ record }) => record);
  expect([...recordsIn(shown)].sort()).toEqual([...names].sort());
  const used = recordsIn([...alerts.map(({ expr }) => expr), ...recorded.map(({ expr }) => expr)]);
  expect([...used].filter((name) => !names.includes(name))).toEqual([]);
});

test('panels have ids of their own', () => {
  for (const { panels } of dashboards) expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
});

test('every alert has a runbook that says what is noticed, what to look at and what to do', () => {
  const runbooks = readdirSync(join(PROMETHEUS, 'runbooks')).map((file) => basename(file, '.md'));
  expect(runbooks.sort()).toEqual([...new Set(alerts.map(({ alert }) => alert))].sort());
  for (const { alert, annotations } of alerts) expect(annotations?.runbook_url).toBe(`RUNBOOKS/${String(alert)}.md`);
  for (const name of runbooks) {
    const text = readFileSync(join(PROMETHEUS, 'runbooks', `${name}.md`), 'utf8');
    expect(text.match(/^## .*$/gm)).toEqual(['## What is noticed', '## What to look at', '## What to do']);
  }
});

test('every alert of every severity fires in one case, and is silent in another', () => {
  const cases = readdirSync(join(PROMETHEUS, 'tests')).flatMap(
    (file) => (parse(readFileSync(join(PROMETHEUS, 'tests', file), 'utf8')) as { tests: Case[] }).tests,
  );
  const asked = cases.flatMap(({ alert_rule_test: each }) => each);
  for (const { alert, labels } of alerts) {
    const of = asked.filter(({ alertname }) => alertname === alert);
    const fires = of.some(({ exp_alerts: told }) =>
      told.some(({ exp_labels: each }) => each.severity === labels?.severity),
    );
    expect({
      alert,
      severity: labels?.severity,
      fires,
      silent: of.some(({ exp_alerts: told }) => told.length === 0),
    }).toEqual({
      alert,
      severity: labels?.severity,
      fires: true,
      silent: true,
    });
  }
});

test('whoever is away is missed, whichever service it is, and is scraped under its own name', async () => {
  const services = (await serviceFacts()).map(({ service }) => service);
  const away = alerts.find(({ alert }) => alert === 'ServiceAway')?.expr ?? '';
  for (const service of services) expect(away).toContain(`absent(up{service="${service}"})`);
  const { scrape_configs: jobs } = parse(readFileSync(join(PROMETHEUS, 'prometheus.yaml'), 'utf8')) as {
    scrape_configs: { static_configs: { labels: { service: string } }[] }[];
  };
  const scraped = jobs.flatMap(({ static_configs: targets }) => targets.map(({ labels }) => labels.service));
  expect(scraped.sort()).toEqual(services);
});
