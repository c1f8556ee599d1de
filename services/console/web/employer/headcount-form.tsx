import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ask } from '../shared/api/ask.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
import type { Batch, SeenBatch } from './api.ts';
import { Exclusions } from './exclusions.tsx';
import { exclusionFaults, exclusionsOf, type TypedExclusion, typedExclusion, WHOLE } from './typed-exclusions.ts';
import { en, zh } from './headcount-words.ts';
import { isStale } from './is-stale.ts';
import { Stale } from './stale.tsx';

interface Typed {
  readonly size: string;
  readonly women: string;
  readonly exclusions: readonly TypedExclusion[];
}

/** What was declared, as the form shows it. */
const declaredOf = ({ draft: { headcount } }: Batch): Typed => ({
  size: String(headcount?.size ?? ''),
  women: String(headcount?.women ?? ''),
  exclusions: (headcount?.exclusions ?? []).map(typedExclusion),
});

/** What was typed of the draft that was seen. */
interface Wish {
  readonly etag: string;
  readonly typed: Typed;
}

/** Declares it. @throws Refused `stale` where a colleague changed the draft meanwhile */
const save = async (batchId: string, { etag, typed }: Wish, key: string): Promise<void> => {
  const { size, women, exclusions } = typed;
  await ask(`/api/v1/batches/${batchId}/headcount`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'if-match': etag },
    body: JSON.stringify({ size: Number(size), women: Number(women || '0'), exclusions: exclusionsOf(exclusions) }),
  });
};

/** What is wrong with what was typed, by the field; of an exclusion by its place. */
const useFaultsOf = () => {
  const t = useWords({ zh, en });
  return ({ size, women, exclusions }: Typed): Readonly<Record<string, string>> => {
    const found: Record<string, string> = {};
    if (!WHOLE.test(size)) found['size'] = t.wrongNumber;
    if (women !== '' && !WHOLE.test(women)) found['women'] = t.wrongNumber;
    else if (Number(women) > Number(size)) found['women'] = t.wrongWomen;
    for (const at of exclusionFaults(exclusions)) found[`exclusion-${String(at)}`] = t.wrongNumber;
    return found;
  };
};

interface NumberFieldProps {
  readonly name: 'size' | 'women';
  readonly value: string;
  readonly fault: string | undefined;
  readonly write: (text: string) => void;
}

const NumberField = ({ name, value, fault, write }: NumberFieldProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <TextField
      label={t[name]}
      fault={fault}
      kind="digits"
      name={name}

      value={value}
      write={(text) => {
        write(text.trim());
      }}
    />
  );
};

/** Saving, and what a colleague had changed where it was not taken. */
const useSaving = (batchId: string, onSaved: () => void) => {
  const known = useQueryClient();
  const [before, keep] = useState<SeenBatch | null>(null);
  const saving = useCommand((wish: Wish, key) => save(batchId, wish, key));
  const begin = (looked: SeenBatch, typed: Typed): void => {
    keep(null);
    const onError = async (error: Error): Promise<void> => {
      if (!isStale(error)) return;
      await known.invalidateQueries({ queryKey: ['batch', batchId] });
      keep(looked);
    };
    saving.mutate(
      { etag: looked.etag, typed },
      {
        onSuccess: onSaved,
        onError: (error) => {
          void onError(error);
        },
      },
    );
  };
  return { before, saving, begin };
};

/** All staff, the women among them, and who of them does not count, on the day the batch starts. */
export const HeadcountForm = ({ seen }: { readonly seen: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  // Until something is typed it shows what stands, also when a colleague changes it meanwhile.
  const [typed, write] = useState<Typed | null>(null);
  const shown = typed ?? declaredOf(seen.batch);
  const [wrong, blame] = useState<Readonly<Record<string, string>>>({});
  const faultsOf = useFaultsOf();
  const { before, saving, begin } = useSaving(seen.batch.batchId, () => {
    write(null);
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = faultsOf(shown);
    blame(found);
    if (Object.keys(found).length === 0) begin(seen, shown);
  };
  return (
    <form className="card" id="headcount" onSubmit={submit} noValidate>
      <h2>{t.headcount}</h2>
      <p className="hint">{t.headcountHint}</p>
      <div className="pair">
        {(['size', 'women'] as const).map((name) => (
          <NumberField
            key={name}
            name={name}
            value={shown[name]}
            fault={wrong[name]}
            write={(text) => {
              write({ ...shown, [name]: text });
            }}
          />
        ))}
      </div>
      <Exclusions
        exclusions={shown.exclusions}
        faults={wrong}
        onChange={(exclusions) => {
          write({ ...shown, exclusions });
        }}
      />
      {before === null ? <Refusal error={saving.error} /> : <Stale before={before} after={seen} />}
      {saving.isSuccess && typed === null && (
        <p className="soft" role="status">
          {t.headcountSaved}
        </p>
      )}
      <button disabled={saving.isPending}>{t.saveHeadcount}</button>
    </form>
  );
};
