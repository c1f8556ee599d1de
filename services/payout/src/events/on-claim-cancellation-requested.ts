import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { claimCancellationRequested } from '@huji/contracts/claim-adjudication/events.ts';
import { annulOrder } from '../use-cases/annul-order.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onClaimCancellationRequested = (parts: Parts): Reaction =>
  reaction(claimCancellationRequested, ({ data }, { envelope }) => annulOrder(parts, data, envelope));
