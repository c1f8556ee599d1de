import { present } from '@huji/contracts/shared/present.ts';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { MetricRegistration, Telemetry } from './telemetry-registry.ts';

export type Labels = Readonly<Record<string, string>>;

/**
 * The measures of one service. `what` is a name of `contracts/telemetry.yaml` without its prefix: asking for another one
 * throws at composition, not in the middle of a request. Label values outside their closed set are counted as `other`.
 */
export interface Metrics {
  readonly counter: (what: string) => { readonly add: (labels?: Labels, by?: number) => void };
  readonly gauge: (what: string) => {
    readonly set: (labels: Labels, value: number) => void;
    /** It is not known at present: nothing is shown, rather than what was true once. */
    readonly clear: (labels: Labels) => void;
  };
  readonly histogram: (what: string) => { readonly observe: (labels: Labels, value: number) => void };
  /** Names the values a `declared` label may take in this service. */
  readonly declare: (label: string, values: readonly string[]) => void;
}

export interface MetricsRegistry {
  readonly forService: (service: string) => Metrics;
  readonly exposition: () => Promise<{ readonly contentType: string; readonly text: string }>;
}

export const metricName = (service: string, what: string): string =>
  `mutualaid_${service.replaceAll('-', '_')}_${what}`;

/** The library's 10 ms wake an idle process a hundred times a second. */
const LOOP_DELAY_LOOK_MS = 200;

/** Every set of labels that the values allow; one, the empty set, where there are no labels. */
const combinations = (values: Readonly<Record<string, readonly string[]>>): readonly Labels[] =>
  Object.entries(values).reduce<readonly Labels[]>(
    (sets, [label, each]) => sets.flatMap((set) => each.map((value) => ({ ...set, [label]: value }))),
    [{}],
  );
const declaredLabels = ({ labels }: MetricRegistration): readonly string[] =>
  Object.keys(labels).filter((label) => labels[label] === 'declared');

/**
 * A rate sees the step from zero to one, not a series that begins at one. Where two labels are declared, most of their
 * combinations never happen, and nothing is started.
 */
const startAtZero = (
  metrics: Metrics,
  what: string,
  { kind, labels }: MetricRegistration,
  values: Readonly<Record<string, readonly string[]>>,
): void => {
  if (kind !== 'counter') return;
  const closed = Object.entries(labels).filter((each): each is [string, string[]] => each[1] !== 'declared');
  for (const set of combinations({ ...Object.fromEntries(closed), ...values })) metrics.counter(what).add(set, 0);
};

/** The measures of one service, each closed to the labels that are registered or declared. */
const metricsOf = (telemetry: Telemetry, registry: Registry, service: string): Metrics => {
  const declared = new Map<string, Set<string>>();
  const registration = (what: string, kind: MetricRegistration['kind']): MetricRegistration => {
    const found = telemetry.metrics[what];
    if (found?.kind !== kind) throw new RangeError(`${kind} ${what} is not registered in contracts/telemetry.yaml`);
    if (found.services && !found.services.includes(service)) {
      throw new RangeError(`${what} is not registered for ${service} in contracts/telemetry.yaml`);
    }
    return found;
  };
  const closed = (metric: MetricRegistration, labels: Labels): Record<string, string> =>
    Object.fromEntries(
      Object.entries(metric.labels).map(([label, values]) => {
        const value = labels[label] ?? 'other';
        const known = values === 'declared' ? declared.get(label)?.has(value) : values.includes(value);
        return [label, known ? value : 'other'];
      }),
    );
  const described = (what: string, metric: MetricRegistration) => ({
    name: metricName(service, what),
    help: metric.help,
    labelNames: Object.keys(metric.labels),
    registers: [registry],
  });
  const made = new Map<string, unknown>();
  const once = <T>(what: string, create: () => T): T => {
    if (!made.has(what)) made.set(what, create());
    return made.get(what) as T;
  };
  const make: Metrics = {
    counter: (what) => {
      const metric = registration(what, 'counter');
      const counter = once(what, () => new Counter(described(what, metric)));
      return { add: (labels = {}, by = 1) => counter.inc(closed(metric, labels), by) };
    },
    gauge: (what) => {
      const metric = registration(what, 'gauge');
      const gauge = once(what, () => new Gauge(described(what, metric)));
      return {
        set: (labels, value) => gauge.set(closed(metric, labels), value),
        clear: (labels) => gauge.remove(closed(metric, labels)),
      };
    },
    histogram: (what) => {
      const metric = registration(what, 'histogram');
      const histogram = once(
        what,
        () => new Histogram({ ...described(what, metric), ...present({ buckets: metric.buckets }) }),
      );
      return { observe: (labels, value) => histogram.observe(closed(metric, labels), value) };
    },
    declare: (label, values) => {
      declared.set(label, new Set([...(declared.get(label) ?? []), ...values]));
      for (const [what, metric] of mine) {
        if (declaredLabels(metric).join() === label) startAtZero(make, what, metric, { [label]: values });
      }
    },
  };
  const mine = Object.entries(telemetry.metrics).filter(
    ([, { services: only }]) => only === undefined || only.includes(service),
  );
  // All at once, so that what is registered is exposed from the start, before anything has happened.
  for (const [what, metric] of mine) {
    make[metric.kind](what);
    if (declaredLabels(metric).length === 0) startAtZero(make, what, metric, {});
  }
  return make;
};

export const createMetricsRegistry = (
  telemetry: Telemetry,
  options: { readonly processMetrics?: boolean } = {},
): MetricsRegistry => {
  const registry = new Registry();
  if (options.processMetrics ?? true) {
    collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_DELAY_LOOK_MS });
  }
  const services = new Map<string, Metrics>();

  return {
    forService: (service) => {
      const metrics = services.get(service) ?? metricsOf(telemetry, registry, service);
      services.set(service, metrics);
      return metrics;
    },
    exposition: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
};
