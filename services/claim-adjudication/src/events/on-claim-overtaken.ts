import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimOvertaken } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimOvertaken } from '../domain/claim/claim-reactions.ts';
import { followClaim } from '../use-cases/follow-claim.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimOvertaken = (parts: Parts): Reaction =>
  reaction(claimOvertaken, ({ data }, context) => followClaim(parts, data, reactToClaimOvertaken, context));
