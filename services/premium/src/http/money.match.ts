import { listUnmatchedMoneys, matchMoney } from '@huji/contracts/premium/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { requireBill } from './bill.reply.ts';
import { assignMoney, type MoneyDependencies } from './money.receive.ts';
import { moneyReply } from './money.reply.ts';

export const matchMoneyOperations = ({ documents, cipher, audit }: MoneyDependencies): readonly BoundOperation[] => [
  handle(listUnmatchedMoneys, async ({ query: { cursor, max } }) => {
    const page = await documents.moneys.find({ field: 'unmatchedOn', from: '', cursor: cursor ?? null, max });
    const moneys = await Promise.all(
      page.rows.flatMap(({ state }) => (state === null ? [] : [moneyReply(cipher, state)])),
    );
    return { body: { moneys, cursor: page.cursor } };
  }),
  handle(matchMoney, async ({ params: { moneyId }, body: { batchId }, envelope }) => {
    const found = await documents.moneys.find({ field: 'moneyId', equals: moneyId, max: 1 });
    const money = found.rows[0]?.state;
    if (money == null) throw refused({ code: 'money_unknown', detail: 'no such money' });
    await requireBill(documents, batchId);
    const matched = await assignMoney(documents, money, batchId, envelope);
    await audit.record(auditBy(envelope, `money/${moneyId}`, 'money-matched-by-hand'));
    return { body: await moneyReply(cipher, matched) };
  }),
];
