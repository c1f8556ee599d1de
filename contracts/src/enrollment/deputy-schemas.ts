import { z } from 'zod';
import { DEPUTISED_ROLES } from '../shared/deputising.ts';
import { RoleSchema } from '../shared/roles.ts';
import { CivilDateSchema, UuidSchema } from '../shared/schemas.ts';
import { SocietySchema, SubjectSchema } from './employer-http.ts';

/** Who stands in for whom, in which post, where, from when to when, and why. */
export const DeputyGrant = z.strictObject({
  deputy: z
    .strictObject({
      subject: SubjectSchema,
      personId: UuidSchema,
      roles: z.array(RoleSchema).min(1).max(8).meta({ description: 'Posts the deputy holds already' }),
    })
    .meta({ description: 'Who stands in' }),
  absent: z.strictObject({ subject: SubjectSchema, personId: UuidSchema }).meta({ description: 'Who is away' }),
  role: z.enum(DEPUTISED_ROLES).meta({ description: 'The post that is stood in for' }),
  societies: z.array(SocietySchema).min(1).max(20).meta({ description: 'Where' }),
  firstOn: CivilDateSchema,
  lastOn: CivilDateSchema.meta({ description: 'The last day, at most a year after the first' }),
  reason: z.string().trim().min(1).max(200).meta({ description: 'Why; no name, no diagnosis' }),
});
