import { z } from 'zod';
import { RoleSchema } from '../shared/roles.ts';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema } from '../shared/schemas.ts';

export const takeOwnPost = defineOperation({
  operationId: 'takeOwnPost',
  method: 'post',
  path: '/v1/posts/own',
  summary:
    'Note that the caller acts in the posts of the token today; refused while the same person acted in one that excludes them, with whatever account. Asked by the other services with the token of whoever acts',
  summaryZh:
    '登记本人今日以令牌所载岗位办事；同一人以任何账号办理过不相容岗位的事项且未满间隔的，予以拒绝。由其他服务以办事人的令牌询问',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'accountant', 'supervisor', 'system-administrator'],
  success: {
    status: 200,
    reply: z.object({
      roles: z.array(RoleSchema).meta({ description: 'Posts that were noted' }),
      on: CivilDateSchema.meta({ description: 'For that day' }),
    }),
  },
});

export const POST_OPERATIONS = [takeOwnPost] as const;
