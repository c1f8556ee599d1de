import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { NothingSchema } from '../shared/nothing.ts';
import { pageOf, Paging } from '../shared/paging.ts';
import { CivilDateSchema, SexSchema, UuidSchema } from '../shared/schemas.ts';

export const PersonReply = z.object({
  personId: UuidSchema,
  name: z.string().meta({ description: 'To a cashier its first character' }),
  idNumber: z.string().meta({ description: 'Masked', examples: ['3202************26'] }),
  phone: z
    .string()
    .optional()
    .meta({ description: 'Masked', examples: ['138****0000'] }),
  birthOn: CivilDateSchema,
  sex: SexSchema,
});
export type PersonReply = z.input<typeof PersonReply>;

export const findPerson = defineOperation({
  operationId: 'findPerson',
  method: 'post',
  discloses: 'person',
  path: '/v1/persons/search',
  summary: 'Find a person by ID number; a clerk finds only persons whom their own employers cover',
  summaryZh: '按证件号码查找人员；经办人只能找到由本单位参保的人',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier', 'supervisor'],
  idempotencyKey: false,
  body: z.strictObject({ idNumber: z.string().max(60) }),
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown', 'person_erased'],
});

export const listPersonsNamed = defineOperation({
  operationId: 'listPersonsNamed',
  method: 'post',
  discloses: 'many',
  path: '/v1/persons/search-by-name',
  summary: 'Everybody of exactly this name, however blanks and dots in it are written; never a part of a name',
  summaryZh: '查找与此姓名完全相同的人，不论空格和间隔号的写法；不按姓名的一部分查找',
  allow: ['reviewer', 'office-head', 'cashier', 'supervisor'],
  idempotencyKey: false,
  query: z.strictObject(Paging),
  body: z.strictObject({ name: z.string().trim().min(1).max(70) }),
  success: {
    status: 200,
    reply: pageOf('persons', PersonReply).extend({
      complete: z.boolean().meta({
        description: 'False: who was recorded by an earlier version is still being read, and somebody may be missing',
      }),
    }),
  },
});

export const readPerson = defineOperation({
  operationId: 'readPerson',
  method: 'get',
  discloses: 'person',
  path: '/v1/persons/:personId',
  summary: 'One person of the register; members read themselves',
  summaryZh: '查看登记册中的一个人；会员看自己',
  allow: ['member', 'clerk', 'reviewer', 'office-head', 'cashier', 'supervisor'],
  params: z.object({ personId: UuidSchema }),
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown', 'person_erased'],
});

/** Which change of a person, from 1; never given twice. */
const ChangeNo = z.int().min(1);
const PersonChange = z.object({
  changeId: UuidSchema,
  changeNo: ChangeNo.meta({ description: 'Which change of this person it is, in the order they were proposed' }),
  employerId: UuidSchema.meta({ description: 'Who submitted a roster that says so' }),
  proposedOn: CivilDateSchema,
  name: z.string().meta({ description: 'As it would be' }),
  phone: z.string().optional().meta({ description: 'As it would be, masked' }),
  fields: z.array(z.enum(['name', 'phone'])).meta({ description: 'What would change' }),
});
export type PersonChangeReply = z.input<typeof PersonChange>;

const OwnPersonReply = PersonReply.extend({
  changes: z.array(PersonChange).meta({ description: 'What employers submitted otherwise, until somebody decides' }),
});
export type OwnPersonReply = z.input<typeof OwnPersonReply>;

export const readOwnPerson = defineOperation({
  operationId: 'readOwnPerson',
  method: 'get',
  discloses: 'person',
  path: '/v1/me/person',
  summary: 'The caller as the register knows them',
  summaryZh: '登记册中本人的信息',
  allow: ['member'],
  success: { status: 200, reply: OwnPersonReply },
  problems: ['person_unknown', 'person_erased'],
});

