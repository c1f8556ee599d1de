import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { batchPaid } from '@huji/contracts/premium/events.ts';
import { announceGranting } from '../use-cases/announce-granting.ts';
import { grantBatch } from '../use-cases/grant-batch.ts';
import type { Parts } from '../use-cases/parts.ts';

export const onBatchPaid = (parts: Parts): Reaction =>
  reaction(batchPaid, ({ data }, context) => grantBatch(parts, data, context));

/** For a consumer of its own: grants of minutes stand before each other, this before none of them. */
export const onBatchPaidAnnounced = (parts: Parts): Reaction =>
  reaction(batchPaid, ({ data }, { envelope }) => announceGranting(parts, data, envelope));
