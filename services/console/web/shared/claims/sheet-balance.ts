import { amountOf } from '../words/amount.ts';
import type { Draft } from './claim-draft.ts';

/** Apart from the words of a claim: they come with the step of the papers, and nobody waits for them before. */
export const zh = {
  sums: '结算单',
  moreSums: '结算单上的其他金额',
  unaccounted: (sum: string) =>
    `各项加起来与总费用相差 ${sum}。请照结算单补填个人账户、个人现金等金额；对不上的由审核员核对，会慢一些。`,
};
export const en: typeof zh = {
  sums: 'Settlement sheet',
  moreSums: 'Other sums on the sheet',
  unaccounted: (sum) =>
    `The parts and the total differ by ${sum}. Please add what stands on the sheet, such as account and cash; a sheet that does not add up is checked by a reviewer and takes longer.`,
};

/** What the parts of a settlement sheet add up to its total with. */
const PARTS_PAID = ['poolPaidYuan', 'bigPaidYuan', 'civilPaidYuan', 'aidPaidYuan', 'accountPaidYuan', 'cashPaidYuan'];

/**
 * How much of the total no part accounts for, in yuan; negative: the parts are more. Null: they agree, or total and pool are not
 * both there yet. A sheet that does not add up is looked at by a person.
 */
export const unaccountedYuan = (draft: Draft): string | null => {
  const fenOf = (name: string): number | null => {
    const amount = amountOf(draft[name] ?? '');
    return amount === null ? null : Math.round(Number(amount) * 100);
  };
  const total = fenOf('totalYuan');
  if (total === null || fenOf('poolPaidYuan') === null) return null;
  const left = PARTS_PAID.reduce((rest, name) => rest - (fenOf(name) ?? 0), total);
  return left === 0 ? null : (left / 100).toFixed(2);
};
