import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { CodeSchema, YuanSchema } from '../shared/schemas.ts';
import { ClaimState } from './claim-states.ts';

export const readClaimsOverview = defineOperation({
  operationId: 'readClaimsOverview',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/overview/claims',
  summary:
    'Claims by state and refusals by reason; cells under 5 are suppressed, and one more, so that no sum gives them',
  summaryZh: '各状态的申请数和不予给付的原因；少于 5 的数不公开，并再隐去一项',
  allow: 'public',
  success: {
    status: 200,
    reply: z.object({
      claims: z.int().nonnegative(),
      peopleHelped: z.int().nullable().meta({ description: 'Persons a benefit was paid to; null: 1 to 4' }),
      daysToDecision: z
        .object({ median: z.int().nonnegative(), nineInTen: z.int().nonnegative() })
        .nullable()
        .meta({ description: 'From filing to the last review; null: fewer than 5 claims were reviewed' }),
      byState: z.array(z.object({ state: ClaimState, count: z.int().nullable() })).meta({
        description:
          'Null: 1 to 4 claims, or the smallest of the other counts, suppressed beside them so that `claims` less the rest does not give them; where every claim is in a cell under 5, all counts are null',
      }),
      paid: z.array(z.object({ item: z.string(), count: z.int().nullable(), amountYuan: YuanSchema.nullable() })).meta({
        description:
          'By benefit. Null: 1 to 4 claims, or, where one benefit has so few, the smallest of the others beside it: what all funds have approved is public, and less the rest it would be the sum of that one',
      }),
      refused: z.array(z.object({ code: CodeSchema.optional(), count: z.int().nullable() })).meta({
        description:
          'Benefits that were refused, by reason over all of them, the most frequent first: a claim counts for each of its benefits. Without a code: for a reason that a reviewer wrote. Null: 1 to 4, or the smallest of the others beside so few; these come last',
      }),
    }),
  },
});

export const CLAIMS_OVERVIEW_OPERATIONS = [readClaimsOverview] as const;
