import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defineEvent } from '@huji/contracts/shared/event-contract.ts';
import { announced } from './announced.ts';

const event = <const Type extends string>(type: Type) =>
  defineEvent({ type, topic: 't', key: 'id', summary: 's', heardBy: [], data: z.object({ id: z.string() }) });
const paid = event('mutualaid.premium.batch-paid.v1');
const paidAnew = event('mutualaid.premium.batch-paid.v2');

describe('what a document announces', () => {
  test('is the event of its service that is called so, a later major version by its number', () => {
    const tie = announced([paid, paidAnew] as const);
    const data = { id: 'b' };
    expect(tie({ type: 'batch-paid', data }, 'k')).toEqual({ contract: paid, key: 'k', data });
    expect(tie({ type: 'batch-paid.v2', data }, 'k').contract).toBe(paidAnew);
  });

  test('cannot be told apart when two contracts have one name, and is refused at once', () => {
    expect(() => announced([paid, event('mutualaid.payout.batch-paid.v1')] as const)).toThrow('two events are called');
  });
});
