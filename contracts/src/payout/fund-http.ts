import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, SignedYuanSchema } from '../shared/schemas.ts';
import { BookedYuan, FundCode, OFFICE_READERS } from './schemas.ts';

export const FundReply = z.object({
  fund: FundCode,
  creditedYuan: SignedYuanSchema.meta({ description: 'Openings and contributions earned, given-back ones deducted' }),
  approvedYuan: SignedYuanSchema.meta({ description: 'Benefits approved so far' }),
  reservedYuan: SignedYuanSchema.meta({ description: 'Set aside or paid by released payout batches' }),
  balanceYuan: SignedYuanSchema.meta({ description: 'credited − approved' }),
  availableYuan: SignedYuanSchema.meta({ description: 'credited − reserved: what a release may still take' }),
});
export type FundReply = z.output<typeof FundReply>;
export const listFunds = defineOperation({
  operationId: 'listFunds',
  method: 'get',
  path: '/v1/funds',
  summary: 'Position of every fund, from the journal as it stands',
  allow: OFFICE_READERS,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('funds', FundReply) },
});
export const openFund = defineOperation({
  operationId: 'openFund',
  method: 'post',
  path: '/v1/funds/:fund/opening',
  summary: 'Book the reserve a fund starts with; once',
  allow: ['accountant'],
  params: z.object({ fund: FundCode }),
  body: z.strictObject({ amountYuan: BookedYuan, openedOn: CivilDateSchema }),
  success: { status: 201, reply: FundReply },
  problems: ['fund_opening_differs'],
});

export const FUND_OPERATIONS = [listFunds, openFund] as const;
