import type { MoneyReply } from '@huji/contracts/premium/http.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { ReceivedMoney } from '../domain/money-received.ts';

export const moneyReply = async (cipher: FieldCipher, money: ReceivedMoney): Promise<MoneyReply> => ({
  moneyId: money.moneyId,
  account: money.account,
  bankRef: money.bankRef,
  valueOn: money.valueOn,
  amountYuan: formatYuan(money.fen),
  text: await cipher.open(money.sealedText),
  state: money.batchId === null ? 'unmatched' : 'matched',
  ...(money.batchId === null ? {} : { batchId: money.batchId }),
});
