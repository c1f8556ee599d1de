import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema } from '../shared/schemas.ts';
import { ClaimState } from './claim-states.ts';

/** What whoever filed for somebody else may see of it: no person, no illness, no sum. */
const FiledClaim = z.object({
  number: z.string(),
  submittedOn: CivilDateSchema,
  state: ClaimState,
  step: Words.meta({ description: 'Where the claim stands' }),
  erased: z.literal(true).optional().meta({ description: 'The member was erased: nothing more becomes of it' }),
});

export const listFiledClaims = defineOperation({
  operationId: 'listFiledClaims',
  method: 'get',
  discloses: 'many',
  path: '/v1/filed-claims',
  summary: 'Claims the caller filed for others, states only, the newest first',
  summaryZh: '本人代他人提出的申请，只有状态，最近的在前',
  allow: ['clerk'],
  query: z.strictObject({ ...Paging }),
  success: { status: 200, reply: pageOf('claims', FiledClaim) },
});

export const FILED_CLAIMS_OPERATIONS = [listFiledClaims] as const;
