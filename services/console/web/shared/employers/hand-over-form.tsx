import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, enrollment } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { Refusal } from '../ui/states.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../words/words.tsx';

const zh = {
  offered: (account: string) => `已向经办人（账号 ${account}）提出交接，等待对方接受。`,
  open: '交接给另一位经办人',
  to: '对方的账号',
  needed: '请填写',
  send: '提出交接',
};
const en: typeof zh = {
  offered: (account) => `It was offered to the clerk of the account ${account} and waits until they accept.`,
  open: 'Hand over to another clerk',
  to: 'Their account',
  needed: 'Required',
  send: 'Offer it',
};

interface HandOverFormProps {
  readonly employer: { readonly employerId: string; readonly offeredTo?: string | undefined };
  /** What stands above the field, for whoever needs to be told. */
  readonly text?: string;
  readonly hint?: string;
}

/** An employer is offered to another clerk, who becomes its clerk by accepting. */
export const HandOverForm = ({ employer: { employerId }, text, hint }: HandOverFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const [to, write] = useState('');
  const [blamed, blame] = useState(false);
  const offering = useCommand((subject: string, key) =>
    answered(
      enrollment.POST('/v1/employers/{employerId}/hand-over', {
        params: { path: { employerId }, header: { 'Idempotency-Key': key } },
        body: { to: subject },
      }),
    ),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (to.trim() !== '') offering.mutate(to.trim());
  };
  return (
    <details className="unfold">
      <summary>{t.open}</summary>
      <form onSubmit={submit} noValidate>
        {text !== undefined && <p>{text}</p>}
        <TextField
          label={t.to}
          hint={hint}
          fault={blamed && to.trim() === '' && t.needed}
          name="to"
          maxLength={100}
          value={to}
          write={write}
        />
        <Refusal error={offering.error} />
        <button disabled={offering.isPending}>{t.send}</button>
      </form>
    </details>
  );
};

/** To whom it is offered, while they have not said. */
export const HandOverOffered = ({ employer: { offeredTo } }: Pick<HandOverFormProps, 'employer'>): ReactNode => {
  const t = useWords({ zh, en });
  return offeredTo === undefined ? null : <p className="notice">{t.offered(offeredTo)}</p>;
};
