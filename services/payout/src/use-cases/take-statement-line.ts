import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { movedByChange } from '../domain/bank-exception.ts';
import { isSameLine, statementLineId, type StatementLine } from '../domain/statement-line.ts';
import type { Parts } from './parts.ts';
import { bankExceptionId, raiseBankException } from './raise-bank-exception.ts';
import { dealWithLine, type LineOutcome } from './deal-with-line.ts';

const raiseChange = async (parts: Parts, line: StatementLine, standing: StatementLine): Promise<void> => {
  const { account, endToEndId, type, fen, valueOn } = line;
  const said = [type, endToEndId, String(fen), valueOn];
  const exceptionId = bankExceptionId(parts, statementLineId(line), ...said);
  const movedFen = movedByChange(line, standing);
  await raiseBankException(parts, exceptionId, { type: 'changed-line', line, account, movedFen });
};

/** The line is written first: what the statement said is kept whatever becomes of it, and saying it again heals a crash. */
export const takeStatementLine = async (
  parts: Parts,
  line: StatementLine,
  envelope: Envelope,
): Promise<LineOutcome> => {
  const { statementLines } = parts.documents;
  const kept = await statementLines.put(line, envelope);
  if (kept !== 'changed') return dealWithLine(parts, line, statementLineId(line));
  const standing = await statementLines.standing(line);
  if (standing !== null) await raiseChange(parts, line, standing);
  return 'changed-line';
};

/** What became of a line that was taken before. */
export const outcomeOf = async (parts: Parts, line: StatementLine): Promise<LineOutcome> => {
  const standing = await parts.documents.statementLines.standing(line);
  if (standing !== null && !isSameLine(standing, line)) return 'changed-line';
  const raised = await parts.documents.bankExceptions.read(bankExceptionId(parts, statementLineId(line)));
  return raised?.state?.type ?? 'applied';
};
