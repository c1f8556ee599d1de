import type { FundReply } from '@huji/contracts/payout/fund-http.ts';
import { formatYuan, subtractFen } from '@huji/contracts/shared/money.ts';
import type { FundPosition } from '../use-cases/read-fund-positions.ts';

export const fundReply = ({ fund, creditedFen, approvedFen, reservedFen }: FundPosition): FundReply => ({
  fund,
  creditedYuan: formatYuan(creditedFen),
  approvedYuan: formatYuan(approvedFen),
  reservedYuan: formatYuan(reservedFen),
  balanceYuan: formatYuan(subtractFen(creditedFen, approvedFen)),
  availableYuan: formatYuan(subtractFen(creditedFen, reservedFen)),
});
