import { day, hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Batch, isAwaited } from './api.ts';
import { en, zh } from './words.ts';

/** What the clerk has to do about a batch next; null: nothing, or it is not known yet. */
export const useTodo = (batch: Batch | undefined): string | null => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (batch === undefined) return null;
  const { draft, bill, state } = batch;
  if (bill !== null && hasMoney(bill.missingYuan) && bill.paidOn === null)
    return t.todo.pay(yuan(bill.missingYuan, language), day(bill.payableUntilOn, language));
  if (isAwaited(batch)) return t.todo.wait;
  if (state !== 'draft' && state !== 'short') return null;
  if (draft.rowsHeldUp > 0) return t.todo.findings(draft.rowsHeldUp);
  if (draft.rows === 0) return t.todo.roster;
  if (draft.headcount === null) return t.todo.headcount;
  return t.todo.submit;
};
