import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { reactToCoverChanged } from '../domain/bill-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { tellBill } from '../use-cases/tell-bill.ts';

export const onCoverChanged = (parts: Parts): Reaction =>
  reaction(coverChanged, ({ data }, { envelope }) => tellBill(parts, reactToCoverChanged(data), envelope));
