import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { amountFault, amountOf } from '../shared/words/amount.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Order, useFunds } from './payments-api.ts';
import { en, NEUTRAL_GROUP, zh } from './payments-words.ts';
import { usePlanName } from './plans.ts';

interface Typed {
  readonly fund: string;
  readonly ref: string;
  readonly amount: string;
  readonly on: string;
}

interface ClawBack {
  readonly fund: string;
  readonly ref: string;
  readonly amountYuan: string;
  readonly valueOn: string;
}

interface FundProps {
  readonly named: readonly string[];
  readonly fault: string | false;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** The fund that paid. Whoever handles money is not told which benefit an order pays: then it is one of all funds. */
const FundField = ({ named, fault, value, write }: FundProps): ReactNode => {
  const t = useWords({ zh, en });
  const nameOf = usePlanName();
  const everyFund = useFunds();
  const select = (funds: readonly string[]): ReactNode => (
    <SelectField
      label={t.clawBackFund}
      fault={fault}
      name="fund"
      none={t.choose}
      options={funds.map((fund) => [fund, nameOf(fund)])}
      value={value}
      write={write}
    />
  );
  if (named.length > 0) return select(named);
  return <Loaded query={everyFund}>{(funds) => select(funds.map(({ fund }) => fund))}</Loaded>;
};

/** Money that a payee paid back is booked to the fund that paid it: the first of two people says so, by the bank's reference. */
export const ClawBackForm = ({ order }: { readonly order: Order }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const named = order.lines.map(({ fund }) => fund).filter((fund) => fund !== NEUTRAL_GROUP);
  const [typed, write] = useState<Typed>({ fund: named[0] ?? '', ref: '', amount: '', on: '' });
  const [blamed, blame] = useState(false);
  const { orderId } = order;
  const proposing = useCommand((body: ClawBack, key) =>
    answered(
      payout.POST('/v1/orders/{orderId}/claw-backs', {
        params: { path: { orderId }, header: { 'Idempotency-Key': key } },
        body,
      }),
    ),
  );
  const faults: Readonly<Record<keyof Typed, string | false>> = {
    fund: typed.fund === '' && t.needed,
    ref: typed.ref.trim() === '' && t.needed,
    amount: amountFault(typed.amount)?.[language] ?? false,
    on: typed.on === '' && t.needed,
  };
  const field = (name: keyof Typed) => ({
    name,
    fault: blamed && faults[name],
    value: typed[name],
    write: (text: string) => {
      write({ ...typed, [name]: text });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (Object.values(faults).some((fault) => fault !== false)) return;
    const { fund, ref, amount, on } = typed;
    proposing.mutate({ fund, ref: ref.trim(), amountYuan: amountOf(amount) ?? '', valueOn: on });
  };
  if (proposing.isSuccess)
    return (
      <p className="card notice" role="status">
        {t.proposed}
      </p>
    );
  return (
    <details className="card unfold">
      <summary>{t.clawBack}</summary>
      <form onSubmit={submit} noValidate>
        <p>{t.clawBackText}</p>
        <FundField named={named} {...field('fund')} />
        <TextField label={t.clawBackRef} maxLength={60} {...field('ref')} />
        <div className="pair">
          <TextField label={t.clawBackSum} kind="amount" maxLength={60} {...field('amount')} />
          <TextField label={t.clawBackOn} kind="date" {...field('on')} />
        </div>
        <Refusal error={proposing.error} />
        <button disabled={proposing.isPending}>{t.toSecond}</button>
      </form>
    </details>
  );
};
