import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { notFound, refused } from '@huji/chassis/http/refused.ts';
import { listFunds, openFund, transferBetweenAccounts } from '@huji/contracts/payout/http.ts';
import { postOpening, postTransfer } from '../domain/postings.ts';
import { JournalConflict } from '../journal/journal-keeper.ts';
import { fundPositions } from '../views/fund-position.ts';
import type { PayoutParts } from '../parts.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { yuanToFen } from './answers.ts';

export const bindListFunds = ({ stores }: PayoutParts): BoundOperation =>
  handle(listFunds, async () => ({ body: { funds: [...(await fundPositions(stores))] } }));

export const bindOpenFund = ({ stores, audit }: PayoutParts): BoundOperation =>
  handle(openFund, async ({ params: { fund }, body: { amountYuan, on }, envelope }) => {
    try {
      await stores.journal.post(postOpening({ fund, fen: yuanToFen(amountYuan), on }), envelope);
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error;
      return refused({ code: 'OPENING_CONFLICT', detail: 'the fund was opened with another sum or on another day' });
    }
    await audit.record(auditBy(envelope, `fund/${fund}`, 'fund-opened'));
    const position = (await fundPositions(stores)).find((each) => each.fund === fund);
    return position ? { body: position } : notFound('the fund');
  });

export const bindTransferBetweenAccounts = ({ stores, audit }: PayoutParts): BoundOperation =>
  handle(transferBetweenAccounts, async ({ body: { from, to, amountYuan, on }, envelope, idFor }) => {
    const transferId = idFor('bank-transfer');
    const entry = postTransfer({ transferId, from, to, fen: yuanToFen(amountYuan), on });
    try {
      await stores.journal.post(entry, envelope);
    } catch (error) {
      if (!(error instanceof JournalConflict)) throw error;
      return refused({ code: 'idempotency_key_reused', detail: 'the key was used for another transfer' });
    }
    await audit.record(auditBy(envelope, `bank-transfer/${transferId}`, 'transfer-booked'));
    return { body: { businessKey: `transfer:${transferId}` } };
  });
