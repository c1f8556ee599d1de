import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { readProblems } from '@huji/chassis/http/problem-registry.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { readTelemetry } from '@huji/chassis/observability/telemetry-registry.ts';
import { parse } from 'yaml';
import { serviceFacts } from '../../infra/emit/service-facts.ts';
import { ROOT } from './programs.ts';

/** Series of others that rules ask for, with the labels that each has; everything else is measured by the services. */
const OUTSIDE_SERIES: Readonly<Record<string, readonly string[]>> = {
  /** Prometheus itself, with the labels that its scrape gives. */
  up: ['namespace', 'service'],
  /** kube-state-metrics, scraped with `honorLabels` so that `namespace` is the Job's: 1 once no further try follows. */
  kube_job_failed: ['namespace', 'job_name', 'condition'],
  kube_deployment_spec_replicas: ['namespace', 'deployment'],
  kube_deployment_status_replicas_available: ['namespace', 'deployment'],
  kube_deployment_status_condition: ['namespace', 'deployment', 'condition', 'status'],
};

interface Rule {
  readonly record?: string;
  readonly alert?: string;
  readonly expr: string;
  readonly labels?: { readonly severity: string };
  readonly annotations?: { readonly runbook_url: string };
}
interface Case {
  readonly input_series: readonly { readonly series: string }[];
  readonly alert_rule_test: readonly {
    readonly alertname: string;
    readonly exp_alerts: readonly { readonly exp_labels: { readonly severity: string } }[];
  }[];
}
interface Dashboard {
  readonly panels: readonly {
    readonly id: number;
    readonly targets?: readonly { readonly expr: string }[];
    readonly fieldConfig?: { readonly defaults: { readonly unit: string } };
  }[];
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
const { metrics, processSeries } = readTelemetry();

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

/** The values that a label is held against. */
const asked = (matching: string, value: string): readonly string[] =>
  matching.endsWith('~') ? value.split('|').map((each) => each.replaceAll('\\', '')) : [value];
/** Prometheus stores the bound `1` as `1.0` from its third version on; every other one as it is exposed. */
const spellings = (bound: number): readonly string[] =>
  Number.isInteger(bound) ? [String(bound), bound.toFixed(1)] : Number.isFinite(bound) ? [String(bound)] : [];

test('every series that a rule or a dashboard uses is registered, with the labels it is asked for', () => {
  const used = seriesIn([...recorded.map(({ expr }) => expr), ...alerts.map(({ expr }) => expr), ...shown]);
  expect([...used].filter((name) => metrics[name] === undefined)).toEqual([]);
  for (const { expr } of [...recorded, ...alerts]) {
    for (const [, name = '', selector = ''] of expr.matchAll(/(?<![\w:])mutualaid_(\w+)\{([^}]*)\}/g)) {
      const { labels, buckets = [] } = metrics[name] ?? metrics[name.replace(/_(bucket|count|sum)$/, '')]!;
      for (const [, label = '', matching = '', value = ''] of selector.matchAll(/(\w+)(=~?)"([^"]*)"/g)) {
        const known = label === 'le' ? buckets.map(spellings).flat() : labels[label];
        const unknown = asked(matching, value).filter((each) => known !== 'declared' && !known?.includes(each));
        expect({ name, label, unknown }).toEqual({ name, label, unknown: [] });
      }
    }
  }
});

test('a bound that is a whole number is asked for as Prometheus 2 spells it and as Prometheus 3 does', () => {
  const unheard = (expr: string): readonly string[] =>
    [...expr.matchAll(/\ble(=~|!~|!?=)"([^"]*)"/g)].flatMap(([, matching = '', value = '']) => {
      const spelt = asked(matching, value);
      return spelt.flatMap((each) => spellings(Number(each))).filter((each) => !spelt.includes(each));
    });
  const expressions = [...recorded, ...alerts].map(({ expr }) => expr).concat(shown);
  expect(expressions.filter((expr) => /\ble[=!]/.test(expr)).length).toBeGreaterThan(0);
  expect(expressions.flatMap(unheard)).toEqual([]);
  expect(unheard('a{le="1"} - b{le="0.5"} - c{le="+Inf"} - d{le=~"1|1\\\\.0|5"}')).toEqual(['1.0', '5.0']);
});

/** Words of PromQL that stand where a name could. */
const WORDS = ['and', 'or', 'unless', 'offset', 'by', 'on', 'without', 'ignoring', 'group_left', 'group_right', 'bool'];
/** Whatever an expression selects, measured or recorded by whomever. */
const selectedIn = (expr: string): readonly string[] =>
  (
    expr
      .replace(/\{[^}]*\}|\[[^\]]*\]|"[^"]*"/g, ' ')
      .replace(/\b(?:by|on|without|ignoring|group_left|group_right) ?\([^)]*\)/g, ' ')
      .match(/(?<![\w:.$])[a-zA-Z_:][\w:]*\b(?!\s*\()/g) ?? []
  ).filter((word) => !WORDS.includes(word));

