import { MAKER, SECOND_MAKER } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { reissueOrder } from '@huji/contracts/payout/order-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, orderIn, theOrder } from '../things.ts';

/** A payment that arrived long ago is said to have come back, so that it is paid again. */
const returned = async (office: AttackedOffice, confirms: Who): Promise<Tried> => {
  const { orderId, amountYuan, attempts } = await orderIn(office, 'settled');
  const { endToEndId = '' } = attempts.at(-1) ?? {};
  const line = { ref: `A${aKey()}`, type: 'return' as const, endToEndId, amountYuan, valueOn: office.today };
  const { proposalId } = await office.desk.call(MAKER, proposeStatementLines, {
    key: aKey(),
    body: { account: 'benefits', lines: [line] },
  });
  return tryTo(office, { by: confirms, watched: theOrder(office, orderId) }, confirmPayoutProposal, {
    params: { proposalId },
    key: aKey(),
  });
};

export const settlementsTypedAlone: readonly Attack[] = [
  {
    line: 1,
    who: 'cashier-1, twice',
    what: 'types "returned" for a payment that arrived, and confirms it with a second account',
    expects: 'proposal_same_person',
    play: (office) => returned(office, { subject: 'cashier-1-as-office-head' }),
  },
  {
    line: 1,
    who: 'cashier-1, cashier-2',
    what: 'type "returned" for a payment that arrived, both cashiers',
    expects: 'proposal_same_role',
    play: (office) => returned(office, SECOND_MAKER),
  },
  {
    line: 1,
    who: 'cashier-1',
    what: 'orders a payment again that never came back',
    expects: 'order_not_returned',
    play: async (office) => {
      const { orderId } = await orderIn(office, 'settled');
      const asked = { params: { orderId }, key: aKey(), body: {} };
      return tryTo(office, { by: MAKER, watched: theOrder(office, orderId) }, reissueOrder, asked);
    },
  },
];
