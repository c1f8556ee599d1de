import { STACK_SERVERS, stackPorts } from '@huji/all-in-one/addresses.ts';
import { stringify } from 'yaml';

type File = readonly [path: string, text: string];

const yaml = (says: string, value: unknown): string =>
  `# Emitted by \`make contracts\`. ${says}\n${stringify(value, { singleQuote: true, lineWidth: 0 })}`;

const NAMES = [...STACK_SERVERS].sort();
/** The label `namespace` of what no cluster runs. */
const LOCAL = 'local';
/** The chart writes the namespace of its release there. */
const OF_THE_RELEASE = 'NAMESPACE';

/**
 * The Job stays for a day, or until the next upgrade (`charts/service/templates/_migration.tpl`); no pod was changed, so nobody is
 * woken. Whoever upgrades by hand sees it at once; a controller that upgrades by itself tries, and tells nobody.
 */
const migrationFailed = (namespace: string, service: string): unknown => ({
  alert: 'MigrationFailed',
  expr: `max by (namespace, job_name) (kube_job_failed{namespace="${namespace}",job_name=~".+-${service}-migration",condition="true"}) > 0`,
  for: '1m',
  labels: { severity: 'ticket', service },
  annotations: {
    summary: `The migration of ${service} failed and its release was not rolled out. The release before, where there is one, goes on serving`,
    runbook_url: 'RUNBOOKS/MigrationFailed.md',
  },
});

/** `<release>-<service>`, whatever the release is called. */
const deploymentOf = (series: string, namespace: string, service: string, more = ''): string =>
  `max by (namespace, deployment) (${series}{namespace="${namespace}",deployment=~".+-${service}"${more}})`;

/**
 * A pod that answers a scrape and is never ready is missed by nobody else. While pods are replaced none is missing, so that only what
 * stays away is told; and a new revision that comes to nothing leaves the pods of the one before, which are enough, so it is told apart.
 */
const notReady = (namespace: string, service: string): readonly unknown[] => [
  {
    alert: 'ReplicaUnready',
    expr: [
      deploymentOf('kube_deployment_status_replicas_available', namespace, service),
      `  < ${deploymentOf('kube_deployment_spec_replicas', namespace, service)}`,
      '',
    ].join('\n'),
    for: '10m',
    labels: { severity: 'ticket', service },
    annotations: {
      summary: `Replicas of ${service} that are ready: {{ $value }}, fewer than were asked for`,
      runbook_url: 'RUNBOOKS/ReplicaUnready.md',
    },
  },
  {
    alert: 'RolloutStuck',
    expr: `${deploymentOf('kube_deployment_status_condition', namespace, service, ',condition="Progressing",status="false"')} > 0`,
    for: '1m',
    labels: { severity: 'ticket', service },
    annotations: {
      summary: `The rollout of ${service} is stuck: its new pods do not become ready. Pods of the revision before, where there are any, go on serving`,
      runbook_url: 'RUNBOOKS/RolloutStuck.md',
    },
  },
];

/**
 * Alerts that have to know who there is: what is not scraped at all has no series that could say so. A group for each service, of
 * which the chart takes those that it installs; of one namespace only, so that no other office and nobody else's Service of the same
 * name answers for it.
 */
const groupOf =
  (namespace: string, migrating: readonly string[]) =>
  (service: string): unknown => {
    const up = `up{namespace="${namespace}",service="${service}"}`;
    return {
      name: `mutualaid-availability-${service}`,
      rules: [
        {
          alert: 'ReplicaAway',
          expr: `${up} == 0`,
          for: '2m',
          labels: { severity: 'ticket' },
          annotations: {
            summary: 'A replica of {{ $labels.service }} does not answer Prometheus',
            runbook_url: 'RUNBOOKS/ReplicaAway.md',
          },
        },
        {
          alert: 'ServiceAway',
          expr: `max by (namespace, service) (${up}) == 0\nor absent(${up})\n`,
          for: '10m',
          labels: { severity: 'page' },
          annotations: {
            summary: 'No replica of {{ $labels.service }} answers',
            runbook_url: 'RUNBOOKS/ServiceAway.md',
          },
        },
        ...notReady(namespace, service),
        ...(migrating.includes(service) ? [migrationFailed(namespace, service)] : []),
      ],
    };
  };

