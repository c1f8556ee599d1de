import type { Release } from './release.ts';

interface Reference {
  readonly name: string;
  readonly key: string;
  readonly optional?: boolean;
}
interface Pod {
  readonly metadata: { readonly name: string; readonly deletionTimestamp?: string };
  readonly spec: {
    readonly containers: readonly {
      readonly envFrom?: readonly { readonly configMapRef: { readonly name: string } }[];
      readonly env?: readonly {
        readonly name: string;
        readonly value?: string;
        readonly valueFrom?: { readonly secretKeyRef: Reference };
      }[];
    }[];
  };
}
interface Kept {
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
}

/** A server's pod and the environment its process would have. */
export interface ToldPod {
  readonly pod: string;
  readonly environment: Readonly<Record<string, string>>;
}

const itemsOf = async <Item>(release: Release, ...asked: readonly string[]): Promise<readonly Item[]> =>
  (JSON.parse(await release.get(...asked, '--output', 'json')) as { readonly items: readonly Item[] }).items;
const byName = (all: readonly Kept[]): ReadonlyMap<string, Readonly<Record<string, string>>> =>
  new Map(all.map(({ metadata, data = {} }) => [metadata.name, data]));

/**
 * What each server of a service is told, read as a kubelet reads it when it starts the container: ConfigMaps first, then values and
 * references to Secrets. No pretended node does it.
 * @throws Error for a reference that leads nowhere and is not optional: such a container does not start
 */
export const toldToPods = async (release: Release, service: string): Promise<readonly ToldPod[]> => {
  const selector = `app.kubernetes.io/name=${service},app.kubernetes.io/component=server`;
  const pods = await itemsOf<Pod>(release, 'pods', '--selector', selector);
  const settings = byName(await itemsOf<Kept>(release, 'configmaps'));
  const secrets = byName(await itemsOf<Kept>(release, 'secrets'));
  return pods
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    .map(({ metadata: { name: pod }, spec: { containers } }) => {
      const environment: Record<string, string> = {};
      for (const { envFrom = [], env = [] } of containers) {
        for (const { configMapRef } of envFrom) Object.assign(environment, settings.get(configMapRef.name));
        for (const { name, value, valueFrom } of env) {
          if (valueFrom === undefined) environment[name] = value ?? '';
          else {
            const { name: secret, key, optional = false } = valueFrom.secretKeyRef;
            const kept = secrets.get(secret)?.[key];
            if (kept !== undefined) environment[name] = Buffer.from(kept, 'base64').toString('utf8');
            else if (!optional) throw new Error(`${pod} would not start: no ${key} in ${secret}`);
          }
        }
      }
      return { pod, environment };
    });
};
