import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import type { Parts } from '../use-cases/parts.ts';
import { expireCompletion } from '../use-cases/expire-completion.ts';
import { decideWhenFactsArrive } from '../use-cases/await-facts.ts';

/** What adjudication does by itself: claims that wait for facts are looked at, and claims whose papers did not come go on. */
export const clockTasks = (parts: Parts): readonly ClockTask[] => [
  {
    type: 'decide-when-facts-arrive',
    collection: parts.documents.claims.declaration().name,
    field: 'factsSince',
    act: (claimId, envelope) => decideWhenFactsArrive(parts, claimId, envelope),
  },
  {
    type: 'expire-completion',
    collection: parts.documents.claims.declaration().name,
    field: 'completionOverOn',
    act: (claimId, envelope) => expireCompletion(parts, claimId, envelope),
  },
];
