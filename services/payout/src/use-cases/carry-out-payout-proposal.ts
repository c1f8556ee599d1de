import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { CommandRefused, obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { Refused } from '@huji/chassis/http/refused.ts';
import type { Proposal } from '@huji/chassis/proposals/proposal-decider.ts';
import type { Wanted } from '../domain/payout-proposal.ts';
import { clawBackOrder } from './claw-back-order.ts';
import { openFund } from './open-fund.ts';
import type { Parts } from './parts.ts';
import { resolveBankException } from './resolve-bank-exception.ts';
import { takeStatementLine } from './take-statement-line.ts';
import { transferBetweenAccounts } from './transfer-between-accounts.ts';

const ACTOR = 'payout.proposals';

const carryOut = async (parts: Parts, proposalId: string, wanted: Wanted, envelope: Envelope): Promise<void> => {
  switch (wanted.type) {
    case 'fund-opening': {
      const { fund, fen, openedOn: on } = wanted;
      await openFund(parts, { fund, fen, on }, envelope);
      return;
    }
    case 'bank-transfer': {
      const { from, to, fen, valueOn: on } = wanted;
      await transferBetweenAccounts(parts, { transferId: proposalId, from, to, fen, on }, envelope);
      return;
    }
    case 'claw-back':
      await clawBackOrder(parts, { orderId: wanted.orderId, clawBack: wanted.clawBack }, envelope);
      return;
    case 'exception-resolution': {
      const { exceptionId, resolution } = wanted;
      await resolveBankException(parts, { exceptionId, resolution }, envelope);
      return;
    }
    case 'statement-lines':
      for (const line of wanted.lines) await takeStatementLine(parts, line, envelope);
  }
};

/** In the name of whoever confirmed it, under an id of the proposal: done twice, after a crash, it is done once. */
const envelopeOf = (parts: Parts, proposalId: string, { decidedBy, decidedOn }: Proposal<Wanted>): Envelope => ({
  commandId: `payout-proposal:${proposalId}`,
  actor: decidedBy?.subject ?? ACTOR,
  at: parts.clock.now(),
  on: decidedOn ?? parts.clock.today(),
});

/**
 * Does what was confirmed; nothing where that was done before. What others made impossible in between fails, and says why.
 * A crash leaves it `confirmed`, and the clock comes by.
 */
export const carryOutPayoutProposal = async (parts: Parts, proposalId: string): Promise<void> => {
  const { payoutProposals } = parts.documents;
  const proposal = (await payoutProposals.read(proposalId))?.state ?? null;
  if (proposal?.state !== 'confirmed') return;
  try {
    await carryOut(parts, proposalId, proposal.what, envelopeOf(parts, proposalId, proposal));
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof CommandRefused)) throw error;
    const failed = { type: 'fail', code: error.refusal.code } as const;
    obeyed(await payoutProposals.execute(proposalId, failed, parts.ownEnvelope(ACTOR)));
    return;
  }
  obeyed(await payoutProposals.execute(proposalId, { type: 'finish' }, parts.ownEnvelope(ACTOR)));
};
