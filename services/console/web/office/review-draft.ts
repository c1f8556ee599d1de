import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { amountOf } from '../shared/words/amount.ts';

type Body = paths['/v1/claims/{claimId}/reviews']['post']['requestBody']['content']['application/json'];
export type ReviewLine = NonNullable<Body['lines']>[number];

/** What a reviewer typed about one item; `keep` leaves it as it was calculated. */
export interface Change {
  readonly verdict: 'keep' | 'pay' | 'refuse';
  readonly amount: string;
  readonly code: string;
  readonly reason: string;
  readonly clause: string;
}
export const UNCHANGED: Change = { verdict: 'keep', amount: '', code: '', reason: '', clause: '' };

/** Whether all items are left as they were calculated. */
export const changesNothing = (changes: Readonly<Record<string, Change>>): boolean =>
  Object.values(changes).every(({ verdict }) => verdict === 'keep');

export type ChangeField = Exclude<keyof Change, 'verdict'>;

/** Fields of a change that are missing or wrong, in their order. */
export const faultsOfChange = ({ verdict, amount, code, reason, clause }: Change): readonly ChangeField[] => {
  if (verdict === 'keep') return [];
  return [
    ...(verdict === 'pay' && amountOf(amount) === null ? (['amount'] as const) : []),
    ...(verdict === 'refuse' && code === '' ? (['code'] as const) : []),
    ...(reason.trim() === '' ? (['reason'] as const) : []),
    ...(clause.trim() === '' ? (['clause'] as const) : []),
  ];
};

/** The line of a review for a change without faults; null where nothing changes. */
export const lineOf = (item: string, { verdict, amount, code, reason, clause }: Change): ReviewLine | null => {
  if (verdict === 'keep') return null;
  const why = { reason: reason.trim(), clause: clause.trim() };
  return verdict === 'pay'
    ? { item, verdict, amountYuan: amountOf(amount) ?? '', ...why }
    : { item, verdict, code, ...why };
};
