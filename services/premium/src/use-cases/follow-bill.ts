import type { Follow } from '@huji/chassis/events/consumer.ts';
import type { BillReaction } from '../domain/bill-reactions.ts';
import type { Parts } from './parts.ts';
import { tellBill } from './tell-bill.ts';

/** Something was said that bills may have to know: asks what they do about it, and has it done. @throws CommandRefused */
export const followBill =
  <Data>(parts: Parts, react: (data: Data) => readonly BillReaction[]): Follow<Data> =>
  ({ data }, { envelope }) =>
    tellBill(parts, react(data), envelope);
