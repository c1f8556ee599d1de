import type { EmployerReply } from '@huji/contracts/enrollment/employer-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Pooling, RegisteredEmployer } from '../domain/employer.ts';

const poolingReply = ({ units, state, reason }: Pooling): NonNullable<EmployerReply['pooled']> =>
  present({ units: units.map((unit) => ({ ...unit })), state, reason: reason ?? undefined });

export const employerReply = (employerId: string, employer: RegisteredEmployer): EmployerReply =>
  present({
    employerId,
    uscc: employer.uscc,
    name: employer.name,
    society: employer.society,
    group: employer.group ?? undefined,
    dispatch: employer.dispatch ?? undefined,
    clerk: employer.clerk ?? undefined,
    offeredTo: employer.offeredTo ?? undefined,
    pooled: employer.pooling === null ? undefined : poolingReply(employer.pooling),
    admissions: employer.admissions.map(({ society, state, decidedOn, reason }) =>
      present({ society, state, decidedOn, reason }),
    ),
    registeredOn: employer.registeredOn,
  });
