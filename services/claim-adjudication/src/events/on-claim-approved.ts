import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimApproved } from '../domain/claim/claim-reactions.ts';
import { followClaim } from '../use-cases/follow-claim.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimApproved = (parts: Parts): Reaction =>
  reaction(claimApproved, ({ data }, context) => followClaim(parts, data, reactToClaimApproved, context));
