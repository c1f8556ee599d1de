import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, newKey, payout } from '../shared/api/client.ts';
import { faultsOfAnswer } from '../shared/api/pointed-faults.ts';
import { isAt } from '../shared/api/unplaced-faults.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import {
  ACCOUNT_FIELDS,
  accountFaults,
  type AccountField,
  accountOf,
  type TypedAccount,
} from '../shared/words/account.ts';
import { useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import { en, zh } from './account-words.ts';
import { type Order, useOwnPerson } from './api.ts';

const EMPTY: TypedAccount = { holder: '', number: '', bankCode: '' };

/** Saves the account; a payment that came back is made again to it. */
const save = (account: TypedAccount, key: string) =>
  answered(payout.PUT('/v1/me/account', { params: { header: { 'Idempotency-Key': key } }, body: account }));

interface AccountFormProps {
  readonly returned: readonly Order[];
  readonly onSaved: () => void;
  /** Back to the account that stands; absent where there is none to go back to. */
  readonly onCancel?: (() => void) | undefined;
}

const isPlaced = isAt(ACCOUNT_FIELDS);

/** The account to be paid to. What is wrong is said at its field; the bank's word comes after saving. */
export const AccountForm = ({ returned, onSaved, onCancel }: AccountFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const known = useQueryClient();
  // Benefits are paid to the member's own account alone.
  const { data: own } = useOwnPerson();
  const [written, write] = useState<Partial<TypedAccount>>({});
  const typed: TypedAccount = { ...EMPTY, holder: own?.name ?? '', ...written };
  const [wrong, blame] = useState<readonly AccountField[]>([]);
  // By the service, until the field is changed.
  const [told, tell] = useState<Readonly<Record<string, Words>>>({});
  const [key, renew] = useState(newKey);
  const saving = useMutation({
    mutationFn: () => save(accountOf(typed), key),
    onError: (error) => {
      tell(faultsOfAnswer(error));
    },
    onSuccess: async () => {
      await Promise.all(['payee', 'orders', 'claims'].map((name) => known.invalidateQueries({ queryKey: [name] })));
      onSaved();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = accountFaults(typed);
    blame(found);
    tell({});
    const [first] = found;
    if (first === undefined) saving.mutate();
    else (event.currentTarget.elements.namedItem(first) as HTMLElement | null)?.focus();
  };
  const isSaid = Object.keys(told).length > 0 && Object.keys(told).every(isPlaced);
  const LABELS = { holder: t.holder, number: t.number, bankCode: t.bank };
  const HINTS = { holder: undefined, number: t.numberHint, bankCode: t.bankHint };
  return (
    <form className="card" onSubmit={submit} noValidate>
      {ACCOUNT_FIELDS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={LABELS[name]}
          hint={HINTS[name]}
          fault={wrong.includes(name) ? t.faults[name] : told[name]?.[language]}
          kind={name === 'holder' ? 'text' : 'digits'}
          value={typed[name]}
          write={(text) => {
            write({ ...written, [name]: text });
            renew(newKey);
            tell(({ [name]: _, ...others }) => others);
          }}
        />
      ))}
      {!isSaid && <Refusal error={saving.error} isPlaced={isPlaced} />}
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
