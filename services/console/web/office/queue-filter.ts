import { useSyncExternalStore } from 'react';
import type { QueueFilter } from './api.ts';

/** What waits for a reviewer. */
const WAITING: QueueFilter = { state: 'in-review' };

let chosen = WAITING;
const listeners = new Set<() => void>();
const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const chooseQueue = (filter: QueueFilter): void => {
  chosen = filter;
  for (const listener of listeners) listener();
};

/** Which claims somebody goes through: the list, and from one claim to the next. A new page begins with all that wait. */
export const useQueueFilter = (): QueueFilter => useSyncExternalStore(listen, () => chosen);
