import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Choices } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { amountFault, amountOf } from '../shared/words/amount.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './bank-words.ts';
import { OWN_ACCOUNTS } from './confirm-words.ts';

const ACCOUNTS = ['benefits', 'contributions'] as const;
const TYPES = ['payment', 'return'] as const;

interface Typed {
  readonly account: (typeof ACCOUNTS)[number];
  readonly type: (typeof TYPES)[number];
  readonly ref: string;
  readonly endToEndId: string;
  readonly amount: string;
  readonly valueOn: string;
}

const EMPTY: Typed = { account: 'benefits', type: 'payment', ref: '', endToEndId: '', amount: '', valueOn: '' };

const TEXTS = ['ref', 'endToEndId', 'amount', 'valueOn'] as const;
type TextName = (typeof TEXTS)[number];
const KINDS = { ref: 'text', endToEndId: 'text', amount: 'amount', valueOn: 'date' } as const;

/** A name of the bank is no longer than this. */
const NAME_MAX = 64;

interface KindProps {
  readonly typed: Typed;
  readonly write: (typed: Typed) => void;
}

/** Of which account, and whether it left or came back. */
const Kind = ({ typed, write }: KindProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <Choices
        name="account"
        legend={t.account}
        value={typed.account}
        options={ACCOUNTS.map((account) => [account, OWN_ACCOUNTS[account]?.[language]] as const)}
        onChoose={(chosen) => {
          const account = ACCOUNTS.find((each) => each === chosen);
          if (account !== undefined) write({ ...typed, account });
        }}
      />
      <Choices
        name="type"
        legend={t.what}
        value={typed.type}
        options={TYPES.map((type) => [type, t[type]] as const)}
        onChoose={(chosen) => {
          const type = TYPES.find((each) => each === chosen);
          if (type !== undefined) write({ ...typed, type });
        }}
      />
    </>
  );
};

/** A line of the bank’s statement, where the bank gives no file: proposed here, confirmed by another post. */
export const StatementLineForm = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [typed, write] = useState(EMPTY);
  const [blamed, blame] = useState(false);
  const proposing = useCommand(
    ({ account, amount, ...line }: Typed, key) =>
      answered(
        payout.POST('/v1/payout-statement-lines', {
          params: { header: { 'Idempotency-Key': key } },
          body: { account, lines: [{ ...line, amountYuan: amountOf(amount) ?? '' }] },
        }),
      ),
    () => {
      write(EMPTY);
      blame(false);
    },
  );
  const faults: Readonly<Record<TextName, string | false>> = {
    ref: typed.ref.trim() === '' && t.needed,
    endToEndId: typed.endToEndId.trim() === '' && t.needed,
    amount: amountFault(typed.amount)?.[language] ?? false,
    valueOn: typed.valueOn === '' && t.needed,
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (Object.values(faults).every((fault) => fault === false)) proposing.mutate(typed);
  };
  return (
    <details className="card unfold">
      <summary>{t.type}</summary>
      <form onSubmit={submit} noValidate>
        <p>{t.typeText}</p>
        <Kind typed={typed} write={write} />
        {TEXTS.map((name) => (
          <TextField
            key={name}
            name={name}
            kind={KINDS[name]}
            maxLength={NAME_MAX}
            label={name === 'endToEndId' ? t.endToEnd : t[name]}
            value={typed[name]}
            fault={blamed && faults[name]}
            write={(text) => {
              write({ ...typed, [name]: text });
            }}
          />
        ))}
        <Refusal error={proposing.error} />
        {proposing.isSuccess && (
          <p className="notice" role="status">
            {t.proposed}
          </p>
        )}
        <button disabled={proposing.isPending}>{t.propose}</button>
      </form>
    </details>
  );
};
