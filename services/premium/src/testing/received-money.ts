import { randomUUID } from 'node:crypto';
import type { ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { proposeReceivedMoney, type ReceivedMoneyInput, readMoney } from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';

/** A line of a statement, typed by a cashier and confirmed by a head of office; the money as it stands then. */
export const receiveByTwo = async ({ client, token }: ServiceHarness, body: ReceivedMoneyInput) => {
  const cashier = await token({ subject: 'cashier-1', roles: ['cashier'] });
  const head = await token({ subject: 'office-head-1', roles: ['office-head'] });
  const typed = await client.call(proposeReceivedMoney, { token: cashier, key: randomUUID(), body });
  const asked = { token: head, key: randomUUID(), params: { proposalId: typed.proposalId } };
  const { wanted } = await client.call(confirmPremiumProposal, asked);
  if (wanted.type !== 'receive') throw new Error(`the proposal is about a ${wanted.type}`);
  return client.call(readMoney, { token: cashier, params: { moneyId: wanted.moneyId } });
};
