import { proposalFields } from '@huji/chassis/proposals/proposal-reply.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { PremiumProposalReply } from '@huji/contracts/premium/premium-proposal-schemas.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Wanted } from '../domain/premium-proposal.ts';
import type { Parts } from '../use-cases/parts.ts';

const wantedReply = (wanted: Wanted): PremiumProposalReply['wanted'] => {
  if (wanted.type !== 'refund') return { ...wanted };
  const { fen, ...refund } = wanted;
  return { ...refund, ...present({ amountYuan: fen === undefined ? undefined : formatYuan(fen) }) };
};

export const premiumProposalReply = (
  { clock }: Pick<Parts, 'clock'>,
  { proposalId, state }: Omit<ProposalRead<Wanted>, 'revision'>,
): PremiumProposalReply => ({
  ...proposalFields(proposalId, state, clock.today()),
  wanted: wantedReply(state.what),
});

export const proposalLocation = (proposalId: string): string => `/v1/premium-proposals/${proposalId}`;
