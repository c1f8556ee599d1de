import type { Envelope } from '../aggregate/envelope.ts';
import { accepted, CommandRefused, obeyed } from '../aggregate/outcome.ts';
import { requireRevision } from '../http/preconditions.ts';
import { forbidden, Refused } from '../http/refused.ts';
import type { StaffDuties } from '../duties/duties.ts';
import type { BusinessClock } from '../runtime/business-clock.ts';
import { withAudit } from '../security/audit-by.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { ProposalDesk } from '@huji/contracts/shared/duties.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { PROPOSAL_DAYS } from '@huji/contracts/shared/proposal.ts';
import type { Role } from '@huji/contracts/shared/roles.ts';
import type { Proposal } from './proposal-decider.ts';
import type { Proposals } from './proposals.ts';

/** What a service says of its proposals; the steps of the two people below are the same for all. */
export interface ProposalWork<What extends { readonly type: string }> {
  /** By which the duties say who agrees. */
  readonly service: ProposalDesk;
  readonly proposals: Proposals<What>;
  readonly clock: BusinessClock;
  readonly ownEnvelope: (actor: string) => Envelope;
  readonly duties: Pick<StaffDuties, 'confirmersOf'>;
  /** That it could be done if it were confirmed now: asked when it is proposed and when it is confirmed. @throws Refused */
  readonly requirePossible: (what: What, by: Hand, proposalId: string) => Promise<void>;
  /** Done twice, after a crash, it is done once. @throws Refused · CommandRefused when it is not possible any more */
  readonly carryOut: (proposalId: string, what: What, envelope: Envelope) => Promise<void>;
}

export interface ProposalRead<What> {
  readonly proposalId: string;
  readonly state: Proposal<What>;
  readonly revision: number;
}

const streamOf = <What extends { readonly type: string }>(
  { service }: ProposalWork<What>,
  proposalId: string,
): string => `${service}-proposal/${proposalId}`;

/** Nothing is done yet: that is for a second person to say. `requireForm` is asked of what is new alone. @throws Refused */
export const propose = async <What extends { readonly type: string }>(
  work: ProposalWork<What>,
  { proposalId, what, by }: { readonly proposalId: string; readonly what: What; readonly by: Hand },
  envelope: Envelope,
  requireForm: () => Promise<void> = () => Promise.resolve(),
): Promise<ProposalRead<What>> => {
  if ((await work.proposals.read(proposalId))?.state == null) {
    await requireForm();
    await work.requirePossible(what, by, proposalId);
  }
  const { on } = envelope;
  const command = { type: 'propose', what, by, on, until: addDays(on, PROPOSAL_DAYS) } as const;
  const told = withAudit(envelope, {
    stream: streamOf(work, proposalId),
    action: 'proposed',
    data: { type: what.type },
  });
  const { state, revision } = accepted(await work.proposals.execute(proposalId, command, told));
  return { proposalId, state, revision };
};

const envelopeOf = <What extends { readonly type: string }>(
  { service, clock }: ProposalWork<What>,
  proposalId: string,
  { decidedBy, decidedOn }: Proposal<What>,
): Envelope => ({
  commandId: `${service}-proposal:${proposalId}`,
  actor: decidedBy?.subject ?? `${service}.proposals`,
  at: clock.now(),
  on: decidedOn ?? clock.today(),
});

/**
 * Does what was confirmed, in the name of whoever confirmed it; nothing where that was done before. What others made impossible
 * in between fails, and says why. A crash leaves it `confirmed`, and the clock comes by.
 */
export const carryOutProposal = async <What extends { readonly type: string }>(
  work: ProposalWork<What>,
  proposalId: string,
): Promise<void> => {
  const { proposals, ownEnvelope, service } = work;
  const proposal = (await proposals.read(proposalId))?.state ?? null;
  if (proposal?.state !== 'confirmed') return;
  const actor = `${service}.proposals`;
  try {
    await work.carryOut(proposalId, proposal.what, envelopeOf(work, proposalId, proposal));
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof CommandRefused)) throw error;
    const failed = { type: 'fail', code: error.refusal.code } as const;
    obeyed(await proposals.execute(proposalId, failed, ownEnvelope(actor)));
    return;
  }
  obeyed(await proposals.execute(proposalId, { type: 'finish' }, ownEnvelope(actor)));
};

const requireDuty = (roles: readonly Role[], by: Hand): void => {
  if (!roles.some((role) => by.roles.includes(role)))
    throw forbidden(`this is confirmed by one of the roles ${roles.join(', ')}`);
};

interface Decided {
  readonly proposalId: string;
  readonly by: Hand;
  /** The revision the person saw. */
  readonly ifMatch: number | undefined;
}

/** The second person agrees, and it is done. What is not possible any more is refused, and stays pending. @throws Refused */
export const confirmProposal = async <What extends { readonly type: string }>(
  work: ProposalWork<What>,
  { proposalId, by, ifMatch }: Decided,
  envelope: Envelope,
): Promise<ProposalRead<What>> => {
  let type = '';
  const told = withAudit(envelope, () => ({
    stream: streamOf(work, proposalId),
    action: 'proposal-confirmed',
    data: { type },
  }));
  const outcome = await work.proposals.executeGathered(
    proposalId,
    async (proposal, revision) => {
      requireRevision(ifMatch, revision);
      type = proposal?.what.type ?? '';
      if (proposal?.state === 'pending') {
        requireDuty(work.duties.confirmersOf(work.service, proposal.what.type, work.clock.today()), by);
        await work.requirePossible(proposal.what, by, proposalId);
      }
      return ok({ type: 'confirm', by, on: envelope.on } as const);
    },
    told,
  );
  const confirmed = accepted(outcome);
  await carryOutProposal(work, proposalId);
  const now = await work.proposals.read(proposalId);
  return { proposalId, state: now?.state ?? confirmed.state, revision: now?.revision ?? confirmed.revision };
};

/** It comes to nothing: a second person refuses it, or the first withdraws it. @throws Refused */
export const endProposal = async <What extends { readonly type: string }>(
  work: ProposalWork<What>,
  { proposalId, by, ifMatch }: Decided,
  decision: { readonly type: 'refuse'; readonly reason: string } | { readonly type: 'withdraw' },
  envelope: Envelope,
): Promise<ProposalRead<What>> => {
  const told = withAudit(envelope, { stream: streamOf(work, proposalId), action: `proposal-${decision.type}` });
  const outcome = await work.proposals.executeGathered(
    proposalId,
    async (_proposal, revision) => {
      requireRevision(ifMatch, revision);
      return ok({ ...decision, by, on: envelope.on });
    },
    told,
  );
  const { state, revision } = accepted(outcome);
  return { proposalId, state, revision };
};

/** @throws Refused `proposal_unknown` */
export const readProposal = async <What extends { readonly type: string }>(
  { proposals }: Pick<ProposalWork<What>, 'proposals'>,
  proposalId: string,
): Promise<ProposalRead<What>> => {
  const found = await proposals.read(proposalId);
  if (found?.state == null) throw new Refused({ code: 'proposal_unknown', detail: 'there is no such proposal' });
  return { proposalId, state: found.state, revision: found.revision };
};
