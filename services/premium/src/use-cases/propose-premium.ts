import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { propose, type ProposalRead, type ProposalWork } from '@huji/chassis/proposals/two-people.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { SERVICE } from '../documents/documents.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import { annulMoney } from './annul-money.ts';
import { giveMoneyBack } from './give-money-back.ts';
import { matchMoney } from './match-money.ts';
import type { Parts } from './parts.ts';
import { receiveMoney } from './receive-money.ts';
import { requestRefund } from './request-refund.ts';
import { requireBookableDay } from './require-bookable-day.ts';
import { requirePossible } from './require-possible.ts';
import { unmatchMoney } from './unmatch-money.ts';

const carryOut = async (parts: Parts, wanted: Wanted, envelope: Envelope): Promise<void> => {
  switch (wanted.type) {
    case 'receive':
      await receiveMoney(parts, wanted.credit, envelope);
      return;
    case 'match':
      await matchMoney(parts, wanted, envelope);
      return;
    case 'unmatch':
      await unmatchMoney(parts, wanted, envelope);
      return;
    case 'return':
      await giveMoneyBack(parts, wanted, envelope);
      return;
    case 'annul':
      await annulMoney(parts, wanted, envelope);
      return;
    case 'refund':
      await requestRefund(parts, { ...wanted, fen: wanted.fen }, envelope);
  }
};

/** What two people do with a proposal of premium. */
export const proposalWork = (parts: Parts): ProposalWork<Wanted> => ({
  service: SERVICE,
  proposals: parts.documents.premiumProposals,
  clock: parts.clock,
  ownEnvelope: parts.ownEnvelope,
  duties: parts.duties,
  requirePossible: (wanted) => requirePossible(parts, wanted),
  carryOut: (_proposalId, wanted, envelope) => carryOut(parts, wanted, envelope),
});

/** No money moves yet: that is for a second person to say. @throws Refused · InvalidInput */
export const proposePremium = (
  parts: Parts,
  { proposalId, wanted, by }: { proposalId: string; wanted: Wanted; by: Hand },
  envelope: Envelope,
): Promise<ProposalRead<Wanted>> =>
  propose(proposalWork(parts), { proposalId, what: wanted, by }, envelope, async () => {
    if (wanted.type === 'receive') await requireBookableDay(parts, wanted.credit.valueOn, envelope.on);
  });
