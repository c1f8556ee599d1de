import type { OperationReply, OperationRequest } from '@huji/chassis/http/operation-router.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { proposalFields } from '@huji/chassis/proposals/proposal-reply.ts';
import type { ProposalRead } from '@huji/chassis/proposals/two-people.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import { findContradictions } from '../use-cases/find-contradictions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { outcomeOf } from '../use-cases/take-statement-line.ts';

type Line = Extract<PayoutProposalReply['wanted'], { type: 'statement-lines' }>['lines'][number];

const lineReply = async (parts: Parts, line: StatementLine, isDone: boolean): Promise<Line> => {
  const { account: _account, fen, ...said } = line;
  const outcome = isDone ? await outcomeOf(parts, line) : undefined;
  return { ...said, amountYuan: formatYuan(fen), ...present({ outcome }) };
};

const wantedReply = async (parts: Parts, wanted: Wanted, isDone: boolean): Promise<PayoutProposalReply['wanted']> => {
  switch (wanted.type) {
    case 'fund-opening':
    case 'bank-transfer': {
      const { fen, ...rest } = wanted;
      return { ...rest, amountYuan: formatYuan(fen) };
    }
    case 'claw-back': {
      const { type, orderId, clawBack } = wanted;
      const { fen, ...credit } = clawBack;
      return { type, orderId, ...credit, amountYuan: formatYuan(fen) };
    }
    case 'order-flags':
      return { ...wanted, flags: wanted.flags.map(({ code }) => code) };
    case 'own-account':
      return { ...wanted };
    case 'exception-resolution': {
      const { type, exceptionId, resolution } = wanted;
      const { type: as, ...how } = resolution;
      return { type, exceptionId, as, ...how };
    }
    case 'statement-lines': {
      const { type, account } = wanted;
      return { type, account, lines: await Promise.all(wanted.lines.map((line) => lineReply(parts, line, isDone))) };
    }
  }
};

export const payoutProposalReply = async (
  parts: Parts,
  { proposalId, state: proposal }: Omit<ProposalRead<Wanted>, 'revision'>,
): Promise<PayoutProposalReply> => ({
  ...proposalFields(proposalId, proposal, parts.clock.today()),
  wanted: await wantedReply(parts, proposal.what, proposal.state === 'carried-out'),
  contradictions: proposal.state === 'pending' ? [...(await findContradictions(parts, proposal.what))] : [],
});

/** Keeps what somebody proposes, and answers with it and with where it is. @throws Refused · InvalidInput */
export const proposed = async (
  parts: Parts,
  wanted: Wanted,
  { principal, envelope, idFor }: Pick<OperationRequest, 'principal' | 'envelope' | 'idFor'>,
): Promise<OperationReply<PayoutProposalReply>> => {
  const proposalId = idFor('payout-proposal');
  const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
  const location = `/v1/payout-proposals/${proposalId}`;
  return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
};
