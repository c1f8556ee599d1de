import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newKey } from '../shared/api/client.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { ask, type Batch, type SeenBatch } from './api.ts';
import { isStale, Stale } from './stale.tsx';
import { en, zh } from './words.ts';

const WHOLE = /^\d{1,8}$/;
type Headcount = NonNullable<Batch['draft']['headcount']>;

/** Declares what was typed of the draft that was seen. @throws Refused `stale` where a colleague changed it meanwhile */
const save = async (
  { batch, etag }: SeenBatch,
  { size, women, key }: { readonly size: number; readonly women: number; readonly key: string },
): Promise<void> => {
  const known: Headcount | null = batch.draft.headcount;
  await ask(`/v1/batches/${batch.batchId}/headcount`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'if-match': etag },
    // What was proven before stays declared.
    body: JSON.stringify({ size, women, exclusions: known?.exclusions ?? [] }),
  });
};

/** All staff and the women among them, on the day the batch starts. */
export const HeadcountForm = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const { batch } = seen;
  const { headcount } = batch.draft;
  const [before, keep] = useState<SeenBatch | null>(null);
  const [typed, write] = useState({ size: String(headcount?.size ?? ''), women: String(headcount?.women ?? '') });
  const [wrong, blame] = useState<Readonly<Record<string, string>>>({});
  const saving = useMutation({
    mutationFn: (looked: SeenBatch) =>
      save(looked, { size: Number(typed.size), women: Number(typed.women || '0'), key: newKey() }),
    onMutate: () => {
      keep(null);
    },
    onSuccess: () => known.invalidateQueries({ queryKey: ['batch', batch.batchId] }),
    onError: async (error, looked) => {
      if (!isStale(error)) return;
      await known.invalidateQueries({ queryKey: ['batch', batch.batchId] });
      keep(looked);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {};
    if (!WHOLE.test(typed.size)) found['size'] = t.wrongNumber;
    if (typed.women !== '' && !WHOLE.test(typed.women)) found['women'] = t.wrongNumber;
    else if (Number(typed.women) > Number(typed.size)) found['women'] = t.wrongWomen;
    blame(found);
    if (Object.keys(found).length === 0) saving.mutate(seen);
  };
  return (
    <form className="card" onSubmit={submit} noValidate>
      <h2>{t.headcount}</h2>
      <p className="hint">{t.headcountHint}</p>
      <div className="pair">
        {(['size', 'women'] as const).map((name) => (
          <Field key={name} label={t[name]} fault={wrong[name]}>
            {(attributes) => (
              <input
                {...attributes}
                name={name}
                inputMode="numeric"
                autoComplete="off"
                value={typed[name]}
                onChange={(event) => {
                  write({ ...typed, [name]: event.target.value.trim() });
                }}
              />
            )}
          </Field>
        ))}
      </div>
      {before === null ? <Refusal error={saving.error} /> : <Stale before={before} after={seen} />}
      <button disabled={saving.isPending}>{t.saveHeadcount}</button>
    </form>
  );
};
