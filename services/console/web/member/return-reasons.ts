import type { Words } from '../shared/words/words.tsx';
import type { Order } from './api.ts';

/** Why the bank sent a payment back. */
const RETURN_REASONS: Readonly<Record<string, Words>> = {
  ACCOUNT_CLOSED: { zh: '账户已销户', en: 'the account is closed' },
  ACCOUNT_UNKNOWN: { zh: '账号不存在', en: 'the account number does not exist' },
  NAME_MISMATCH: { zh: '户名与账号不符', en: 'name and account do not belong together' },
  LIMIT_EXCEEDED: { zh: '超过账户限额', en: 'the account has a limit that was exceeded' },
  NEVER_RECEIVED: { zh: '银行没有收到', en: 'the bank never received it' },
  BANK_REFUSED: { zh: '银行没有受理', en: 'the bank did not accept it' },
};
const REFUSED_BY_BANK: Words = { zh: '银行没有受理', en: 'the bank did not accept it' };

export const returnReason = (order: Order): Words =>
  RETURN_REASONS[order.attempts.at(-1)?.reason ?? ''] ?? REFUSED_BY_BANK;
