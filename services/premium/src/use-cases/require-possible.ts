import { passed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { moneyDocumentId } from '../documents/money.ts';
import { billDecider } from '../domain/bill-decider.ts';
import type { BillCommand } from '../domain/bill.ts';
import { moneyDecider } from '../domain/money-decider.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import { findMoney } from './find-money.ts';
import type { Parts } from './parts.ts';
import { readBill } from './read-bill.ts';
import { requireOwnAccount } from './require-own-account.ts';
import { requireRoom } from './require-room.ts';
import { requireLineRoom } from './require-line-room.ts';

/** What the bill would say to the command now. */
const tryBill = async (parts: Parts, batchId: string, command: BillCommand): Promise<void> => {
  const { bill } = await readBill(parts, batchId);
  passed(billDecider.decide(command, bill));
};

/** That it could be done if it were confirmed now. @throws Refused */
export const requirePossible = async (parts: Parts, wanted: Wanted): Promise<void> => {
  const on = parts.clock.today();
  switch (wanted.type) {
    case 'receive': {
      const { credit } = wanted;
      requireLineRoom(credit.fen);
      await requireOwnAccount(parts, credit.account);
      const known = await parts.documents.moneys.read(await moneyDocumentId(parts.documents.moneys, credit));
      passed(moneyDecider.decide({ type: 'receive', credit }, known?.state ?? null));
      return;
    }
    case 'match': {
      const money = await findMoney(parts, wanted.moneyId);
      const { bill } = await readBill(parts, wanted.batchId);
      passed(moneyDecider.decide({ type: 'assign', batchId: wanted.batchId, on }, money));
      if (money.batchId === null) requireRoom(bill, money.fen);
      return;
    }
    case 'annul':
    case 'return': {
      const type = wanted.type === 'annul' ? 'annul' : 'give-back';
      passed(moneyDecider.decide({ type, on }, await findMoney(parts, wanted.moneyId)));
      return;
    }
    case 'unmatch': {
      const { moneyId } = wanted;
      const { batchId } = await findMoney(parts, moneyId);
      if (batchId === null) throw refused({ code: 'money_not_matched', detail: 'the money belongs to no bill' });
      await tryBill(parts, batchId, { type: 'unmatch-money', batchId, moneyId, on });
      return;
    }
    case 'refund': {
      const { batchId, payeeId, fen } = wanted;
      await tryBill(parts, batchId, { type: 'request-refund', batchId, payeeId, requestedOn: on, ...present({ fen }) });
    }
  }
};
