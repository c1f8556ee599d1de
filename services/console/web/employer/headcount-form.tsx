import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, enrollment, newKey } from '../shared/api/client.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import type { Batch } from './api.ts';
import { en, zh } from './words.ts';

const WHOLE = /^\d{1,8}$/;
type Headcount = NonNullable<Batch['draft']['headcount']>;

const save = async (batchId: string, known: Headcount | null, size: number, women: number, key: string) =>
  answered(
    enrollment.PUT('/v1/batches/{batchId}/headcount', {
      params: { path: { batchId }, header: { 'Idempotency-Key': key } },
      // What was proven before stays declared.
      body: { size, women, exclusions: (known?.exclusions ?? []) as never },
    }),
  );

/** All staff and the women among them, on the day the batch starts. */
export const HeadcountForm = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const { headcount } = batch.draft;
  const [typed, write] = useState({ size: String(headcount?.size ?? ''), women: String(headcount?.women ?? '') });
  const [wrong, blame] = useState<Readonly<Record<string, string>>>({});
  const saving = useMutation({
    mutationFn: () => save(batch.batchId, headcount, Number(typed.size), Number(typed.women || '0'), newKey()),
    onSuccess: () => known.invalidateQueries({ queryKey: ['batch', batch.batchId] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found: Record<string, string> = {};
    if (!WHOLE.test(typed.size)) found['size'] = t.wrongNumber;
    if (typed.women !== '' && !WHOLE.test(typed.women)) found['women'] = t.wrongNumber;
    else if (Number(typed.women) > Number(typed.size)) found['women'] = t.wrongWomen;
    blame(found);
    if (Object.keys(found).length === 0) saving.mutate();
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
      <Refusal error={saving.error} />
      <button disabled={saving.isPending}>{t.saveHeadcount}</button>
    </form>
  );
};
