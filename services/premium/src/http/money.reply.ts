import type { z } from 'zod';
import type { AccountInput, MaskedAccount } from '@huji/contracts/shared/account-input.ts';
import type { MoneyReply } from '@huji/contracts/premium/money-http.ts';
import { maskName } from '@huji/contracts/shared/mask-name.ts';
import { maskText } from '@huji/contracts/shared/mask-text.ts';
import { formatYuan } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { openPayer } from '../documents/money.ts';
import type { ReceivedMoney, SealedPayer } from '../domain/money.ts';
import type { Parts } from '../use-cases/parts.ts';

/** As anybody may see it: enough to recognise the account. */
export const maskPayer = ({ holder, number, bankCode }: AccountInput): z.output<typeof MaskedAccount> => ({
  holderMasked: maskName(holder),
  numberMasked: `**** ${number.slice(-4)}`,
  bankCode,
});

type ShownPayer = Pick<MoneyReply, 'payer' | 'erased'>;

/** The account a money came from, masked; nobody's where it was erased. */
export const shownPayer = async ({ cipher }: Pick<Parts, 'cipher'>, payer?: SealedPayer): Promise<ShownPayer> => {
  if (payer === undefined) return {};
  const opened = await unlessErased(openPayer(cipher, payer));
  return opened === null ? { erased: true } : { payer: maskPayer(opened) };
};

/** What a payer wrote; nothing where it was erased. */
export const shownText = async (
  { cipher }: Pick<Parts, 'cipher'>,
  sealedText: string,
): Promise<Pick<MoneyReply, 'text' | 'erased'>> => {
  const text = await unlessErased(cipher.open(sealedText));
  return text === null ? { text: '', erased: true } : { text };
};

const stateOf = ({ annulledOn, givenBackOn, batchId }: ReceivedMoney): MoneyReply['state'] => {
  if (annulledOn !== undefined) return 'annulled';
  if (givenBackOn !== undefined) return 'given-back';
  return batchId === null ? 'unmatched' : 'matched';
};

export const moneyReply = async (parts: Pick<Parts, 'cipher'>, money: ReceivedMoney): Promise<MoneyReply> => ({
  moneyId: money.moneyId,
  account: money.account,
  bankRef: money.bankRef,
  valueOn: money.valueOn,
  amountYuan: formatYuan(money.fen),
  ...(await shownText(parts, money.sealedText)),
  state: stateOf(money),
  ...present({ batchId: money.batchId ?? undefined }),
  ...(await shownPayer(parts, money.payer)),
});

/** As lists show it: who paid is told to whoever opens that one money. */
export const listedMoney = async (parts: Pick<Parts, 'cipher'>, money: ReceivedMoney): Promise<MoneyReply> => {
  const reply = await moneyReply(parts, money);
  return { ...reply, text: maskText(reply.text) };
};
