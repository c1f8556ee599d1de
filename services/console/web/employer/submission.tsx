import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { newKey, Refused } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { isAwaited, type SeenBatch, submitSeen } from './api.ts';
import { batchChanges } from './batch-changes.ts';
import { en, zh } from './words.ts';

const STALE = 412;

/** What a colleague changed since the clerk looked. */
const Stale = ({ before, after }: { readonly before: SeenBatch; readonly after: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const changes = batchChanges(before.batch, after.batch, useLanguage());
  return (
    <div className="card notice warm" role="alert">
      <p>{changes.length === 0 ? t.staleNothing : t.stale}</p>
      <Facts facts={changes.map(({ what, before: former, after: now }) => [t.changed[what], `${former} → ${now}`])} />
    </div>
  );
};

/** The key that submits exactly what is on the page. `seen` is what the clerk looks at now. */
export const Submission = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const [before, keep] = useState<SeenBatch | null>(null);
  const { batch } = seen;
  const { draft, submission } = batch;
  const submitting = useMutation({
    mutationFn: (looked: SeenBatch) => submitSeen(looked, newKey()),
    onMutate: () => {
      keep(null);
    },
    onSuccess: () => known.invalidateQueries({ queryKey: ['batch', batch.batchId] }),
    onError: async (error, looked) => {
      if (!(error instanceof Refused && error.problem.status === STALE)) return;
      await known.invalidateQueries({ queryKey: ['batch', batch.batchId] });
      keep(looked);
    },
  });
  const isStale = before !== null;
  const blocked =
    draft.rows === 0
      ? t.blocked.roster
      : draft.rowsHeldUp > 0
        ? t.blocked.findings
        : draft.headcount === null
          ? t.blocked.headcount
          : null;
  return (
    <section className="card">
      <h2>{t.submission}</h2>
      {isStale && <Stale before={before} after={seen} />}
      {!isStale && <Refusal error={submitting.error} />}
      {isAwaited(batch) ? <p role="status">{t.submitted}</p> : <p>{blocked ?? t.submitText(draft.rows)}</p>}
      <button
        type="button"
        className="main"
        disabled={blocked !== null || isAwaited(batch) || submitting.isPending}
        onClick={() => {
          submitting.mutate(seen);
        }}
      >
        {submission === null ? t.submit : t.submitAgain}
      </button>
    </section>
  );
};
