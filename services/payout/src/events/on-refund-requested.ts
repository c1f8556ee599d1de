import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { refundRequested } from '@huji/contracts/premium/events.ts';
import { reactToRefundRequested } from '../domain/order-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { takeOnObligation } from '../use-cases/take-on-obligation.ts';

export const onRefundRequested = (parts: Parts): Reaction =>
  reaction(refundRequested, ({ data }, { envelope }) =>
    takeOnObligation(parts, reactToRefundRequested(data), envelope),
  );
