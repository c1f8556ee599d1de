import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { DigestSchema, SignedYuanSchema } from '../shared/schemas.ts';
import { FundCode } from './schemas.ts';

export const readFundsOverview = defineOperation({
  operationId: 'readFundsOverview',
  discloses: 'nobody',
  method: 'get',
  path: '/v1/funds-overview',
  summary:
    'For everybody: what every fund was given, what was approved and what is left, re-added from the journal, with the journal’s hash',
  summaryZh: '向公众：各项基金收入、已批准和剩余的数额，由账目重新加总，附账目的校验值',
  allow: 'public',
  success: {
    status: 200,
    reply: z.object({
      entries: z.int().nonnegative(),
      sumYuan: SignedYuanSchema.meta({ description: 'Always 0.00' }),
      sha256: DigestSchema.meta({ description: 'SHA-256 of the sorted lines `date|businessKey|account|fen\\n`' }),
      funds: z.array(z.object({ fund: FundCode, creditedYuan: SignedYuanSchema })).meta({
        description: 'What was approved stands for all funds together: a fund with few claims would tell of them',
      }),
      approvedYuan: SignedYuanSchema,
      balanceYuan: SignedYuanSchema.meta({ description: 'All that was credited − all that was approved' }),
    }),
  },
});

export const FUNDS_OVERVIEW_OPERATIONS = [readFundsOverview] as const;
