import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, SignedYuanSchema } from '../shared/schemas.ts';
import { PayoutProposalReply } from './payout-proposal-schemas.ts';
import { BookedYuan, FundCode, OFFICE_READERS } from './schemas.ts';

export const FundReply = z.object({
  fund: FundCode,
  creditedYuan: SignedYuanSchema.meta({ description: 'Openings and contributions earned, given-back ones deducted' }),
  approvedYuan: SignedYuanSchema.meta({ description: 'Benefits approved so far' }),
  reservedYuan: SignedYuanSchema.meta({ description: 'Set aside or paid by released payout batches' }),
  balanceYuan: SignedYuanSchema.meta({ description: 'credited − approved' }),
  availableYuan: SignedYuanSchema.meta({ description: 'credited − reserved: what a release may still take' }),
  pace: z
    .object({
      months: z
        .array(z.object({ month: z.string().meta({ examples: ['2025-06'] }), approvedYuan: SignedYuanSchema }))
        .meta({ description: 'Complete months since the first approval, at most twelve, the latest last' }),
      averageYuan: SignedYuanSchema.meta({ description: 'Approved in one of them, on average' }),
      lasts: z
        .number()
        .nonnegative()
        .meta({
          description: 'Fund months: how many months the balance lasts at this pace, to one place, rounded down',
          examples: [14.2],
        }),
    })
    .nullable()
    .meta({ description: 'What is approved in a month; null: nothing was in a complete month of the last twelve' }),
});
export type FundReply = z.output<typeof FundReply>;
export const listFunds = defineOperation({
  operationId: 'listFunds',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/funds',
  summary: 'Position of every fund, from the journal as it stands',
  summaryZh: '各项基金的余额，按现有账目',
  allow: OFFICE_READERS,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('funds', FundReply) },
});
export const proposeFundOpening = defineOperation({
  operationId: 'proposeFundOpening',
  method: 'post',
  path: '/v1/funds/:fund/opening',
  summary: 'Propose the reserve a fund starts with; the head of office confirms it, and it is booked once',
  summaryZh: '提议基金的期初储备；由办事处主任确认，只记一次',
  allow: ['accountant'],
  params: z.object({ fund: FundCode }),
  body: z.strictObject({ amountYuan: BookedYuan, openedOn: CivilDateSchema }),
  success: { status: 202, reply: PayoutProposalReply },
  problems: ['society_not_granted', 'fund_opening_differs', 'sum_exceeded'],
});

export const FUND_OPERATIONS = [listFunds, proposeFundOpening] as const;
