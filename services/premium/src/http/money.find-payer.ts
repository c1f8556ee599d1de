import { findMoneyPayer } from '@huji/contracts/premium/money-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { openPayer } from '../documents/money.ts';
import { findMoney } from '../use-cases/find-money.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Told of what was ordered back alone; that a service asked stands in the money's stream. */
export const bindFindMoneyPayer = (parts: Parts): BoundOperation =>
  handle(findMoneyPayer, async ({ body: { moneyId } }) => {
    const { payer, givenBackOn } = await findMoney(parts, moneyId);
    if (payer === undefined || givenBackOn === undefined)
      throw refused({ code: 'money_payer_unknown', detail: 'the money was not ordered back' });
    const opened = { stream: `money/${moneyId}`, action: 'money-payer-read' };
    return { body: await openPayer(parts.cipher, payer), opened };
  });
