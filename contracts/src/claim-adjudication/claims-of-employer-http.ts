import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { ClaimState } from './claim-states.ts';

/**
 * Claims of the whole staff, whoever filed them. They name nobody, and two looks never differ by fewer than five claims, so that
 * an employer does not learn of one (D-18).
 */
export const readClaimsOfEmployer = defineOperation({
  operationId: 'readClaimsOfEmployer',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/figures/claims/:employerId',
  summary: 'How many claims of the staff stand where; nothing changes before five claims of members have moved',
  summaryZh: '本单位职工的申请各状态有多少件；至少有五件变动后才更新',
  allow: ['clerk'],
  params: z.object({ employerId: UuidSchema }),
  success: {
    status: 200,
    reply: z.object({
      smallest: z.int().positive().meta({ description: 'Fewer claims than this are not shown, and move nothing' }),
      shown: z
        .object({
          countedOn: CivilDateSchema,
          claims: z.int().nonnegative().nullable(),
          byState: z.array(z.object({ state: ClaimState, step: Words, count: z.int().nonnegative().nullable() })).meta({
            description:
              'Null: too few, also when those that the clerk filed are taken away, or the smallest of the other counts beside them',
          }),
        })
        .nullable()
        .meta({ description: 'Null: members have filed too few by themselves, or none' }),
      complete: z.boolean().meta({ description: 'False: claims of an earlier version are still being counted' }),
    }),
  },
});

export const CLAIMS_OF_EMPLOYER_OPERATIONS = [readClaimsOfEmployer] as const;