test('rules and dashboards ask for nothing but what the services measure, what is recorded, and what others are known to tell', () => {
  const known = [
    ...recorded.map(({ record }) => record),
    ...Object.keys(OUTSIDE_SERIES),
    ...Object.keys(processSeries),
  ];
  const strangers = [...recorded, ...alerts]
    .map(({ expr }) => expr)
    .concat(shown)
    .flatMap(selectedIn)
    .filter((name) => !name.startsWith('mutualaid_') && !known.includes(name));
  expect(strangers).toEqual([]);
  expect(selectedIn('max by (a, b) (kube_job_faild{c="d"}[5m]) > 0 and on (e) up')).toEqual(['kube_job_faild', 'up']);
  for (const { expr } of alerts)
    for (const [name, labels] of Object.entries(OUTSIDE_SERIES))
      for (const [, selector = ''] of expr.matchAll(new RegExp(`(?<![\\w:])${name}\\{([^}]*)\\}`, 'g')))
        for (const [, label] of selector.matchAll(/(\w+)[=!]/g))
          expect({ name, label }).toEqual({ name, label: labels.find((each) => each === label) });
});

test('every registered series is shown', () => {
  expect([...seriesIn(shown)].sort()).toEqual(Object.keys(metrics).sort());
  const selected = shown.flatMap(selectedIn);
  expect(Object.keys(processSeries).filter((name) => !selected.includes(name))).toEqual([]);
});

test('every recorded series is shown, and alerts and dashboards use no other', () => {
  const names = recorded.map(({ record }) => record);
  expect([...recordsIn(shown)].sort()).toEqual([...names].sort());
  const used = recordsIn([...alerts.map(({ expr }) => expr), ...recorded.map(({ expr }) => expr)]);
  expect([...used].filter((name) => !names.includes(name))).toEqual([]);
});

