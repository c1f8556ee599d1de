import { ASSISTANCE_EVENTS } from './assistance/events.ts';
import { CLAIM_ADJUDICATION_EVENTS } from './claim-adjudication/events.ts';
import { CLAIM_ADJUDICATION_OPERATIONS } from './claim-adjudication/http.ts';
import { ENROLLMENT_EVENTS } from './enrollment/events.ts';
import { ENROLLMENT_OPERATIONS } from './enrollment/http.ts';
import { PAYOUT_EVENTS } from './payout/events.ts';
import { PAYOUT_OPERATIONS } from './payout/http.ts';
import { PREMIUM_EVENTS } from './premium/events.ts';
import { PREMIUM_OPERATIONS } from './premium/http.ts';
import type { EventContract } from './shared/event-contract.ts';
import type { Operation } from './shared/http-contract.ts';
import { commonOperations } from './shared/common-operations.ts';

export interface Surface {
  readonly service: string;
  readonly title: string;
  readonly description: string;
  readonly operations: readonly Operation[];
  readonly events: readonly EventContract[];
}

const surface = (
  service: string,
  title: string,
  description: string,
  operations: readonly unknown[],
  events: readonly EventContract[],
): Surface => ({
  service,
  title,
  description,
  // Each operation keeps its own types for its callers; here they are all just operations. What is only rules so far is
  // mounted nowhere, and so answers nothing.
  operations: (operations.length === 0 ? [] : [...operations, ...commonOperations(service)]) as readonly Operation[],
  events,
});

/** Every surface there is. A service whose surface is not here has none. */
export const SURFACES: readonly Surface[] = [
  surface(
    'enrollment',
    'Enrollment 参保',
    'Employers, persons and the batches by which staff join, change and renew.',
    ENROLLMENT_OPERATIONS,
    ENROLLMENT_EVENTS,
  ),
  surface(
    'premium',
    'Contributions 会费',
    'The bill of each batch, the money that fills it, credit and refunds.',
    PREMIUM_OPERATIONS,
    PREMIUM_EVENTS,
  ),
  surface(
    'claim-adjudication',
    'Claim adjudication 申请审核',
    'The one place where rules are applied: participation, cover, claims, reviews, appeals.',
    CLAIM_ADJUDICATION_OPERATIONS,
    CLAIM_ADJUDICATION_EVENTS,
  ),
  surface(
    'payout',
    'Payout 给付',
    'Payees, payment orders and batches, the bank, the funds and the only books.',
    PAYOUT_OPERATIONS,
    PAYOUT_EVENTS,
  ),
  surface(
    'assistance',
    'Hardship programme 困难帮扶',
    'Records of hardship and the schedule that pays each item once.',
    [],
    ASSISTANCE_EVENTS,
  ),
];

/** The events of other services, and its own, that a service hears: `heardBy` names it. */
export const eventsHeardBy = (service: string): readonly EventContract[] =>
  SURFACES.flatMap(({ events }) => events).filter(({ heardBy }) => heardBy.includes(service));

/** Of those, the events of others: a service on its own needs their topics. */
export const foreignEventsOf = (service: string): readonly EventContract[] => {
  const own = new Set(SURFACES.find((surface) => surface.service === service)?.events);
  return eventsHeardBy(service).filter((contract) => !own.has(contract));
};

/** Services that answer something over HTTP. */
export const ANSWERING_SERVICES: readonly string[] = SURFACES.filter(({ operations }) => operations.length > 0).map(
  ({ service }) => service,
);

/** The setting that says where a service answers: `ADJUDICATION_URL` for `claim-adjudication`, by the last word of its name. */
export const addressSettingOf = (service: string): string => `${(service.split('-').at(-1) ?? '').toUpperCase()}_URL`;
