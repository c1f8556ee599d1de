import { present } from '@huji/contracts/shared/present.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, premium } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { amountFault, amountOf } from '../shared/words/amount.ts';
import { yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Bill } from './find-api.ts';
import { en, zh } from './find-words.ts';

/** What an employer paid too much goes back to its account: the first of two people says how much. */
export const RefundForm = ({ bill, employerId }: { readonly bill: Bill; readonly employerId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [amount, write] = useState('');
  const [blamed, blame] = useState(false);
  const { batchId, creditYuan } = bill;
  const proposing = useCommand((amountYuan: string | undefined, key) =>
    answered(
      premium.POST('/v1/bills/{batchId}/refunds', {
        params: { path: { batchId }, header: { 'Idempotency-Key': key } },
        body: { payeeId: employerId, ...present({ amountYuan }) },
      }),
    ),
  );
  const fault = amount.trim() === '' ? false : (amountFault(amount)?.[language] ?? false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (fault === false) proposing.mutate(amountOf(amount) ?? undefined);
  };
  if (proposing.isSuccess)
    return (
      <p className="card notice" role="status">
        {t.refundSent}
      </p>
    );
  return (
    <form className="card" onSubmit={submit} noValidate aria-label={t.refund}>
      <h2>{t.refund}</h2>
      <p>{t.refundText(yuan(creditYuan, language))}</p>
      <TextField
        label={t.refundSum}
        hint={t.refundHint}
        fault={blamed && fault}
        kind="amount"
        name="amount"

        maxLength={20}
        value={amount}
        write={write}
      />
      <Refusal error={proposing.error} />
      <button disabled={proposing.isPending}>{t.refundSend}</button>
    </form>
  );
};
