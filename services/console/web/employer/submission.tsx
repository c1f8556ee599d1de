import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, useState, Suspense } from 'react';
import { useWishKey } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { isAwaited, type SeenBatch, submitSeen, usePreview } from './api.ts';
import { isSubmittedFrom } from './batch-changes.ts';
import { BILL_PART } from './bill-card.tsx';
import { RefusedChange } from './refused-change.tsx';
import { isStale } from './is-stale.ts';
import { usePlanName } from './plan-names.ts';
import { en, zh } from './submission-words.ts';
import { en as rosterEn, zh as rosterZh } from './words.ts';

/** Read when a colleague was there before. */
const Stale = lazy(async () => ({ default: (await import('./stale.tsx')).Stale }));

/** The key that submits exactly what is on the page. `seen` is what the clerk looks at now. */
export const Submission = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const roster = useWords({ zh: rosterZh, en: rosterEn });
  const known = useQueryClient();
  /** What was on the page when it was last submitted. */
  const [asked, ask] = useState<SeenBatch | null>(null);
  const { keyOf, answered, failed } = useWishKey();
  const { batch } = seen;
  const { draft, submission } = batch;
  const language = useLanguage();
  const planName = usePlanName();
  const { data: plans } = usePreview(seen, [], undefined);
  const short = (plans ?? []).flatMap(({ plan, result }) => (result === 'accepted' ? [] : [planName(plan)]));
  /** What is left to do is to pay. */
  const isBilled = submission !== null && batch.bill !== null && batch.state !== 'short';
  const submitting = useMutation({
    mutationFn: (looked: SeenBatch) => submitSeen(looked, keyOf(looked)),
    onMutate: ask,
    onSuccess: () => {
      answered();
      return known.invalidateQueries({ queryKey: ['batch', batch.batchId] });
    },
    // Whatever came back, or nothing: what the batch is now says what became of it.
    onError: async (error) => {
      failed(error);
      await known.invalidateQueries({ queryKey: ['batch', batch.batchId] });
    },
  });
  /** The answer was lost or came second: the draft stands as it was submitted. */
  const isDone = submitting.isError && asked !== null && isSubmittedFrom(asked.batch, batch);
  const before = isStale(submitting.error) && !isDone && asked?.etag !== seen.etag ? asked : null;
  const blocked =
    draft.rows === 0
      ? t.blocked.roster
      : draft.rowsHeldUp > 0
        ? t.blocked.findings
        : draft.headcount === null
          ? t.blocked.headcount
          : null;
  return (
    <section className="card off-paper" id="submission">
      <h2>{t.submission}</h2>
      <RefusedChange batch={batch} />
      <Suspense>{before !== null && <Stale before={before} after={seen} />}</Suspense>
      {before === null && !isDone && <Refusal error={submitting.error} />}
      {isDone && !isAwaited(batch) && <p role="status">{t.submittedAlready}</p>}
      {isAwaited(batch) ? (
        <p role="status">{t.submitted}</p>
      ) : (
        <p>
          {blocked ?? (isBilled ? t.submittedText : t.submitText(roster.people(draft.persons, draft.rows)))}{' '}
          {isBilled && blocked === null && <a href={`#${BILL_PART}`}>{t.toBill}</a>}
        </p>
      )}
      {short.length > 0 && !isBilled && !isAwaited(batch) && (
        <p className="card notice warm">{t.shortPlans(short.join(language === 'zh' ? '、' : ', '))}</p>
      )}
      <button
        type="button"
        className={isBilled ? undefined : 'main'}
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
