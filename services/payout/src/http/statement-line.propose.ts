import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { proposeStatementLines } from '@huji/contracts/payout/statement-line-http.ts';
import type { StatementLineInput } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankAccount } from '../domain/journal-accounts.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireSocietiesOfWanted } from '../use-cases/require-societies-of-wanted.ts';
import { proposed } from './payout-proposal.reply.ts';

const lineOf = (account: BankAccount, { amountYuan, reason, ...line }: StatementLineInput): StatementLine => ({
  account,
  ...line,
  fen: yuanToFen(amountYuan),
  ...present({ reason }),
});

export const bindProposeStatementLines = (parts: Parts): BoundOperation =>
  handle(proposeStatementLines, async (request) => {
    const {
      body: { account, lines },
      principal,
    } = request;
    const wanted = { type: 'statement-lines', account, lines: lines.map((line) => lineOf(account, line)) } as const;
    await requireSocietiesOfWanted(parts, principal, wanted);
    return proposed(parts, wanted, request);
  });