const rules = (namespace: string, migrating: readonly string[]): string =>
  yaml('Who there is, that each of them answers, and that its release came to it.', {
    groups: NAMES.map(groupOf(namespace, migrating)),
  });

const series = (service: string, pod: string, values: string, namespace = LOCAL): unknown => ({
  series: `up{namespace="${namespace}",service="${service}",pod="${pod}"}`,
  values,
});
interface Expected {
  readonly alertname: 'ReplicaAway' | 'ServiceAway' | 'ReplicaUnready' | 'RolloutStuck' | 'MigrationFailed';
  readonly severity: string;
  readonly summary: string;
  readonly pod?: string;
  readonly job_name?: string;
  readonly deployment?: string;
}
const told = (service: string, { alertname, severity, summary, ...labels }: Expected): unknown => ({
  exp_labels: { severity, namespace: LOCAL, service, ...labels },
  exp_annotations: { summary, runbook_url: `RUNBOOKS/${alertname}.md` },
});
const serviceAway = (service: string): unknown =>
  told(service, { alertname: 'ServiceAway', severity: 'page', summary: `No replica of ${service} answers` });
const replicaAway = (service: string): unknown => {
  const summary = `A replica of ${service} does not answer Prometheus`;
  return told(service, { alertname: 'ReplicaAway', severity: 'ticket', pod: 'b', summary });
};

type Story = (name: string, input: readonly unknown[], alerts: readonly unknown[]) => unknown;
const storyOf =
  (alertname: Expected['alertname'], evalTime: string): Story =>
  (name, input, alerts) => ({
    name,
    interval: '1m',
    input_series: input,
    alert_rule_test: [{ eval_time: evalTime, alertname, exp_alerts: alerts }],
  });

const othersThan = (away: string): readonly unknown[] =>
  NAMES.filter((service) => service !== away).map((service) => series(service, 'a', '1x20'));

const cases = (
  says: string,
  storiesOf: (away: string) => readonly unknown[],
  names: readonly string[] = NAMES,
): string =>
  yaml(says, {
    rule_files: ['../rules/recording.yaml', '../rules/availability.yaml'],
    evaluation_interval: '1m',
    tests: names.flatMap(storiesOf),
  });

/** Each of them, when it answers no scrape and when nobody scrapes it. */
const serviceCases = (): string =>
  cases('Each service is missed, and none without a reason.', (away) => {
    const others = othersThan(away);
    const story = storyOf('ServiceAway', '12m');
    return [
      story(`not one replica of ${away}`, [...others, series(away, 'a', '0x20')], [serviceAway(away)]),
      story(`${away} is not scraped at all`, others, [serviceAway(away)]),
      story(
        `${away} of another namespace does not answer for it`,
        [...others, series(away, 'a', '1x20', 'elsewhere')],
        [serviceAway(away)],
      ),
      story(`one replica of ${away} is enough`, [...others, series(away, 'a', '1x20'), series(away, 'b', '0x20')], []),
    ];
  });

const replicaCases = (): string =>
  cases('A replica of each service is missed, and none that is restarted or somebody else’s.', (away) => {
    const story = storyOf('ReplicaAway', '4m');
    return [
      story(
        `one of two of ${away}`,
        [series(away, 'a', '1x10'), series(away, 'b', '0x10'), series(away, 'c', '0x10', 'elsewhere')],
        [replicaAway(away)],
      ),
      story(`one of ${away} that is restarted`, [series(away, 'a', '0 1x10'), series('postgres', 'b', '0x10')], []),
    ];
  });

const deployment = (name: string, asked: string, available: string, namespace = LOCAL): readonly unknown[] => [
  { series: `kube_deployment_spec_replicas{namespace="${namespace}",deployment="${name}"}`, values: asked },
  {
    series: `kube_deployment_status_replicas_available{namespace="${namespace}",deployment="${name}"}`,
    values: available,
  },
];

