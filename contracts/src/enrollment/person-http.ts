import { z } from 'zod';
import { defineOperation } from '../shared/http-contract.ts';
import { CivilDateSchema, SexSchema, UuidSchema } from '../shared/schemas.ts';

export const PersonReply = z.object({
  personId: UuidSchema,
  name: z.string(),
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
  path: '/v1/persons/search',
  summary: 'Find a person by ID number; a clerk finds only persons on a roster of their own employers',
  allow: ['clerk', 'reviewer', 'office-head', 'cashier'],
  idempotencyKey: false,
  body: z.strictObject({ idNumber: z.string().max(60) }),
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown'],
});

export const readPerson = defineOperation({
  operationId: 'readPerson',
  method: 'get',
  path: '/v1/persons/:personId',
  summary: 'One person of the register; members read themselves',
  allow: ['member', 'clerk', 'reviewer', 'office-head', 'cashier'],
  params: z.object({ personId: UuidSchema }),
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown'],
});

export const readOwnPerson = defineOperation({
  operationId: 'readOwnPerson',
  method: 'get',
  path: '/v1/me/person',
  summary: 'The caller as the register knows them',
  allow: ['member'],
  success: { status: 200, reply: PersonReply },
  problems: ['person_unknown'],
});

export const PERSON_OPERATIONS = [findPerson, readPerson, readOwnPerson] as const;
