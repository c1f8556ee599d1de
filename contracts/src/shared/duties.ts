import { z } from 'zod';
import { RoleSchema, type Role } from './roles.ts';
import { CivilDateSchema } from './schemas.ts';

const Roles = z.array(RoleSchema).min(1);

/**
 * Who may do what of the office's duties, from a day on: `contracts/duties/<from>.yaml`. A step is named by its operation.
 */
export const DutiesSchema = z.strictObject({
  effectiveFrom: CivilDateSchema,
  source: z.string().min(1),
  /** Of the roles of each set a person holds at most one. */
  exclusive: z.array(z.array(RoleSchema).min(2)),
  /** Held with no other role. */
  alone: z.array(RoleSchema),
  /** Which roles take a step; one that is not named is open to the roles its operation names. */
  steps: z.record(z.string().min(1), Roles),
});
export type Duties = z.output<typeof DutiesSchema>;

/** Two roles that one person may not hold at once; null when there are none. */
export const excludedRoles = ({ exclusive, alone }: Duties, roles: readonly Role[]): readonly [Role, Role] | null => {
  for (const role of alone) {
    const other = roles.find((each) => each !== role);
    if (roles.includes(role) && other !== undefined) return [role, other];
  }
  for (const set of exclusive) {
    const [one, two] = [...new Set(roles)].filter((role) => set.includes(role));
    if (one !== undefined && two !== undefined) return [one, two];
  }
  return null;
};

/** True when the duties give the step to one of the roles, or say nothing of it. */
export const takesStep = ({ steps }: Duties, step: string, roles: readonly Role[]): boolean =>
  steps[step]?.some((role) => roles.includes(role)) ?? true;
