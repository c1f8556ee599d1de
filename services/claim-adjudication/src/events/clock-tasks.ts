import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import type { Parts } from '../use-cases/parts.ts';
import { decideWhenFactsArrive } from '../use-cases/await-facts.ts';

/** What adjudication does by itself: claims that wait for facts are looked at, at every scan. */
export const clockTasks = (parts: Parts): readonly ClockTask[] => [
  {
    type: 'decide-when-facts-arrive',
    collection: parts.documents.claims.declaration().name,
    field: 'factsSince',
    act: (claimId, envelope) => decideWhenFactsArrive(parts, claimId, envelope),
  },
];
