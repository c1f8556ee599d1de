import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimProposed } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimProposed } from '../domain/claim/claim-reactions.ts';
import { followClaim } from '../use-cases/follow-claim.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimProposed = (parts: Parts): Reaction =>
  reaction(claimProposed, ({ data }, context) => followClaim(parts, data, reactToClaimProposed, context));
