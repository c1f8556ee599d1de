import { registerEmployer } from '@huji/contracts/enrollment/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { taken } from './access.ts';
import { employerReply } from './employer.reply.ts';

/** The id follows from the USCC, so that one employer cannot be registered twice. */
export const registerEmployerOperation = (
  { employers }: Pick<EnrollmentDocuments, 'employers'>,
  ids: IdSource,
): BoundOperation =>
  handle(registerEmployer, async ({ body, principal, envelope }) => {
    const { uscc, society, name, group = null, dispatch = null, clerk = null, pooledUnits = null } = body;
    const isOffice = principal.roles.includes('office-head');
    const employerId = ids.derivedId('employer', uscc);
    const { state, revision } = taken(
      await employers.execute(
        employerId,
        {
          type: 'register',
          uscc,
          society,
          facts: { name, group, dispatch },
          clerk: isOffice ? clerk : principal.subject,
          pooledUnits,
          on: envelope.on,
        },
        envelope,
      ),
    );
    return { body: employerReply(employerId, state), revision, location: `/v1/employers/${employerId}` };
  });
