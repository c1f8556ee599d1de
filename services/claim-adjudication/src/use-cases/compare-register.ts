import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RowChange } from '@huji/contracts/claim-adjudication/registers.ts';
import {
  compareRow,
  type FileTerms,
  type RowDifference,
  type WantedRow,
} from '../domain/register/register-difference.ts';
import type { RegisterIndex } from '../domain/register/register-index.ts';
import type { ImportCounts } from '../domain/register/register-proposal.ts';
import type { RegisterRow } from '../domain/register/register.ts';

export interface ComparedRegister {
  /** As it would stand, in the order of codes. */
  readonly rows: readonly RegisterRow[];
  readonly differences: readonly RowDifference[];
  readonly counts: ImportCounts;
}

const ROWS_A_TURN = 1_000;

/**
 * A file against the register, row by row: both in the order of their codes. Others go on meanwhile.
 */
export const compareRegister = async (
  index: RegisterIndex,
  wanted: readonly WantedRow[],
  terms: FileTerms,
  /** How many rows are compared, and how many there are at most. @throws where it is not wanted any more */
  onRows: (done: number, of: number) => void = () => undefined,
): Promise<ComparedRegister> => {
  const standing = index.parts.flatMap(({ rows }) => rows.map(({ row }) => row));
  const rows: RegisterRow[] = [];
  const differences: RowDifference[] = [];
  const counts: Record<RowChange | 'unchanged', number> = { added: 0, changed: 0, ended: 0, unchanged: 0 };
  let [mine, theirs] = [0, 0];
  for (let step = 1; mine < standing.length || theirs < wanted.length; step += 1) {
    const [here, there] = [standing[mine], wanted[theirs]];
    const takesMine = here !== undefined && (there === undefined || here.code <= there.code);
    const takesTheirs = there !== undefined && (here === undefined || there.code <= here.code);
    const compared = compareRow(takesMine ? here : undefined, takesTheirs ? there : undefined, terms);
    rows.push(compared.row);
    if (compared.difference !== undefined) differences.push(compared.difference);
    counts[compared.difference?.change ?? 'unchanged'] += 1;
    if (takesMine) mine += 1;
    if (takesTheirs) theirs += 1;
    if (step % ROWS_A_TURN !== 0) continue;
    onRows(step, Math.max(standing.length, wanted.length));
    await nextTurn();
  }
  return { rows, differences, counts };
};
