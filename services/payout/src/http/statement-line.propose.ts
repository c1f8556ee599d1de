import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import type { StatementLineInput } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { handOf } from '@huji/contracts/shared/hand.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankAccount } from '../domain/journal-accounts.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfWanted } from '../use-cases/require-societies.ts';
import { proposePayout } from '../use-cases/propose-payout.ts';
import { payoutProposalReply, proposalLocation } from './payout-proposal.reply.ts';

const lineOf = (account: BankAccount, { amountYuan, reason, ...line }: StatementLineInput): StatementLine => ({
  account,
  ...line,
  fen: yuanToFen(amountYuan),
  ...present({ reason }),
});

export const bindProposeStatementLines = (parts: Parts): BoundOperation =>
  handle(proposeStatementLines, async ({ body: { account, lines }, principal, envelope, idFor }) => {
    const proposalId = idFor('payout-proposal');
    const wanted = { type: 'statement-lines', account, lines: lines.map((line) => lineOf(account, line)) } as const;
    await requireSocietiesOfWanted(parts, principal, wanted);
    const read = await proposePayout(parts, { proposalId, wanted, by: handOf(principal) }, envelope);
    const location = proposalLocation(proposalId);
    return { body: await payoutProposalReply(parts, read), revision: read.revision, location };
  });
