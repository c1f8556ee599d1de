import { foldReference } from '@huji/contracts/shared/reference.ts';
import { orderIdOf, type OrderSource, parseOrderId } from './order-id.ts';

/**
 * The name a payment has at the bank. It is a function of order and attempt, so that it can be computed again after a
 * crash, and it can be read back, so that a statement line finds its order without an index.
 * ISO 20022 `Max35Text`, letters and digits and `-` only: a letter for what is paid, the UUID in base 36, number and attempt in base 36.
 */
export const END_TO_END_ID_MAX = 35;

const UUID_BASE36_LENGTH = 25;
const FORM = /^([CRM])([0-9a-z]{25})-([0-9a-z]{1,4})-([0-9a-z]{1,3})$/;

const namedBy = (source: OrderSource): readonly [string, string, number] => {
  switch (source.type) {
    case 'claim':
      return ['C', source.claimId, source.decisionNo];
    case 'refund':
      return ['R', source.batchId, source.refundNo];
    case 'money':
      return ['M', source.moneyId, 1];
  }
};

const sourceNamed = (letter: string | undefined, id: string, no: number): OrderSource => {
  if (letter === 'M') return { type: 'money', moneyId: id };
  return letter === 'C'
    ? { type: 'claim', claimId: id, decisionNo: no }
    : { type: 'refund', batchId: id, refundNo: no };
};

/** @throws RangeError when the id is no order id, or number or attempt is beyond what 35 characters hold. */
export const endToEndIdOf = (orderId: string, attempt: number): string => {
  const source = parseOrderId(orderId);
  if (source === null || !Number.isInteger(attempt) || attempt < 1) throw new RangeError(`no payment: ${orderId}`);
  const [letter, uuid, no] = namedBy(source);
  const number = BigInt(`0x${String(uuid).replaceAll('-', '')}`)
    .toString(36)
    .padStart(UUID_BASE36_LENGTH, '0');
  const text = `${String(letter)}${number}-${Number(no).toString(36)}-${attempt.toString(36)}`;
  if (text.length > END_TO_END_ID_MAX || !FORM.test(text)) throw new RangeError(`too many attempts: ${orderId}`);
  return text;
};

const uuidOf = (base36: string): string => {
  let number = 0n;
  for (const digit of base36) number = number * 36n + BigInt(Number.parseInt(digit, 36));
  const hex = number.toString(16).padStart(32, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Banks print ids in capitals, wide or with blanks; what is the same to a reader is the same id. */
export const foldEndToEndId = (text: string): string => {
  const plain = foldReference(text).replaceAll(' ', '-');
  return `${plain.slice(0, 1)}${plain.slice(1).toLowerCase()}`;
};

/** Null for a text this association never gave out. Compared folded. */
export const parseEndToEndId = (printed: string): { readonly orderId: string; readonly attempt: number } | null => {
  const text = foldEndToEndId(printed);
  const match = FORM.exec(text);
  if (!match) return null;
  const [, letter, base36 = '', noText = '', attemptText = ''] = match;
  const [id, no, attempt] = [uuidOf(base36), Number.parseInt(noText, 36), Number.parseInt(attemptText, 36)];
  const orderId = orderIdOf(sourceNamed(letter, id, no));
  // Texts that only look like ours (a greater number, leading zeros) do not survive the way back.
  if (parseOrderId(orderId) === null || attempt < 1) return null;
  return endToEndIdOf(orderId, attempt) === text ? { orderId, attempt } : null;
};
