import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { UuidSchema } from '../shared/schemas.ts';

/** `unknown`: the register knows nobody of that id, or their name is gone with their key. */
export const NAME_ANSWERS = ['same', 'other', 'unknown'] as const;
export const RegisteredNameReply = z.object({ answer: z.enum(NAME_ANSWERS) });
export type NameAnswer = (typeof NAME_ANSWERS)[number];

/** The register is asked whether, and never for the name. */
export const compareRegisteredName = defineOperation({
  operationId: 'compareRegisteredName',
  method: 'post',
  discloses: 'person',
  path: '/v1/registered-names/comparison',
  summary:
    'Whether a name is the registered one of a person or an employer, folded; asked by a service, answered without it',
  summaryZh: '比对一个名称是否为登记的姓名或单位名称；由服务查询，不透露登记内容',
  allow: ['service'],
  idempotencyKey: false,
  body: z.strictObject({
    ownerId: UuidSchema,
    owner: z.enum(['person', 'employer']),
    name: z.string().trim().min(1).max(100),
  }),
  success: { status: 200, reply: RegisteredNameReply },
});

export const REGISTERED_NAME_OPERATIONS = [compareRegisteredName] as const;
