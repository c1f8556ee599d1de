import { formatYuan, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { FundReply } from '@huji/contracts/payout/http.ts';
import type { Fund } from '../domain/fund.ts';
import { approvedFrom, creditedTo, fundsOf, type JournalTotals } from '../domain/journal-totals.ts';
import type { PayoutStores } from '../stores.ts';

const position = (totals: JournalTotals, fund: string, { reservedFen }: Fund): FundReply => {
  const [credited, approved] = [creditedTo(totals, fund), approvedFrom(totals, fund)];
  return {
    fund,
    creditedYuan: formatYuan(credited),
    approvedYuan: formatYuan(approved),
    reservedYuan: formatYuan(reservedFen),
    balanceYuan: formatYuan(subtractFen(credited, approved)),
    availableYuan: formatYuan(subtractFen(credited, reservedFen)),
  };
};

/** Every fund the journal knows, as it stands now. */
export const fundPositions = async ({ journal, funds }: PayoutStores): Promise<readonly FundReply[]> => {
  const totals = await journal.totals();
  const codes = fundsOf(totals);
  const guards = await funds.readMany(codes);
  return codes.map((code, i) =>
    position(totals, code, guards[i]?.state ?? { reservedFen: ZERO_FEN, reservations: [] }),
  );
};
