import { confirmFreeBill, requestRefund } from '@huji/contracts/premium/http.ts';
import { ok, refuse } from '@huji/contracts/shared/decider.ts';
import { parseYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import type { PremiumDocuments } from '../documents.ts';
import { type BillCommand, billFigures } from '../rules.ts';
import { billReply, isStanding, requireBill } from './bill.reply.ts';

export const changeBillOperations = (
  documents: Pick<PremiumDocuments, 'bills'>,
  ids: IdSource,
  audit: AuditLog,
): readonly BoundOperation[] => [
  handle(confirmFreeBill, async ({ params: { batchId }, envelope }) => {
    await requireBill(documents, batchId);
    const outcome = await documents.bills.executeGathered(
      batchId,
      async (bill) => {
        if (billFigures.dueFen(bill) > 0 || bill.standing?.rows.length === 0)
          return refuse('bill_not_free', 'the batch costs something, or holds no accepted row');
        const command: BillCommand = {
          type: 'match-money',
          batchId,
          moneyId: ids.derivedId('confirmation', batchId, String(bill.standing?.version ?? 0)),
          valueOn: envelope.on,
          fen: ZERO_FEN,
          matchedOn: envelope.on,
        };
        return ok(command);
      },
      envelope,
    );
    if (outcome.type === 'refused') throw refused(outcome.refusal);
    if (!isStanding(outcome.state)) throw new Error('a confirmed bill does not stand');
    await audit.record(auditBy(envelope, `bill/${batchId}`, 'free-bill-confirmed'));
    return { body: billReply(batchId, outcome.state), revision: outcome.revision };
  }),
  handle(requestRefund, async ({ params: { batchId }, body: { payeeId, amount }, envelope }) => {
    await requireBill(documents, batchId);
    const fen = amount === undefined ? null : (parseYuan(amount) ?? ZERO_FEN);
    const command: BillCommand = {
      type: 'request-refund',
      batchId,
      payeeId,
      ...(fen === null ? {} : { fen }),
      requestedOn: envelope.on,
    };
    const outcome = await documents.bills.execute(batchId, command, envelope);
    // The decider's codes are those of the rules; to people they go by the names of the registry.
    if (outcome.type === 'refused') throw refused({ ...outcome.refusal, code: outcome.refusal.code.toLowerCase() });
    if (!isStanding(outcome.state)) throw new Error('a refunded bill does not stand');
    await audit.record(auditBy(envelope, `bill/${batchId}`, 'refund-ordered'));
    return { body: billReply(batchId, outcome.state), revision: outcome.revision };
  }),
];
