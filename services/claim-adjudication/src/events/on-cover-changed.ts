import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import type { Parts } from '../use-cases/parts.ts';
import { employerCoverRow } from '../views/employer-covers.ts';

export const onCoverChanged = (parts: Parts): Reaction =>
  reaction(coverChanged, (event) => parts.views.employerCovers.project([employerCoverRow(event)]));
