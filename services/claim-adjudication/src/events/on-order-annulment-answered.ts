import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { orderAnnulmentAnswered } from '@huji/contracts/payout/events.ts';
import { reactToOrderAnnulmentAnswered } from '../domain/claim/claim-reactions.ts';
import { followClaim } from '../use-cases/follow-claim.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onOrderAnnulmentAnswered = (parts: Parts): Reaction =>
  reaction(orderAnnulmentAnswered, ({ data }, context) =>
    followClaim(parts, data, reactToOrderAnnulmentAnswered, context),
  );
