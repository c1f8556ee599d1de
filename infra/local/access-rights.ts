import { readdir } from 'node:fs/promises';

/** What one service may do on the broker. Whatever is not named here is denied. */
export interface AccessRights {
  readonly service: string;
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  /** Consumer groups are `<service>.<consumer>`. */
  readonly groupPrefix: string;
}

interface Said {
  readonly by: string;
  readonly topic: string;
  readonly heardBy: readonly string[];
}

const contractsFolder = new URL('../../contracts/src/', import.meta.url);

const isEventContract = (value: unknown): value is { readonly topic: string; readonly heardBy: readonly string[] } =>
  typeof value === 'object' && value !== null && 'topic' in value && 'heardBy' in value;

/** Every folder of contracts/src is a service's, but for what belongs to all. */
const servicesWithContracts = async (): Promise<readonly string[]> => {
  const entries = await readdir(contractsFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && entry.name !== 'shared').map(({ name }) => name);
};

const eventContracts = async (): Promise<readonly Said[]> => {
  const said: Said[] = [];
  for (const entry of await readdir(contractsFolder, { withFileTypes: true, recursive: true })) {
    if (entry.name !== 'events.ts') continue;
    const by = entry.parentPath.split('/').filter(Boolean).at(-1) ?? '';
    const module: Record<string, unknown> = await import(new URL(`${by}/events.ts`, contractsFolder).href);
    for (const contract of Object.values(module).filter(isEventContract)) {
      said.push({ by, topic: contract.topic, heardBy: contract.heardBy });
    }
  }
  return said;
};

const sortedUnique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();

/** Read from the contracts: a service writes the topics of its own events and reads those that name it in `heardBy`. */
export const accessRights = async (): Promise<readonly AccessRights[]> => {
  const said = await eventContracts();
  const services = [...(await servicesWithContracts()), ...said.flatMap(({ heardBy }) => heardBy)];
  return sortedUnique(services).map((service) => ({
    service,
    writes: sortedUnique(said.filter(({ by }) => by === service).map(({ topic }) => topic)),
    reads: sortedUnique(said.filter(({ heardBy }) => heardBy.includes(service)).map(({ topic }) => topic)),
    groupPrefix: `${service}.`,
  }));
};
