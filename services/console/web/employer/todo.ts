import { day, hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Batch, isAwaited } from './api.ts';
import { en, zh } from './words.ts';

/** What there is to do, and the part of the batch's page where it is done; null: nowhere, it is waited for. */
export interface Todo {
  readonly words: string;
  readonly part: 'bill' | 'roster' | 'headcount' | 'held-up' | 'submission' | null;
}

/** What the clerk has to do about a batch next; null: nothing, or it is not known yet. */
export const useTodo = (batch: Batch | undefined): Todo | null => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (batch === undefined) return null;
  const { draft, bill, state } = batch;
  if (bill !== null && hasMoney(bill.missingYuan) && bill.paidOn === null)
    return { words: t.todo.pay(yuan(bill.missingYuan, language), day(bill.payableUntilOn, language)), part: 'bill' };
  if (isAwaited(batch)) return { words: t.todo.wait, part: null };
  if (state !== 'draft' && state !== 'short') return null;
  if (draft.rowsHeldUp > 0) return { words: t.todo.findings(draft.rowsHeldUp), part: 'held-up' };
  if (draft.rows === 0) return { words: t.todo.roster, part: 'roster' };
  if (draft.headcount === null) return { words: t.todo.headcount, part: 'headcount' };
  return { words: state === 'short' ? t.todo.short : t.todo.submit, part: 'submission' };
};
