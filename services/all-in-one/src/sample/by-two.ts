import type { z } from 'zod';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { proposeReceivedMoney, type ReceivedMoneyInput } from '@huji/contracts/premium/money-http.ts';
import { confirmPremiumProposal } from '@huji/contracts/premium/premium-proposal-http.ts';
import type { PremiumProposalReply } from '@huji/contracts/premium/premium-proposal-schemas.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { Call } from '@huji/contracts/shared/operation-client.ts';
import type { Desk } from './desk.ts';
import { CHECKER, MAKER } from './people.ts';
import type { Who } from './sign-in.ts';

export interface TwoPeople {
  readonly proposes: Who;
  readonly confirms: Who;
}

type Asked<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = Omit<
  Call<Params, Query, Body>,
  'token' | 'key'
> & { readonly key: string };

/** Proposed by one and confirmed by the other. Played again after an interruption, what was confirmed stays so. */
export const byTwo = async <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  desk: Pick<Desk, 'call'>,
  { proposes, confirms }: TwoPeople,
  operation: Operation<Params, Query, Body, typeof PayoutProposalReply>,
  call: Asked<Params, Query, Body>,
): Promise<void> => {
  const { proposalId, state } = await desk.call(proposes, operation, call);
  if (state !== 'pending') return;
  await desk.call(confirms, confirmPayoutProposal, { params: { proposalId }, key: `${call.key}-confirmed` });
};

/** Proposed to premium by one person, and confirmed by another. */
export const byTwoOfPremium = async <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  desk: Pick<Desk, 'call'>,
  { proposes, confirms }: TwoPeople,
  operation: Operation<Params, Query, Body, typeof PremiumProposalReply>,
  call: Asked<Params, Query, Body>,
): Promise<PremiumProposalReply> => {
  const proposed = await desk.call(proposes, operation, call);
  if (proposed.state !== 'pending') return proposed;
  const { proposalId } = proposed;
  return desk.call(confirms, confirmPremiumProposal, { params: { proposalId }, key: `${call.key}-confirmed` });
};

/** A line of a statement, typed by the cashier and looked at by the accountant. Returns what the money is called. */
export const receiveMoney = async (
  desk: Pick<Desk, 'call'>,
  line: { readonly key: string; readonly body: ReceivedMoneyInput },
): Promise<string> => {
  const { wanted } = await byTwoOfPremium(desk, { proposes: MAKER, confirms: CHECKER }, proposeReceivedMoney, line);
  if (wanted.type !== 'receive') throw new Error(`the proposal is about a ${wanted.type}`);
  return wanted.moneyId;
};
