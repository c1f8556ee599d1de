import type { ApiServer } from '../api-server.ts';
import type { Outcome, Run } from '../programs.ts';

export const RELEASE = 'huji';
/** What the control plane itself writes into a namespace whenever it likes. */
const NOT_OURS = ['events', 'events.events.k8s.io', 'leases.coordination.k8s.io'];

/** What the release is made of: a folder or a package, and a file of values for it. */
export interface Chart {
  readonly chart: string;
  readonly values: string;
}

/** One release of the umbrella in a namespace of its own, and what is left there. */
export interface Release {
  readonly upgrade: (chart: Chart, ...options: readonly string[]) => Promise<Outcome>;
  readonly helm: (command: string, ...args: readonly string[]) => Promise<Outcome>;
  /** Each revision's state, oldest first, as `superseded Upgrade complete`. */
  readonly history: () => Promise<readonly string[]>;
  /** Names of all objects of every kind there is in the namespace, whoever made them. */
  readonly objects: () => Promise<readonly string[]>;
  /** Addresses that are ready behind the Service of each service. */
  readonly endpoints: (service: string) => Promise<number>;
  readonly get: (...args: readonly string[]) => Promise<string>;
}

interface EndpointSlices {
  readonly items: readonly {
    readonly endpoints: readonly { readonly conditions: { readonly ready: boolean } }[] | null;
  }[];
}

export const createRelease = ({ admin }: ApiServer, helm: Run, namespace: string): Release => {
  const inNamespace = ['--namespace', namespace];
  const get = async (...args: readonly string[]): Promise<string> => {
    const { ok, output, errors } = await admin('kubectl', ['get', ...inNamespace, ...args]);
    if (!ok) throw new Error(errors);
    return output.trim();
  };
  return {
    get,
    upgrade: ({ chart, values }, ...options) =>
      helm('helm', [
        ...['upgrade', '--install', RELEASE, chart, ...inNamespace, '--values', values, '--wait', '--timeout', '120s'],
        ...options,
      ]),
    helm: (command, ...args) => helm('helm', [command, RELEASE, ...inNamespace, ...args]),
    history: async () => {
      const { output } = await helm('helm', ['history', RELEASE, ...inNamespace, '--output', 'json']);
      const revisions = JSON.parse(output) as readonly { readonly status: string; readonly description: string }[];
      return revisions.map(({ status, description }) => `${status} ${description}`);
    },
    objects: async () => {
      const listed = ['api-resources', '--verbs=list', '--namespaced', '--output=name'];
      const kinds = (await admin('kubectl', listed)).output.trim().split('\n');
      const ours = kinds.filter((kind) => !NOT_OURS.includes(kind));
      return (await get(ours.join(','), '--output', 'name', '--ignore-not-found')).split('\n').sort();
    },
    endpoints: async (service) => {
      const selector = `kubernetes.io/service-name=${RELEASE}-${service}`;
      const slices = JSON.parse(
        await get('endpointslices', '--selector', selector, '--output', 'json'),
      ) as EndpointSlices;
      return slices.items.flatMap(({ endpoints }) => endpoints ?? []).filter(({ conditions }) => conditions.ready)
        .length;
    },
  };
};
