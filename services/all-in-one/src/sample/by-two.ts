import type { z } from 'zod';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { Call } from '@huji/contracts/shared/operation-client.ts';
import type { Desk } from './desk.ts';
import type { Who } from './sign-in.ts';

export interface TwoPeople {
  readonly proposes: Who;
  readonly confirms: Who;
}

/** Proposed by one and confirmed by the other. Played again after an interruption, what was confirmed stays so. */
export const byTwo = async <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  desk: Desk,
  { proposes, confirms }: TwoPeople,
  operation: Operation<Params, Query, Body, typeof PayoutProposalReply>,
  call: Omit<Call<Params, Query, Body>, 'token' | 'key'> & { readonly key: string },
): Promise<void> => {
  const { proposalId, state } = await desk.call(proposes, operation, call);
  if (state !== 'pending') return;
  await desk.call(confirms, confirmPayoutProposal, { params: { proposalId }, key: `${call.key}-confirmed` });
};
