import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiServer } from '../api-server.ts';

interface Pod {
  readonly metadata: {
    readonly name: string;
    readonly deletionTimestamp?: string;
    readonly labels: Readonly<Record<string, string>>;
  };
  readonly spec: { readonly containers: readonly { readonly image: string }[] };
  readonly status: {
    readonly phase: string;
    readonly conditions?: readonly { readonly type: string; readonly status: string }[];
  };
}

interface Event {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: Pod;
}

/** What became of one pod, in the order in which it was seen. */
export interface Sight {
  readonly service: string;
  readonly component: string;
  readonly image: string;
  readonly became: string;
}

interface Watched<Outcome> {
  readonly outcome: Outcome;
  /** The fewest servers of any service that were ready at any moment of it. */
  readonly fewest: number;
}

/** Sees every change of every pod of a namespace, by a watch on the API, not by looking now and then. */
export interface Witness {
  readonly during: <Outcome>(work: Promise<Outcome>) => Promise<Watched<Outcome>>;
  /** Servers that are ready and not about to go, of the service that has the fewest. */
  readonly ready: () => number;
  readonly sights: () => readonly Sight[];
  readonly stop: () => void;
}

const LABEL = 'app.kubernetes.io';
/** An event is under way for a moment after what caused it was answered. */
const ARRIVAL_MS = 300;

const serves = ({ metadata, status }: Pod): boolean =>
  metadata.deletionTimestamp === undefined &&
  (status.conditions ?? []).some((condition) => condition.type === 'Ready' && condition.status === 'True');

const sightOf = ({ metadata: { labels }, spec, status }: Pod): Sight => ({
  service: labels[`${LABEL}/name`] ?? '',
  component: labels[`${LABEL}/component`] ?? '',
  image: spec.containers[0]?.image ?? '',
  became: status.phase,
});

/** @param services those whose servers are counted; one without any counts 0 */
export const witnessPods = (server: ApiServer, namespace: string, services: readonly string[]): Witness => {
  const pods = new Map<string, Pod>();
  const sights: Sight[] = [];
  const observers = new Set<() => void>();
  const ready = (): number => {
    const counts = new Map(services.map((service) => [service, 0]));
    for (const pod of pods.values()) {
      const { service, component } = sightOf(pod);
      const count = counts.get(service);
      if (component === 'server' && serves(pod) && count !== undefined) counts.set(service, count + 1);
    }
    return Math.min(...counts.values());
  };
  const following = server.follow(`/api/v1/namespaces/${namespace}/pods?watch=true`, (event) => {
    const { type, object } = event as Event;
    const { name } = object.metadata;
    const known = pods.get(name);
    if (type === 'DELETED') pods.delete(name);
    else pods.set(name, object);
    if (known?.status.phase !== object.status.phase) sights.push(sightOf(object));
    for (const observe of observers) observe();
  });
  return {
    ready,
    sights: () => sights,
    stop: following.stop,
    during: async (work) => {
      let fewest = ready();
      const observe = (): void => {
        fewest = Math.min(fewest, ready());
      };
      observers.add(observe);
      const outcome = await work.finally(() => sleep(ARRIVAL_MS));
      observers.delete(observe);
      if (following.ended()) throw new Error('the watch on pods ended, so not everything was seen');
      return { outcome, fewest };
    },
  };
};
