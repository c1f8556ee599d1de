import { expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import type { Proposal } from './proposal-decider.ts';
import { proposalFaults, type ProposalWitness } from './proposal-evidence.ts';

const ON = civilDate('2026-05-02');
const ONE: Hand = { subject: 'one', roles: ['accountant'] };
const OTHER: Hand = { subject: 'other', roles: ['office-head'] };
const PENDING: Proposal<string> = { state: 'pending', what: 'w', proposedBy: ONE, proposedOn: ON, expiresOn: ON };
const DONE: Proposal<string> = { ...PENDING, state: 'carried-out', decidedBy: OTHER, decidedOn: ON };
const PROPOSED: ProposalWitness = { action: 'proposed', actor: 'one' };
const BOTH = [PROPOSED, { action: 'proposal-confirmed', actor: 'other' }];

test.each<[string, Proposal<string>, readonly ProposalWitness[]]>([
  ['waits', PENDING, [PROPOSED]],
  ['was withdrawn by whoever proposed it', { ...PENDING, state: 'withdrawn', decidedBy: ONE }, [PROPOSED]],
  ['was refused', { ...PENDING, state: 'refused', decidedBy: OTHER }, [PROPOSED]],
  ['was carried out', DONE, BOTH],
  ['was confirmed and could not be done', { ...DONE, state: 'failed' }, BOTH],
])('nothing speaks against a proposal that %s', (_, proposal, witnesses) => {
  expect(proposalFaults(proposal, witnesses)).toEqual([]);
});

test.each<[string, Proposal<string>, readonly ProposalWitness[]]>([
  ['was carried out and nobody confirmed it', { ...PENDING, state: 'carried-out' }, [PROPOSED]],
  ['was confirmed by whoever proposed it', { ...DONE, decidedBy: ONE }, [PROPOSED, { ...BOTH[1]!, actor: 'one' }]],
  [
    'was confirmed by the role that proposed it',
    { ...DONE, decidedBy: { ...OTHER, roles: ['accountant', 'office-head'] } },
    BOTH,
  ],
  ['has a proposer that the audit log does not know', DONE, [BOTH[1]!]],
  ['has a second person that the audit log does not know', DONE, [PROPOSED]],
  ['has a second person that the audit log does not know', { ...DONE, decidedBy: { ...OTHER, for: 'head' } }, BOTH],
  ['has a proposer that the audit log does not know', DONE, [{ ...PROPOSED, data: { for: 'head' } }, BOTH[1]!]],
  ['lost a confirmation that the audit log knows', PENDING, BOTH],
])('one that %s is told', (fault, proposal, witnesses) => {
  expect(proposalFaults(proposal, witnesses)).toEqual([fault]);
});
