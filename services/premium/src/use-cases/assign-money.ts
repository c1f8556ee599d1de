import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { moneyDocumentId } from '../documents/money.ts';
import { reactToMoneyAssigned } from '../domain/bill-reactions.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { ReceivedMoney } from '../domain/money.ts';
import type { Parts } from './parts.ts';
import { tellBill } from './tell-bill.ts';

/** The money decides to which batch it belongs; then the bill is told, and told again by the event. @throws Refused */
export const assignMoney = async (
  parts: Parts,
  { money, batchId }: { readonly money: ReceivedMoney; readonly batchId: string },
  envelope: Envelope,
): Promise<ReceivedMoney> => {
  const { moneyId, valueOn, fen } = money;
  const { moneys } = parts.documents;
  const { state } = accepted(
    await moneys.execute(
      await moneyDocumentId(moneys, money),
      { type: 'assign', batchId, on: envelope.on },
      { ...envelope, commandId: `${envelope.commandId}:assign` },
    ),
  );
  const assigned = { moneyId, batchId, valueOn, fen, matchedOn: envelope.on, ...present({ matchNo: state.matchNo }) };
  // One entry of the audit log: the money's.
  const { audit: _, ...telling } = envelope;
  await tellBill(parts, reactToMoneyAssigned(assigned), telling);
  return state;
};
