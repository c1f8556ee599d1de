import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { reactToClaimApproved } from '../domain/order-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { takeOnObligation } from '../use-cases/take-on-obligation.ts';

export const onClaimApproved = (parts: Parts): Reaction =>
  reaction(claimApproved, ({ data }, { envelope }) => takeOnObligation(parts, reactToClaimApproved(data), envelope));
