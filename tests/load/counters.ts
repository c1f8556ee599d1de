/** Sums of the counters of every service, as `/metrics` shows them. */
export interface Counters {
  /** Durable batches of writes: transactions, round trips to the database. */
  readonly commits: number;
  readonly writes: number;
  readonly lostWrites: number;
  readonly loads: number;
  readonly messages: number;
  readonly orders: number;
  readonly retried: number;
  readonly parked: number;
  readonly unknownOutcomes: number;
}

const sumOf = (text: string, what: string, labels: RegExp = /(?:)/): number => {
  let sum = 0;
  for (const [, given = '', value] of text.matchAll(new RegExp(`^mutualaid_\\w+?_${what}(\\{[^}]*\\})? (\\S+)$`, 'gm')))
    if (labels.test(given)) sum += Number(value);
  return sum;
};

const countersIn = (text: string): Counters => ({
  commits: sumOf(text, 'store_commit_duration_seconds_count'),
  writes: sumOf(text, 'store_writes_total', /outcome="written"/),
  lostWrites: sumOf(text, 'store_writes_total', /outcome="lost"/),
  loads: sumOf(text, 'store_load_duration_seconds_count'),
  messages: sumOf(text, 'events_published_total'),
  orders: sumOf(text, 'store_writes_total', /collection="order".*outcome="written"/),
  retried: sumOf(text, 'events_handled_total', /outcome="retried"/),
  parked: sumOf(text, 'events_handled_total', /outcome="parked"/),
  unknownOutcomes: sumOf(text, 'store_unknown_outcomes_total'),
});

/** `processes`: base URLs; one may serve several services. */
export const readCounters = async (processes: readonly string[]): Promise<Counters> => {
  const texts = await Promise.all(processes.map(async (base) => (await fetch(`${base}/metrics`)).text()));
  return countersIn(texts.join('\n'));
};

export const difference = (after: Counters, before: Counters): Counters =>
  Object.fromEntries(
    Object.entries(after).map(([name, value]) => [name, value - before[name as keyof Counters]]),
  ) as unknown as Counters;
