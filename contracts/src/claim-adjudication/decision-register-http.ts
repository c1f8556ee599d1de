import { z } from 'zod';
import { WordsSchema as Words } from '../shared/bilingual.ts';
import { defineOperation } from '../shared/http-contract.ts';

export const readDecisionRegister = defineOperation({
  operationId: 'readDecisionRegister',
  method: 'get',
  discloses: 'nobody',
  path: '/v1/decision-register',
  summary: 'Every choice the source texts leave open, with the reading taken and its parameter',
  summaryZh: '条文未写明之处的每一项选择：所取的解释和参数',
  allow: 'public',
  success: {
    status: 200,
    reply: z.object({
      entries: z.array(
        z.object({
          id: z.string(),
          question: Words,
          reading: Words,
          alternatives: z.array(Words),
          parameter: z.string(),
        }),
      ),
    }),
  },
});

export const DECISION_REGISTER_OPERATIONS = [readDecisionRegister] as const;
