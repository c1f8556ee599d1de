import { acceptHandOver, decidePooling, offerHandOver, reviseEmployer } from '@huji/contracts/enrollment/http.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { requireEmployer, taken } from './access.ts';
import { employerReply } from './employer.reply.ts';

type Documents = Pick<EnrollmentDocuments, 'employers'>;

const requireClerkOrOffice = async (documents: Documents, employerId: string, principal: Principal): Promise<void> => {
  const access = principal.roles.includes('office-head') ? 'read' : 'act';
  await requireEmployer(documents, employerId, principal, access);
};

export const changeEmployerOperations = (documents: Documents): readonly BoundOperation[] => [
  handle(reviseEmployer, async ({ params: { employerId }, body, ifMatch, principal, envelope }) => {
    await requireClerkOrOffice(documents, employerId, principal);
    const { name, group = null, dispatch = null } = body;
    const { state, revision } = taken(
      await documents.employers.executeGathered(
        employerId,
        async (_state, current) => {
          requireRevision(ifMatch, current);
          return ok({ type: 'revise', facts: { name, group, dispatch } });
        },
        envelope,
      ),
    );
    return { body: employerReply(employerId, state), revision };
  }),
  handle(offerHandOver, async ({ params: { employerId }, body: { to }, principal, envelope }) => {
    await requireClerkOrOffice(documents, employerId, principal);
    const command = { type: 'offer-hand-over', to } as const;
    const { state, revision } = taken(await documents.employers.execute(employerId, command, envelope));
    return { body: employerReply(employerId, state), revision };
  }),
  handle(acceptHandOver, async ({ params: { employerId }, principal, envelope }) => {
    const command = { type: 'accept-hand-over', by: principal.subject } as const;
    const { state, revision } = taken(await documents.employers.execute(employerId, command, envelope));
    return { body: employerReply(employerId, state), revision };
  }),
  handle(decidePooling, async ({ params: { employerId }, body: { approved, reason }, envelope }) => {
    const command = { type: 'decide-pooling', approved, reason } as const;
    const { state, revision } = taken(await documents.employers.execute(employerId, command, envelope));
    return { body: employerReply(employerId, state), revision };
  }),
];
