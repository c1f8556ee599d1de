import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import type { Employer } from './find-api.ts';

const zh = {
  title: '经办人',
  clerk: (account: string) => `现由 ${account} 经办。`,
  none: '现在没有经办人。',
  offered: (account: string) => `已向 ${account} 提出交接，等待对方接受。`,
  offer: '交接给另一位经办人',
  to: '对方的账号',
  needed: '请填写',
  send: '提出交接',
};
const en: typeof zh = {
  title: 'Clerk',
  clerk: (account) => `${account} acts for it.`,
  none: 'Nobody acts for it.',
  offered: (account) => `It was offered to ${account} and waits until they accept.`,
  offer: 'Hand over to another clerk',
  to: 'Their account',
  needed: 'This is needed',
  send: 'Offer it',
};

/** Who acts for an employer; where that clerk is gone, the office offers it to another one. */
export const HandOverCard = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const mayOffer = useMay('offerHandOver');
  const [to, write] = useState('');
  const [blamed, blame] = useState(false);
  const { employerId, clerk, offeredTo } = employer;
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
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{clerk === undefined ? t.none : t.clerk(clerk)}</p>
      {offeredTo !== undefined && <p>{t.offered(offeredTo)}</p>}
      {mayOffer && (
        <details className="unfold">
          <summary>{t.offer}</summary>
          <form onSubmit={submit} noValidate>
            <TextField
              label={t.to}
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
      )}
    </section>
  );
};
