import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimRefused } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimRefused } from '../domain/claim/claim-reactions.ts';
import { followClaim } from '../use-cases/follow-claim.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimRefused = (parts: Parts): Reaction =>
  reaction(claimRefused, ({ data }, context) => followClaim(parts, data, reactToClaimRefused, context));
