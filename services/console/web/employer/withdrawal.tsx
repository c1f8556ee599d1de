import type { ReactNode } from 'react';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Batch } from './api.ts';
import { en, zh } from './withdrawal-words.ts';

/** Giving up a batch: what becomes of its rows and of what was paid is said before. */
export const Withdrawal = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { batchId, submission, draft, bill, pending } = batch;
  const withdrawing = useCommand((id: string, key) =>
    answered(
      enrollment.POST('/v1/batches/{batchId}/withdrawal', {
        params: { path: { batchId: id }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    ),
  );
  const held = bill?.heldYuan ?? '0.00';
  return (
    <details className="card unfold off-paper">
      <summary>{t.withdraw}</summary>
      <p>{submission === null ? t.withdrawDraft(draft.rows) : t.withdrawSent(submission.rows)}</p>
      {hasMoney(held) && <p>{t.withdrawHeld(yuan(held, language))}</p>}
      <Refusal error={withdrawing.error} />
      <button
        type="button"
        disabled={withdrawing.isPending || pending !== null}
        onClick={() => {
          withdrawing.mutate(batchId);
        }}
      >
        {t.withdrawSure}
      </button>
    </details>
  );
};