const unreadyCases = (): string =>
  cases(
    'A pod of each service that is never ready is told, and none that is replaced or somebody else’s.',
    (service) => {
      const story = storyOf('ReplicaUnready', '14m');
      const name = `huji-${service}`;
      const summary = `Replicas of ${service} that are ready: 1, fewer than were asked for`;
      return [
        story(`one of two of ${service} is never ready`, deployment(name, '2x20', '2 2 1x18'), [
          told(service, { alertname: 'ReplicaUnready', severity: 'ticket', deployment: name, summary }),
        ]),
        story(
          `pods of ${service} are replaced, one comes late, and one more than asked for is there`,
          deployment(name, '2x20', '2x3 1x5 2x3 3x9'),
          [],
        ),
        story(
          `pods of ${service} in another namespace, and of another service`,
          [
            ...deployment(name, '2x20', '1x20', 'elsewhere'),
            ...deployment(name, '2x20', '2x20'),
            ...deployment('huji-postgres', '2x20', '1x20'),
          ],
          [],
        ),
      ];
    },
  );

const progressing = (name: string, fails: string, namespace = LOCAL): readonly unknown[] =>
  ['true', 'false'].map((status) => ({
    series: `kube_deployment_status_condition{namespace="${namespace}",deployment="${name}",condition="Progressing",status="${status}"}`,
    values: status === 'false' ? fails : '0x20',
  }));

const stuckCases = (): string =>
  cases(
    'A new revision of each service that comes to nothing is told, and none that arrives or is somebody else’s.',
    (service) => {
      const story = storyOf('RolloutStuck', '8m');
      const name = `huji-${service}`;
      const summary = `The rollout of ${service} is stuck: its new pods do not become ready. Pods of the revision before, where there are any, go on serving`;
      return [
        story(`new pods of ${service} do not become ready`, progressing(name, '0x5 1x15'), [
          told(service, { alertname: 'RolloutStuck', severity: 'ticket', deployment: name, summary }),
        ]),
        story(`${service} was stuck and is taken back`, progressing(name, '1x5 0x15'), []),
        story(
          `${service} of another namespace is stuck, and another Deployment`,
          [
            ...progressing(name, '1x20', 'elsewhere'),
            ...progressing(name, '0x20'),
            ...progressing('huji-postgres', '1x20'),
          ],
          [],
        ),
      ];
    },
  );

const migration = (job: string, values: string, namespace = LOCAL): readonly unknown[] => [
  { series: `kube_job_failed{namespace="${namespace}",job_name="${job}",condition="true"}`, values },
  { series: `kube_job_failed{namespace="${namespace}",job_name="${job}",condition="false"}`, values: '0x20' },
];

const migrationCases = (migrating: readonly string[]): string =>
  cases(
    'A migration of each service that failed is told, and none that succeeded, was repeated or is somebody else’s.',
    (service) => {
      const story = storyOf('MigrationFailed', '8m');
      const job = `huji-${service}-migration`;
      const summary = `The migration of ${service} failed and its release was not rolled out. The release before, where there is one, goes on serving`;
      const failed = told(service, { alertname: 'MigrationFailed', severity: 'ticket', job_name: job, summary });
      return [
        story(`the migration of ${service} fails`, migration(job, '0x5 1x15'), [failed]),
        story(`the migration of ${service} is succeeded by the next upgrade`, migration(job, '1x5 _ 0x15'), []),
        story(
          `a migration of ${service} in another namespace, another Job of it, and another service’s`,
          [
            ...migration(job, '1x20', 'elsewhere'),
            ...migration(job, '0x20'),
            ...migration(`huji-${service}-migration-of-papers`, '1x20'),
            ...migration('huji-postgres-migration', '1x20'),
          ],
          [],
        ),
      ];
    },
    migrating,
  );

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
          labels: { namespace: LOCAL, service },
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

/** What watches has to know by name. `migrating`: services whose release begins with a migration. */
export const availability = (migrating: readonly string[]): readonly File[] => [
  ['infra/prometheus/rules/availability.yaml', rules(LOCAL, migrating)],
  ['charts/mutual-aid/files/rules/availability.yaml', rules(OF_THE_RELEASE, migrating)],
  ['infra/prometheus/tests/MigrationFailed.yaml', migrationCases(migrating)],
  ['infra/prometheus/tests/ReplicaAway.yaml', replicaCases()],
  ['infra/prometheus/tests/ReplicaUnready.yaml', unreadyCases()],
  ['infra/prometheus/tests/RolloutStuck.yaml', stuckCases()],
  ['infra/prometheus/tests/ServiceAway.yaml', serviceCases()],
  ['infra/prometheus/prometheus.yaml', prometheus()],
];