test('rates are shown a second, times in seconds, memory in bytes, shares in percent', () => {
  const unitsOf = (asked: RegExp): readonly (string | undefined)[] => [
    ...new Set(
      dashboards.flatMap(({ panels }) =>
        panels
          .filter(({ targets = [] }) => targets.some(({ expr }) => asked.test(expr)))
          .map(({ fieldConfig }) => fieldConfig?.defaults.unit),
      ),
    ),
  ];
  expect(unitsOf(/:rate\d+m\{|\(rate\(mutualaid_\w+_total/)).toEqual(['cps']);
  expect(unitsOf(/:ratio_rate\d+m\{|rate\(process_cpu_seconds_total/)).toEqual(['percentunit']);
  expect(unitsOf(/_seconds\{|_seconds:p99_5m\{|^histogram_quantile.*_seconds_bucket/)).toEqual(['s']);
  expect(unitsOf(/_bytes\{/)).toEqual(['bytes']);
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

/** What the rule asks of labels by name: a case that has no such series says nothing of the rule. */
const selected = ({ expr }: Rule): readonly string[] =>
  [...expr.matchAll(/\{([^}]*)\}/g)].flatMap(([, selector = '']) => selector.match(/\w+="[^"]*"/g) ?? []);

test('every alert of every severity fires in one case, and is silent in another that has what its rule asks for', () => {
  const cases = readdirSync(join(PROMETHEUS, 'tests')).flatMap(
    (file) => (parse(readFileSync(join(PROMETHEUS, 'tests', file), 'utf8')) as { tests: Case[] }).tests,
  );
  for (const rule of alerts) {
    const { alert, labels } = rule;
    const concerned = cases.filter(({ input_series: given }) =>
      selected(rule).every((label) => given.some(({ series }) => series.includes(label))),
    );
    const told = concerned.flatMap(({ alert_rule_test: each }) =>
      each
        .filter(({ alertname }) => alertname === alert)
        .map(({ exp_alerts: all }) => all.some(({ exp_labels: { severity } }) => severity === labels?.severity)),
    );
    const found = { alert, severity: labels?.severity, fires: told.includes(true), silent: told.includes(false) };
    expect(found).toEqual({ ...found, fires: true, silent: true });
  }
});

test('in every case of an alert what is recorded is recorded before it is asked for: promtool chooses an order by chance', () => {
  const tests = join(PROMETHEUS, 'tests');
  const cases = readdirSync(tests).map((file) => {
    const told = parse(readFileSync(join(tests, file), 'utf8')) as {
      readonly rule_files: readonly string[];
      readonly group_eval_order?: readonly string[];
    };
    return { file, ...told };
  });
  const asking = cases.filter(({ rule_files: files }) => files.some((file) => file.endsWith('/alerts.yaml')));
  expect(asking.length).toBeGreaterThan(0);
  const unordered = asking.filter(
    ({ group_eval_order: order = [] }) => order.join() !== 'mutualaid-recording,mutualaid-alerts',
  );
  expect(unordered.map(({ file }) => file)).toEqual([]);
});

test('who is told that a service is away is told of a migration that failed and of a revision that does not arrive too: they may be the cause', () => {
  const { inhibit_rules: inhibiting } = parse(readFileSync(join(PROMETHEUS, 'alertmanager.yaml'), 'utf8')) as {
    readonly inhibit_rules: readonly {
      readonly source_matchers: readonly string[];
      readonly target_matchers: readonly string[];
    }[];
  };
  const away = inhibiting.filter(({ source_matchers: of }) => of.includes('alertname = ServiceAway'));
  expect(away.flatMap(({ target_matchers: muted }) => muted)).toEqual([
    'alertname !~ ServiceAway|MigrationFailed|RolloutStuck',
  ]);
});

test('nothing is summed up over offices: every rule and panel keeps the namespace', () => {
  const expressions = [...recorded, ...alerts].map(({ expr }) => expr).concat(shown);
  const grouped = expressions.flatMap((expr) =>
    [...expr.matchAll(/\b(?:by|on) \(([^)]*)\)/g)].map(([, of = '']) => of),
  );
  expect(grouped.length).toBeGreaterThan(0);
  // `on ()` joins what has no labels at all: the hour of the day.
  expect(grouped.filter((of) => of !== '' && !/\bnamespace\b/.test(of))).toEqual([]);
  expect(recorded.map(({ record = '' }) => record).filter((name) => !name.startsWith('namespace_service'))).toEqual([]);
  expect(shown.filter((expr) => !expr.includes('namespace=~"$namespace"'))).toEqual([]);
  const { route, inhibit_rules: inhibiting } = parse(readFileSync(join(PROMETHEUS, 'alertmanager.yaml'), 'utf8')) as {
    readonly route: { readonly group_by: readonly string[] };
    readonly inhibit_rules: readonly { readonly equal: readonly string[] }[];
  };
  for (const of of [route.group_by, ...inhibiting.map(({ equal }) => equal)]) expect(of).toContain('namespace');
});

const runbooksText = readdirSync(join(PROMETHEUS, 'runbooks')).map(
  (file) => [file, readFileSync(join(PROMETHEUS, 'runbooks', file), 'utf8')] as const,
);

test('every code of a problem that a runbook, a rule or a panel names is registered', () => {
  const registered = Object.keys(readProblems());
  const texts = [
    ...runbooksText.map(([, text]) => text),
    ...[...recorded, ...alerts].map(({ expr }) => expr),
    ...shown,
  ];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/\bcode=~?"([^"]+)"/g)].flatMap(([, codes = '']) => codes.split('|')),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((code) => !registered.includes(code))).toEqual([]);
});

test('whatever a runbook names by its labels is measured under that name', () => {
  for (const [file, text] of runbooksText) {
    const unknown = [...seriesIn([text])].filter((name) => metrics[name] === undefined);
    expect({ file, unknown }).toEqual({ file, unknown: [] });
    const records = [...recordsIn([text])].filter((name) => !recorded.some(({ record }) => record === name));
    expect({ file, records }).toEqual({ file, records: [] });
  }
});

/** Of every service, as it declares them when it composes itself. */
const breakers = async (): Promise<readonly string[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-breakers-'));
  const laptop = await startLaptop({
    environment: { HUJI_DATA: directory, HUJI_PORT: '0' },
    logger: createLogger({ level: 'silent' }),
  });
  try {
    const text = await (await fetch(`${laptop.url}/metrics`)).text();
    return [...text.matchAll(/^mutualaid_\w+_breaker_state\{breaker="([^"]+)"\}/gm)].map(([, name = '']) => name);
  } finally {
    await laptop.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

test('the runbook of breakers says of each what stands while it is open, and of none that is not there', async () => {
  const runbook = readFileSync(join(PROMETHEUS, 'runbooks/BreakerOpen.md'), 'utf8');
  const noticed = runbook.slice(runbook.indexOf('## What is noticed'), runbook.indexOf('## What to look at'));
  const named = [...noticed.matchAll(/^\* (.*?): /gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  expect(named.sort()).toEqual([...(await breakers())].sort());
});

test('whoever is away is missed, whichever service it is, and is scraped under its own name', async () => {
  const services = (await serviceFacts()).map(({ service }) => service);
  const away = alerts.filter(({ alert }) => alert === 'ServiceAway').map(({ expr }) => expr);
  expect(away.length).toBe(services.length);
  for (const service of services) expect(away.join('')).toContain(`absent(up{namespace="local",service="${service}"})`);
  const { scrape_configs: jobs } = parse(readFileSync(join(PROMETHEUS, 'prometheus.yaml'), 'utf8')) as {
    scrape_configs: { static_configs: { labels: { service: string } }[] }[];
  };
  const scraped = jobs.flatMap(({ static_configs: targets }) => targets.map(({ labels }) => labels.service));
  expect(scraped.sort()).toEqual(services);
});
