import { confirmFreeBill, listBills, readBill, requestRefund } from './bill-http.ts';
import { listUnmatchedMoneys, matchMoney, receiveMoney } from './money-http.ts';
import { closeStatements, readStatements } from './statements-http.ts';

/** Everything premium answers over HTTP. */
export const PREMIUM_OPERATIONS = [
  readBill,
  listBills,
  receiveMoney,
  listUnmatchedMoneys,
  matchMoney,
  confirmFreeBill,
  requestRefund,
  closeStatements,
  readStatements,
] as const;
