import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimSubmitted } from '@huji/contracts/claim-adjudication/events.ts';
import { decideClaim } from '../use-cases/decide-claim.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimSubmitted = (parts: Parts): Reaction =>
  reaction(claimSubmitted, ({ data }, context) => decideClaim(parts, data, context));
