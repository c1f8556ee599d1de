import { STACK_SERVERS, stackPorts } from '@huji/all-in-one/addresses.ts';
import { stringify } from 'yaml';

type File = readonly [path: string, text: string];

const yaml = (says: string, value: unknown): string =>
  `# Emitted by \`make contracts\`. ${says}\n${stringify(value, { singleQuote: true, lineWidth: 0 })}`;

const NAMES = [...STACK_SERVERS].sort();
const UP = `up{service=~"${NAMES.join('|')}"}`;

/** Alerts that have to know who there is: what is not scraped at all has no series that could say so. */
const rules = (): string =>
  yaml('Who there is, and that each of them answers.', {
    groups: [
      {
        name: 'mutualaid-availability',
        rules: [
          {
            alert: 'ReplicaAway',
            expr: `${UP} == 0`,
            for: '2m',
            labels: { severity: 'ticket' },
            annotations: {
              summary: 'A replica of {{ $labels.service }} does not answer a scrape',
              runbook_url: 'RUNBOOKS/ReplicaAway.md',
            },
          },
          {
            alert: 'ServiceAway',
            expr: `${[
              `max by (service) (${UP}) == 0`,
              ...NAMES.map((service) => `or absent(up{service="${service}"})`),
            ].join('\n')}\n`,
            for: '10m',
            labels: { severity: 'page' },
            annotations: {
              summary: 'No replica of {{ $labels.service }} answers',
              runbook_url: 'RUNBOOKS/ServiceAway.md',
            },
          },
        ],
      },
    ],
  });

const series = (service: string, pod: string, values: string): unknown => ({
  series: `up{service="${service}",pod="${pod}"}`,
  values,
});
const told = (service: string): unknown => ({
  exp_labels: { severity: 'page', service },
  exp_annotations: { summary: `No replica of ${service} answers`, runbook_url: 'RUNBOOKS/ServiceAway.md' },
});
const story = (name: string, input: readonly unknown[], alerts: readonly unknown[]): unknown => ({
  name,
  interval: '1m',
  input_series: input,
  alert_rule_test: [{ eval_time: '12m', alertname: 'ServiceAway', exp_alerts: alerts }],
});

/** Each of them, when it answers no scrape and when nobody scrapes it. */
const cases = (): string =>
  yaml('Each service is missed, and none without a reason.', {
    rule_files: ['../rules/recording.yaml', '../rules/availability.yaml'],
    evaluation_interval: '1m',
    tests: NAMES.flatMap((away) => {
      const others = NAMES.filter((service) => service !== away).map((service) => series(service, 'a', '1x20'));
      return [
        story(`not one replica of ${away}`, [...others, series(away, 'a', '0x20')], [told(away)]),
        story(`${away} is not scraped at all`, others, [told(away)]),
        story(
          `one replica of ${away} is enough`,
          [...others, series(away, 'a', '1x20'), series(away, 'b', '0x20')],
          [],
        ),
      ];
    }),
  });

/** `mutualaid_<service>_<what>`, the service as names of series spell it. */
const SPELT = NAMES.map((service) => service.replaceAll('-', '_')).join('|');

const prometheus = (): string => {
  const ports = stackPorts({});
  return yaml('A Prometheus without an operator, beside `make stack`. On a cluster the ServiceMonitors say the same.', {
    global: { scrape_interval: '15s', evaluation_interval: '30s' },
    rule_files: ['rules/recording.yaml', 'rules/alerts.yaml', 'rules/availability.yaml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:9093'] }] }] },
    scrape_configs: [
      {
        job_name: 'mutual-aid',
        scrape_timeout: '10s',
        static_configs: STACK_SERVERS.map((service) => ({
          targets: [`127.0.0.1:${String(ports[service])}`],
          labels: { service },
        })),
        metric_relabel_configs: [
          {
            source_labels: ['__name__'],
            regex: `mutualaid_(${SPELT})_(.+)`,
            target_label: '__name__',
            replacement: 'mutualaid_$2',
          },
        ],
      },
    ],
  });
};

/** What watches has to know by name. */
export const availability = (): readonly File[] => [
  ['infra/prometheus/rules/availability.yaml', rules()],
  ['charts/mutual-aid/files/rules/availability.yaml', rules()],
  ['infra/prometheus/tests/ServiceAway.yaml', cases()],
  ['infra/prometheus/prometheus.yaml', prometheus()],
];
