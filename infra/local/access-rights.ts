import { SURFACES } from '../../contracts/src/surfaces.ts';

/** What one service may do on the broker. Whatever is not named here is denied. */
export interface AccessRights {
  readonly service: string;
  readonly writes: readonly string[];
  readonly reads: readonly string[];
  /** Consumer groups are `<service>.<consumer>`. */
  readonly groupPrefix: string;
}

const sortedUnique = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const EVENTS = SURFACES.flatMap(({ events }) => events);

/** Every service with a surface, and nobody else: it writes the topics of its own events and reads those that name it in `heardBy`. */
export const ACCESS_RIGHTS: readonly AccessRights[] = SURFACES.map(({ service, events }) => ({
  service,
  writes: sortedUnique(events.map(({ topic }) => topic)),
  reads: sortedUnique(EVENTS.filter(({ heardBy }) => heardBy.includes(service)).map(({ topic }) => topic)),
  groupPrefix: `${service}.`,
}));
