import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { RoleSchema } from '../shared/roles.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { SocietySchema, SubjectSchema } from './employer-http.ts';

const StaffReply = z.object({
  subject: SubjectSchema.meta({ description: 'The account' }),
  personId: UuidSchema,
  name: z
    .string()
    .optional()
    .meta({ description: 'As the issuer names them; absent where it does not, or after an erasure' }),
  roles: z.array(RoleSchema).meta({ description: 'Posts of the office that the account holds' }),
  societies: z.array(SocietySchema).meta({ description: 'Where they act' }),
  seenOn: CivilDateSchema.meta({ description: 'When they were noted last' }),
});
export type StaffReply = z.input<typeof StaffReply>;

const path = '/v1/staff';

export const noteOwnStaff = defineOperation({
  operationId: 'noteOwnStaff',
  method: 'put',
  path: `${path}/own`,
  summary:
    'Note the caller among the staff of the office as the token names them: person, name, posts and societies. Asked by the console at each sign-in; done for somebody else it notes nobody',
  summaryZh: '按令牌登记本人为办事处工作人员：人员、姓名、岗位、互助会。每次登录时由页面服务调用；代班时不登记',
  allow: ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor', 'system-administrator'],
  takesPost: false,
  success: { status: 200, reply: StaffReply },
});

export const listStaff = defineOperation({
  operationId: 'listStaff',
  method: 'get',
  discloses: 'many',
  path,
  summary:
    'Who of the office was noted within a little more than a year and acts in a society of the caller, whoever was not seen for longest first',
  summaryZh: '一年多以来登记过、且与本人同属某一互助会的办事处工作人员，最久未登录的在前',
  allow: ['supervisor', 'office-head', 'accountant', 'cashier', 'reviewer'],
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('staff', StaffReply) },
});

export const STAFF_OPERATIONS = [noteOwnStaff, listStaff] as const;
