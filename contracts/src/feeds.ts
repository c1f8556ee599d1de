import type { EventContract } from './shared/event-contract.ts';
import { FeedAskedSchema, type Feeds } from './shared/feed-asked.ts';
import { SURFACES } from './surfaces.ts';

const isFeedAsked = (contract: EventContract): contract is Feeds['asks'] => contract.data === FeedAskedSchema;
const EVENTS = SURFACES.flatMap(({ events }) => events);

/** How a service asks, is asked, and what of its own stands. @throws RangeError where it cannot ask */
export const feedsOf = (service: string): Feeds => {
  const own = SURFACES.find((surface) => surface.service === service)?.events ?? [];
  const asks = own.find(isFeedAsked);
  if (asks === undefined) throw new RangeError(`${service} asks nobody for what stands`);
  return {
    asks,
    asked: EVENTS.filter(isFeedAsked).filter(({ heardBy }) => heardBy.includes(service)),
    standing: own.filter(({ stands }) => stands !== undefined),
  };
};
