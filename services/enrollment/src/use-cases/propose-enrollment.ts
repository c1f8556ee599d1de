import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed, passed } from '@huji/chassis/aggregate/outcome.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { propose, type ProposalRead, type ProposalWork } from '@huji/chassis/proposals/two-people.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { checkDeputyGrant } from '../domain/deputy-checks.ts';
import { deputyDecider } from '../domain/deputy-decider.ts';
import type { DeputyGrant, GrantedDeputy } from '../domain/deputy.ts';
import type { Wanted } from '../domain/enrollment-proposal.ts';
import type { Parts } from './parts.ts';

const grantsOf = async ({ documents }: Parts, personId: string): Promise<readonly GrantedDeputy[]> => {
  const found: GrantedDeputy[] = [];
  const ask = { field: 'personId', equals: personId } as const;
  for await (const { state } of eachRow(
    (query: typeof ask & Pick<Query, 'cursor' | 'max'>) => documents.deputies.find(query),
    ask,
  ))
    if (state !== null) found.push(state);
  return found;
};

/** That it could be done if it were confirmed now. @throws Refused */
const requirePossible = async (parts: Parts, wanted: Wanted, by: Hand): Promise<void> => {
  const on = parts.clock.today();
  if (wanted.type === 'deputy') {
    const others = await grantsOf(parts, wanted.deputy.personId);
    const duties = parts.duties.inForce(wanted.firstOn);
    passed(checkDeputyGrant(wanted, { on, by, duties, others }));
    return;
  }
  const deputy = (await parts.documents.deputies.read(wanted.deputyId))?.state ?? null;
  passed(deputyDecider.decide({ type: 'end', on }, deputy));
};

const grantOf = ({ deputy, absent, role, societies, firstOn, lastOn, reason }: DeputyGrant): DeputyGrant => ({
  deputy,
  absent,
  role,
  societies,
  firstOn,
  lastOn,
  reason,
});

const carryOut = async (parts: Parts, proposalId: string, wanted: Wanted, envelope: Envelope): Promise<void> => {
  const { deputies, enrollmentProposals } = parts.documents;
  if (wanted.type === 'deputy-end') {
    const stream = `deputy/${wanted.deputyId}`;
    const heard = withAudit(envelope, { stream, action: 'deputy-ended' });
    obeyed(await deputies.execute(wanted.deputyId, { type: 'end', on: envelope.on }, heard));
    return;
  }
  const proposal = (await enrollmentProposals.read(proposalId))?.state;
  if (proposal?.decidedBy === undefined) throw new Error('what is carried out has been confirmed by somebody');
  const grantedBy = [proposal.proposedBy, proposal.decidedBy] as const;
  const data = { role: wanted.role, firstOn: wanted.firstOn, lastOn: wanted.lastOn };
  const heard = withAudit(envelope, { stream: `deputy/${proposalId}`, action: 'deputy-granted', data });
  obeyed(await deputies.execute(proposalId, { type: 'grant', grant: grantOf(wanted), grantedBy }, heard));
};

/** What two people do with a proposal about duties; a grant has the id of its proposal. */
export const proposalWork = (parts: Parts): ProposalWork<Wanted> => ({
  service: 'enrollment',
  proposals: parts.documents.enrollmentProposals,
  clock: parts.clock,
  ownEnvelope: parts.ownEnvelope,
  duties: parts.duties,
  requirePossible: (wanted, by) => requirePossible(parts, wanted, by),
  carryOut: (proposalId, wanted, envelope) => carryOut(parts, proposalId, wanted, envelope),
});

/** Nothing is granted yet: that is for a second person to say. @throws Refused */
export const proposeEnrollment = (
  parts: Parts,
  { proposalId, wanted, by }: { readonly proposalId: string; readonly wanted: Wanted; readonly by: Hand },
  envelope: Envelope,
): Promise<ProposalRead<Wanted>> => propose(proposalWork(parts), { proposalId, what: wanted, by }, envelope);
