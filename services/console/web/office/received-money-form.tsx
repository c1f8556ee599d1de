import { type ComponentProps, type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { answered, premium } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { faultsOfAnswer } from '../shared/api/pointed-faults.ts';
import { isAt } from '../shared/api/unplaced-faults.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { focusFirst } from '../shared/ui/focus-first.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { ACCOUNT_FIELDS } from '../shared/words/account.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useOwnAccounts } from './own-accounts.ts';
import { type MoneyFaults, type MoneyField, moneyFaults, moneyOf, type TypedMoney } from './received-money.ts';
import { en, zh } from './received-money-words.ts';

const EMPTY: TypedMoney = {
  ...{ account: 'contributions', bankRef: '', valueOn: '', amountYuan: '', text: '' },
  ...{ holder: '', number: '', bankCode: '' },
};

/** What is typed; an account is chosen. */
type TypedField = Exclude<MoneyField, 'account'>;
const KINDS: Readonly<Record<TypedField, NonNullable<ComponentProps<typeof TextField>['kind']>>> = {
  ...{ bankRef: 'text', valueOn: 'date', amountYuan: 'amount', text: 'text' },
  ...{ holder: 'text', number: 'digits', bankCode: 'digits' },
};
const LENGTHS: Partial<Readonly<Record<TypedField, number>>> = { bankRef: 64, text: 500, holder: 70 };
const LENGTH = 40;

interface FieldsProps {
  readonly typed: TypedMoney;
  readonly faults: MoneyFaults;
  readonly write: (field: MoneyField, text: string) => void;
}

const AccountField = ({ typed, faults, write }: FieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const accounts = useOwnAccounts();
  return (
    <SelectField
      label={t.fields.account}
      fault={faults.account?.[language]}
      name="account"
      options={accounts.map(([account, words]) => [account, words[language]])}
      value={typed.account}
      write={(account) => {
        write('account', account);
      }}
    />
  );
};

const Fields = (props: FieldsProps): ReactNode => {
  const { typed, faults, write } = props;
  const t = useWords({ zh, en });
  const language = useLanguage();
  const field = (name: TypedField): ReactNode => (
    <TextField
      key={name}
      name={name}
      label={t.fields[name]}
      hint={name === 'text' && t.hints.text}
      fault={faults[name]?.[language]}
      kind={KINDS[name]}
      maxLength={LENGTHS[name] ?? LENGTH}
      value={typed[name]}
      write={(text) => {
        write(name, text);
      }}
    />
  );
  return (
    <>
      <AccountField {...props} />
      {field('bankRef')}
      <div className="pair">
        {field('valueOn')}
        {field('amountYuan')}
      </div>
      {field('text')}
      <fieldset className="field">
        <legend>{t.payer}</legend>
        <p className="hint">{t.payerHint}</p>
        {ACCOUNT_FIELDS.map(field)}
      </fieldset>
    </>
  );
};

/** What was seen to be wrong when it was sent, and what a service found: each until its field is written anew. */
const useMoneyFaults = () => {
  const [faults, blame] = useState<MoneyFaults>({});
  const forget = (field: MoneyField): void => {
    const { [field]: _, ...others } = faults;
    blame(others);
  };
  return { faults, blame, forget };
};

/** Money that came to an account of ours, as the statement shows it: typed here, confirmed by another post. */
export const ReceivedMoneyForm = (): ReactNode => {
  const t = useWords({ zh, en });
  const [typed, write] = useState(EMPTY);
  const { faults, blame, forget } = useMoneyFaults();
  const proposing = useCommand(
    (money: ReturnType<typeof moneyOf>, key) =>
      answered(
        premium.POST('/v1/bank-statement-lines', { params: { header: { 'Idempotency-Key': key } }, body: money }),
      ),
    () => {
      write(EMPTY);
      blame({});
    },
  );
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const found = moneyFaults(typed);
    blame(found);
    if (Object.keys(found).length > 0) {
      focusFirst(form, found);
      return;
    }
    proposing.mutate(moneyOf(typed), {
      onError: (error) => {
        const told = faultsOfAnswer(error);
        blame(told);
        focusFirst(form, told);
      },
    });
  };
  return (
    <details className="card unfold">
      <summary>{t.title}</summary>
      <form onSubmit={submit} noValidate>
        <p>{t.intro}</p>
        <Fields
          typed={typed}
          faults={faults}
          write={(field, text) => {
            write({ ...typed, [field]: text });
            forget(field);
          }}
        />
        <Refusal error={proposing.error} isPlaced={isAt(Object.keys(EMPTY))} />
        {proposing.isSuccess && (
          <p className="notice" role="status">
            {t.sent} <Link href="/o/confirm">{t.follow}</Link>
          </p>
        )}
        <button disabled={proposing.isPending}>{t.send}</button>
      </form>
    </details>
  );
};
