import type { EmployerReply } from '@huji/contracts/enrollment/http.ts';
import type { Registered } from '../domain/employer.ts';

export const employerReply = (employerId: string, employer: Registered): EmployerReply => ({
  employerId,
  uscc: employer.uscc,
  name: employer.name,
  society: employer.society,
  ...(employer.group === null ? {} : { group: employer.group }),
  ...(employer.dispatch === null ? {} : { dispatch: employer.dispatch }),
  ...(employer.clerk === null ? {} : { clerk: employer.clerk }),
  ...(employer.offeredTo === null ? {} : { offeredTo: employer.offeredTo }),
  ...(employer.pooling === null
    ? {}
    : {
        pooled: {
          units: employer.pooling.units.map((unit) => ({ ...unit })),
          state: employer.pooling.state,
          ...(employer.pooling.reason === null ? {} : { reason: employer.pooling.reason }),
        },
      }),
  registeredOn: employer.registeredOn,
});
