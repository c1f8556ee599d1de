import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { Stores } from '../aggregates/stores.ts';
import { employerCoverRow } from '../views/employer-covers.ts';

export const onCoverChanged = (stores: Stores): Reaction =>
  reaction(coverChanged, async (event) => {
    await stores.employerCovers.project([employerCoverRow(event)]);
  });
