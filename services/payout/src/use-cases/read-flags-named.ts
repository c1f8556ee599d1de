import { refused } from '@huji/chassis/http/refused.ts';
import type { OrderFlag } from '@huji/contracts/payout/reason-codes.ts';
import type { RaisedFlag } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readFlags } from './read-flags.ts';

/** Those of the given codes that are raised now. @throws Refused `order_unknown` · `order_flags_differ` */
export const readFlagsNamed = async (
  parts: Parts,
  orderId: string,
  codes: readonly OrderFlag[],
): Promise<readonly RaisedFlag[]> => {
  const order = (await parts.documents.orders.read(orderId))?.state;
  if (order === undefined) throw refused({ code: 'order_unknown', detail: 'there is no such order' });
  const raised = await readFlags(parts, order);
  const missing = codes.findIndex((code) => !raised.some((flag) => flag.code === code));
  if (missing >= 0)
    throw refused({
      code: 'order_flags_differ',
      detail: `${codes[missing] ?? ''} is not flagged`,
      data: { pointer: `/flags/${String(missing)}`, flags: raised.map(({ code }) => code) },
    });
  return raised.filter(({ code }) => codes.includes(code));
};
