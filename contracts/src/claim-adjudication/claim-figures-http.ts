import { z } from 'zod';
import { WordsSchema } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CodeSchema } from '../shared/schemas.ts';
import { ClaimState } from './claim-states.ts';

const DayRange = {
  fromDay: z.int().nonnegative(),
  toDay: z.int().nonnegative().nullable().meta({ description: 'Null: and later' }),
  count: z.int().nonnegative(),
};

/**
 * Counts for the office, small ones too. They name nobody, so who reads no claim (the head, the accountant) reads these.
 * What everybody may see is `readClaimsOverview`.
 */
export const readClaimFigures = defineOperation({
  operationId: 'readClaimFigures',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/figures/claims',
  summary:
    'Claims by state and age, days to the last review beside what is promised, refusals by reason; for the office',
  summaryZh: '申请的状态和已等天数、从提交到审结的天数与承诺、不予给付的原因，供办事处使用',
  allow: ['reviewer', 'office-head', 'accountant', 'supervisor'],
  success: {
    status: 200,
    reply: z.object({
      byState: z.array(z.object({ state: ClaimState, count: z.int().nonnegative() })),
      open: z.array(z.object({ state: ClaimState, ages: z.array(z.object(DayRange)) })).meta({
        description:
          'Of claims nobody decided yet: days since they were filed or appealed against, without those when papers were awaited',
      }),
      promisedDays: z
        .int()
        .positive()
        .nullable()
        .meta({ description: 'Working days in which the office promises a decision; null: it promises nothing' }),
      daysToDecision: z.array(z.object(DayRange)).meta({ description: 'Days from filing to the last review' }),
      refusals: z.array(z.object({ code: CodeSchema, words: WordsSchema, count: z.int().positive() })),
    }),
  },
});

export const CLAIM_FIGURES_OPERATIONS = [readClaimFigures] as const;
