import { type Fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { approvedFrom, creditedTo, type FundPace, fundsOf, paceOf } from '../domain/journal-totals.ts';
import type { Parts } from './parts.ts';
import { readTotalsUpTo } from './read-totals-up-to.ts';

export interface FundPosition {
  readonly fund: string;
  readonly creditedFen: Fen;
  readonly approvedFen: Fen;
  readonly reservedFen: Fen;
  /** Null: nothing was approved in a complete month of the last twelve. */
  readonly pace: FundPace | null;
}

/** Every fund the journal knows, by code, as it stands today: cover not begun never counts. */
export const readFundPositions = async ({ documents, clock }: Parts): Promise<readonly FundPosition[]> => {
  const today = clock.today();
  const totals = await readTotalsUpTo({ documents }, today);
  const codes = fundsOf(totals);
  const guards = await documents.funds.readMany(codes);
  return codes.map((fund, at) => ({
    fund,
    creditedFen: creditedTo(totals, fund),
    approvedFen: approvedFrom(totals, fund),
    reservedFen: guards[at]?.state.reservedFen ?? ZERO_FEN,
    pace: paceOf(totals, fund, today),
  }));
};