const PersonParams = z.object({ personId: UuidSchema });
export const listPersonChanges = defineOperation({
  operationId: 'listPersonChanges',
  method: 'get',
  discloses: 'person',
  path: '/v1/persons/:personId/changes',
  summary: 'Names and phones that employers submitted otherwise than the register has them, until somebody decides',
  summaryZh: '单位报送的、与登记册不同的姓名和电话，等待确认',
  allow: ['member', 'reviewer', 'office-head'],
  params: PersonParams,
  query: z.strictObject(Paging),
  success: { status: 200, reply: pageOf('changes', PersonChange) },
  problems: ['person_unknown', 'person_erased'],
});

export const listWaitingPersonChanges = defineOperation({
  operationId: 'listWaitingPersonChanges',
  method: 'get',
  discloses: 'many',
  path: '/v1/person-changes',
  summary: 'Names and phones that wait until somebody decides, of whatever person, the longest waiting first',
  summaryZh: '等待确认的全部姓名和电话更改，等待最久的在前',
  allow: ['reviewer', 'office-head'],
  query: z.strictObject(Paging),
  success: {
    status: 200,
    reply: pageOf(
      'changes',
      PersonChange.extend({
        personId: UuidSchema,
        before: PersonReply.pick({ name: true, phone: true, idNumber: true }),
      }),
    ),
  },
});

const ChangeParams = z.object({ personId: UuidSchema, changeId: UuidSchema });

export const confirmPersonChange = defineOperation({
  operationId: 'confirmPersonChange',
  method: 'post',
  discloses: 'person',
  path: '/v1/persons/:personId/changes/:changeId/confirmation',
  summary: 'The person or the office says that a name or phone is right: only so the register changes',
  summaryZh: '本人或办事处确认姓名或电话无误；确认后登记册才更改',
  allow: ['member', 'reviewer', 'office-head'],
  params: ChangeParams,
  body: NothingSchema,
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown', 'person_change_unknown', 'person_erased'],
});

export const refusePersonChange = defineOperation({
  operationId: 'refusePersonChange',
  method: 'post',
  discloses: 'person',
  path: '/v1/persons/:personId/changes/:changeId/refusal',
  summary:
    'The person or the office says that a name or phone is wrong; the same is not proposed again by that employer',
  summaryZh: '本人或办事处否认姓名或电话；该单位不能再报同样的更改',
  allow: ['member', 'reviewer', 'office-head'],
  params: ChangeParams,
  body: NothingSchema,
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown', 'person_change_unknown', 'person_erased'],
});

const OwnChangeParams = z.object({
  changeNo: z.coerce
    .number()
    .pipe(ChangeNo)
    .meta({ description: 'Which of the changes of the caller, as reading oneself tells', examples: [1] }),
});

export const confirmOwnPersonChange = defineOperation({
  operationId: 'confirmOwnPersonChange',
  method: 'post',
  discloses: 'person',
  path: '/v1/me/person/changes/:changeNo/confirmation',
  summary:
    'The caller says that their name or phone is right as an employer submitted it: only so the register changes',
  summaryZh: '本人确认单位报送的姓名或电话无误；确认后登记册才更改',
  allow: ['member'],
  params: OwnChangeParams,
  body: NothingSchema,
  success: { status: 200, reply: OwnPersonReply },
  problems: ['person_unknown', 'person_change_unknown', 'person_erased'],
});

export const refuseOwnPersonChange = defineOperation({
  operationId: 'refuseOwnPersonChange',
  method: 'post',
  discloses: 'person',
  path: '/v1/me/person/changes/:changeNo/refusal',
  summary: 'The caller says that their name or phone is wrong as an employer submitted it; it is not proposed again',
  summaryZh: '本人否认单位报送的姓名或电话；该单位不能再报同样的更改',
  allow: ['member'],
  params: OwnChangeParams,
  body: NothingSchema,
  success: { status: 200, reply: OwnPersonReply },
  problems: ['person_unknown', 'person_change_unknown', 'person_erased'],
});

export const PERSON_OPERATIONS = [
  findPerson,
  listPersonsNamed,
  readPerson,
  readOwnPerson,
  listPersonChanges,
  listWaitingPersonChanges,
  confirmPersonChange,
  refusePersonChange,
  confirmOwnPersonChange,
  refuseOwnPersonChange,
] as const;
