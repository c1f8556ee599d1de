import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimReviewed } from '@huji/contracts/claim-adjudication/events.ts';
import { confirmDecision } from '../use-cases/confirm-decision.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimReviewed = (parts: Parts): Reaction =>
  reaction(claimReviewed, ({ data }, context) => confirmDecision(parts, data, context));
