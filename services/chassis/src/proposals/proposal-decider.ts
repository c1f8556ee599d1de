import { samePerson } from '@huji/contracts/shared/actor.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import { sharesRole, type Hand } from '@huji/contracts/shared/hand.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { ProposalState } from '@huji/contracts/shared/proposal.ts';

/** Something that one person wants and another, of another role, has to agree to. `expired` is told from dates, never stored. */
export interface Proposal<What> {
  readonly state: Exclude<ProposalState, 'expired'>;
  readonly what: What;
  readonly proposedBy: Hand;
  readonly proposedOn: CivilDate;
  /** The last day on which it can be confirmed. */
  readonly expiresOn: CivilDate;
  readonly decidedBy?: Hand;
  readonly decidedOn?: CivilDate;
  /** Why it was refused. */
  readonly reason?: string;
  /** Why it could not be carried out. */
  readonly code?: string;
}

export type ProposalCommand<What> =
  | {
      readonly type: 'propose';
      readonly what: What;
      readonly by: Hand;
      readonly on: CivilDate;
      readonly until: CivilDate;
    }
  | { readonly type: 'confirm'; readonly by: Hand; readonly on: CivilDate }
  | { readonly type: 'refuse'; readonly by: Hand; readonly on: CivilDate; readonly reason: string }
  | { readonly type: 'withdraw'; readonly by: Hand; readonly on: CivilDate }
  /** By the system, after it did what was confirmed, or could not do it. */
  | { readonly type: 'finish' }
  | { readonly type: 'fail'; readonly code: string };

export type ProposalEvent<What> =
  | { readonly type: 'proposed'; readonly proposal: Proposal<What> }
  | {
      readonly type: 'decided';
      readonly state: 'confirmed' | 'refused' | 'withdrawn';
      readonly by: Hand;
      readonly on: CivilDate;
      readonly reason?: string;
    }
  | { readonly type: 'ended'; readonly state: 'carried-out' | 'failed'; readonly code?: string };

export type ProposalRefusal =
  | 'proposal_unknown'
  | 'proposal_concluded'
  | 'proposal_expired'
  | 'proposal_same_person'
  | 'proposal_same_role'
  | 'proposal_of_another';

type Answer<What> = Result<readonly ProposalEvent<What>[], ProposalRefusal>;
type ByPerson<What> = Extract<ProposalCommand<What>, { type: 'confirm' | 'refuse' | 'withdraw' }>;

/** A proposal is pending through its last day. */
export const hasExpired = ({ state, expiresOn }: Proposal<unknown>, on: CivilDate): boolean =>
  state === 'pending' && on > expiresOn;

const SAME_PERSON = 'whoever proposed it does not decide it';

const decideByPerson = <What>(command: ByPerson<What>, proposal: Proposal<What>): Answer<What> => {
  const { by, on } = command;
  const { state, proposedBy, expiresOn } = proposal;
  if (state !== 'pending') return refuse('proposal_concluded', `the proposal is ${state}`, { state });
  if (command.type === 'withdraw')
    return samePerson(by, proposedBy)
      ? ok([{ type: 'decided', state: 'withdrawn', by, on }])
      : refuse('proposal_of_another', 'whoever proposed it may withdraw it; others refuse it');
  if (samePerson(by, proposedBy)) return refuse('proposal_same_person', SAME_PERSON);
  if (command.type === 'refuse') return ok([{ type: 'decided', state: 'refused', by, on, reason: command.reason }]);
  if (hasExpired(proposal, on))
    return refuse('proposal_expired', `it could be confirmed until ${expiresOn}`, { expiresOn });
  if (sharesRole(by, proposedBy))
    return refuse('proposal_same_role', 'the second person is one of another role', { roles: proposedBy.roles });
  return ok([{ type: 'decided', state: 'confirmed', by, on }]);
};

const decide = <What>(command: ProposalCommand<What>, proposal: Proposal<What> | null): Answer<What> => {
  if (command.type === 'propose') {
    const { what, by: proposedBy, on: proposedOn, until: expiresOn } = command;
    const made: Proposal<What> = { state: 'pending', what, proposedBy, proposedOn, expiresOn };
    return ok(proposal === null ? [{ type: 'proposed', proposal: made }] : []);
  }
  if (proposal === null) return refuse('proposal_unknown', 'there is no such proposal');
  switch (command.type) {
    case 'finish':
      return ok(proposal.state === 'confirmed' ? [{ type: 'ended', state: 'carried-out' }] : []);
    case 'fail':
      return ok(proposal.state === 'confirmed' ? [{ type: 'ended', state: 'failed', code: command.code }] : []);
    default:
      return decideByPerson(command, proposal);
  }
};

const evolve = <What>(proposal: Proposal<What> | null, event: ProposalEvent<What>): Proposal<What> | null => {
  if (event.type === 'proposed') return event.proposal;
  if (proposal === null) return null;
  if (event.type === 'ended') return { ...proposal, state: event.state, ...present({ code: event.code }) };
  const { state, by: decidedBy, on: decidedOn, reason } = event;
  return { ...proposal, state, decidedBy, decidedOn, ...present({ reason }) };
};

/** The same for whatever is proposed: what it means to carry it out is the service's. */
export const proposalDecider = <What>(): Decider<
  Proposal<What> | null,
  ProposalCommand<What>,
  ProposalEvent<What>,
  ProposalRefusal
> => ({ initial: null, decide, evolve });
