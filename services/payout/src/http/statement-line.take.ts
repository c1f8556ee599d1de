import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { takeStatementLines, type StatementLineInput } from '@huji/contracts/payout/statement-line-http.ts';
import { yuanToFen } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankAccount } from '../domain/journal-accounts.ts';
import type { StatementLine } from '../domain/statement-line.ts';
import type { Parts } from '../use-cases/parts.ts';
import { takeStatementLine } from '../use-cases/take-statement-line.ts';

const lineOf = (account: BankAccount, { amountYuan, reason, ...line }: StatementLineInput): StatementLine => ({
  account,
  ...line,
  fen: yuanToFen(amountYuan),
  ...present({ reason }),
});

export const bindTakeStatementLines = (parts: Parts): BoundOperation =>
  handle(takeStatementLines, async ({ body: { account, lines }, envelope }) => {
    const outcomes = [];
    for (const line of lines) {
      outcomes.push({ ref: line.ref, outcome: await takeStatementLine(parts, lineOf(account, line), envelope) });
    }
    return { body: { lines: outcomes } };
  });
