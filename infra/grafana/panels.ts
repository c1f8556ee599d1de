import type { MetricRegistration, Telemetry } from '@huji/chassis/observability/telemetry-registry.ts';

export interface Panel {
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly queries: readonly { readonly expression: string; readonly legend: string }[];
}

const QUANTILES = [0.5, 0.95, 0.99];
const ONLY = '{namespace=~"$namespace",service=~"$service"}';
/** What every series is told apart by. */
const EVERYWHERE = ['namespace', 'service'];
/** Of these a histogram is shown for each: which of them is slow. The others would only divide it. */
const WHERE_IT_IS_SLOW = ['operation', 'collection', 'call', 'type'];

const unitOf = (name: string): string => {
  if (name.endsWith('_seconds')) return 's';
  if (name.endsWith('_bytes')) return 'bytes';
  return name.endsWith('_total') ? 'cps' : 'short';
};
const legendOf = (labels: readonly string[]): string => labels.map((label) => `{{${label}}}`).join(' ');

const quantiles = (series: string, labels: readonly string[]): Panel['queries'] => {
  const by = [...EVERYWHERE, ...labels.filter((label) => WHERE_IT_IS_SLOW.includes(label))];
  return QUANTILES.map((quantile) => ({
    expression: `histogram_quantile(${String(quantile)}, sum by (${[...by, 'le'].join(', ')}) (rate(${series}_bucket${ONLY}[$__rate_interval])))`,
    legend: `${legendOf(by)} p${String(quantile * 100)}`,
  }));
};

/** How one measure of contracts/telemetry.yaml is shown: rates of counters, the most any replica says of gauges, quantiles of times. */
export const panelOf = (name: string, { kind, help, labels }: MetricRegistration): Panel => {
  const series = `mutualaid_${name}`;
  const by = [...EVERYWHERE, ...Object.keys(labels)];
  const shown = { title: name.replaceAll('_', ' '), description: help, unit: unitOf(name) };
  if (kind === 'histogram') return { ...shown, queries: quantiles(series, Object.keys(labels)) };
  const expression =
    kind === 'counter'
      ? `sum by (${by.join(', ')}) (rate(${series}${ONLY}[$__rate_interval]))`
      : `max by (${by.join(', ')}) (${series}${ONLY})`;
  return { ...shown, queries: [{ expression, legend: legendOf(by) }] };
};

/** What a process tells of itself: the most that any replica says. */
export const panelOfProcess = (series: string, { kind, help }: Telemetry['processSeries'][string]): Panel => {
  const by = `max by (${EVERYWHERE.join(', ')})`;
  const shown = { title: series.replaceAll('_', ' '), description: help };
  const [unit, of] =
    kind === 'counter'
      ? ['percentunit', `rate(${series}${ONLY}[$__rate_interval])`]
      : [unitOf(series), `${series}${ONLY}`];
  return { ...shown, unit, queries: [{ expression: `${by} (${of})`, legend: legendOf(EVERYWHERE) }] };
};

/** A recording rule is named `<labels it keeps>:<series>:<what was done>`. */
export const panelOfRule = (record: string, expression: string): Panel => {
  const [kept = '', series = '', what = ''] = record.split(':');
  const unit = what.startsWith('ratio') ? 'percentunit' : what.startsWith('rate') ? 'cps' : unitOf(series);
  return {
    title: `${series.replace('mutualaid_', '').replaceAll('_', ' ')} (${what})`,
    description: expression.trim(),
    unit,
    queries: [{ expression: `${record}${ONLY}`, legend: legendOf(kept.split('_')) }],
  };
};
