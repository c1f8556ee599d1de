import { refused } from '@huji/chassis/http/refused.ts';
import type { ReceivedMoney } from '../domain/money.ts';
import type { Parts } from './parts.ts';

/** @throws Refused `money_unknown` */
export const findMoney = async ({ documents }: Pick<Parts, 'documents'>, moneyId: string): Promise<ReceivedMoney> => {
  const { rows } = await documents.moneys.find({ field: 'moneyId', equals: moneyId, max: 1 });
  const money = rows[0]?.state;
  if (money == null) throw refused({ code: 'money_unknown', detail: 'no such money' });
  return money;
};
