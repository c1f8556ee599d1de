import type { FundReply } from '@huji/contracts/payout/fund-http.ts';
import { formatYuan, subtractFen } from '@huji/contracts/shared/money.ts';
import { lastingTenths } from '../domain/journal-totals.ts';
import type { FundPosition } from '../use-cases/read-fund-positions.ts';

export const fundReply = ({ fund, creditedFen, approvedFen, reservedFen, pace }: FundPosition): FundReply => ({
  fund,
  creditedYuan: formatYuan(creditedFen),
  approvedYuan: formatYuan(approvedFen),
  reservedYuan: formatYuan(reservedFen),
  balanceYuan: formatYuan(subtractFen(creditedFen, approvedFen)),
  availableYuan: formatYuan(subtractFen(creditedFen, reservedFen)),
  pace: pace && {
    months: pace.months.map(({ month, fen }) => ({ month, approvedYuan: formatYuan(fen) })),
    averageYuan: formatYuan(pace.averageFen),
    lasts: lastingTenths(subtractFen(creditedFen, approvedFen), pace) / 10,
  },
});
