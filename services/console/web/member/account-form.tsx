import { presentIf } from '@huji/contracts/shared/present.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, newKey, payout } from '../shared/api/client.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { halfWidth } from '../shared/words/amount.ts';
import { useWords } from '../shared/words/words.tsx';
import { en, zh } from './account-words.ts';
import type { Order } from './api.ts';

const FORMS = { holder: /^.{1,70}$/, number: /^\d{9,30}$/, bankCode: /^\d{12}$/ } as const;
type Name = keyof typeof FORMS;
const NAMES = ['holder', 'number', 'bankCode'] as const satisfies readonly Name[];
type Account = Readonly<Record<Name, string>>;

const EMPTY: Account = { holder: '', number: '', bankCode: '' };

const readAs = (name: Name, typed: string): string =>
  name === 'holder' ? typed.trim() : halfWidth(typed).replaceAll(/[\s-]/g, '');

const accountOf = (typed: Account): Account => ({
  holder: readAs('holder', typed.holder),
  number: readAs('number', typed.number),
  bankCode: readAs('bankCode', typed.bankCode),
});

/** Saves the account; a payment that came back is made again to it. */
const save = (account: Account, key: string) =>
  answered(payout.PUT('/v1/me/account', { params: { header: { 'Idempotency-Key': key } }, body: account }));

interface AccountFormProps {
  readonly returned: readonly Order[];
  readonly onSaved: () => void;
  /** Back to the account that stands; absent where there is none to go back to. */
  readonly onCancel?: (() => void) | undefined;
}

/** The account to be paid to. What is wrong is said at its field; the bank's word comes after saving. */
export const AccountForm = ({ returned, onSaved, onCancel }: AccountFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const [typed, write] = useState(EMPTY);
  const [wrong, blame] = useState<readonly Name[]>([]);
  const [key, renew] = useState(newKey);
  const saving = useMutation({
    mutationFn: () => save(accountOf(typed), key),
    onSuccess: async () => {
      await Promise.all(['payee', 'orders', 'claims'].map((name) => known.invalidateQueries({ queryKey: [name] })));
      onSaved();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const account = accountOf(typed);
    const found = NAMES.filter((name) => !FORMS[name].test(account[name]));
    blame(found);
    const [first] = found;
    if (first === undefined) saving.mutate();
    else (event.currentTarget.elements.namedItem(first) as HTMLElement | null)?.focus();
  };
  const LABELS = { holder: t.holder, number: t.number, bankCode: t.bank };
  const HINTS = { holder: undefined, number: t.numberHint, bankCode: t.bankHint };
  return (
    <form className="card" onSubmit={submit} noValidate>
      {NAMES.map((name) => (
        <Field key={name} label={LABELS[name]} hint={HINTS[name]} fault={wrong.includes(name) && t.faults[name]}>
          {(attributes) => (
            <input
              {...attributes}
              name={name}
              autoComplete="off"
              {...presentIf(name !== 'holder', { inputMode: 'numeric' })}
              value={typed[name]}
              onChange={(event) => {
                write({ ...typed, [name]: event.target.value });
                renew(newKey);
              }}
            />
          )}
        </Field>
      ))}
      <Refusal error={saving.error} />
      <button className="main wide" disabled={saving.isPending}>
        {returned.length > 0 ? t.correct : t.save}
      </button>
      {onCancel !== undefined && (
        <button type="button" className="wide" onClick={onCancel}>
          {t.cancel}
        </button>
      )}
    </form>
  );
};
