import { noun } from '@huji/contracts/shared/noun.ts';
import type { ReactNode } from 'react';
import { answered, enrollment } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { counted } from '../shared/words/format.ts';
import { headed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import type { Employer } from './find-api.ts';
import { ReasonForm } from './reason-form.tsx';

const zh = {
  title: '小单位联合参保',
  columns: ['统一社会信用代码', '单位', '人数'],
  states: { requested: '等待互助会决定', approved: '已同意联合参保', refused: '不同意联合参保' },
  total: (n: string) => `合计 ${n} 人`,
  reason: '理由',
  approve: '同意联合参保',
  refuse: '不同意联合参保',
};
const en: typeof zh = {
  title: 'Small employers that join as one',
  columns: ['USCC', 'Employer', 'Staff'],
  states: { requested: 'it waits for the association', approved: 'approved', refused: 'refused' },
  total: (n) => `${n} ${noun(n, 'person', 'people')} together`,
  reason: 'Reason',
  approve: 'Approve it',
  refuse: 'Refuse it',
};

/** Several small employers that ask to join as one: who they are, and what the association says. */
export const PoolingCard = ({ employer: { employerId, pooled } }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayDecide = useMay('decidePooling');
  const deciding = useCommand(({ approved, reason }: { readonly approved: boolean; readonly reason: string }, key) =>
    answered(
      enrollment.POST('/v1/employers/{employerId}/pooling-decision', {
        params: { path: { employerId }, header: { 'Idempotency-Key': key } },
        body: { approved, reason },
      }),
    ),
  );
  if (pooled === undefined) return null;
  const { units, state, reason } = pooled;
  const total = units.reduce((sum, { staff }) => sum + staff, 0);
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{`${t.states[state]} · ${t.total(counted(total, language))}`}</p>
      {reason !== undefined && <p className="soft">{headed(t.reason, reason, language)}</p>}
      <Table file="offered" name={t.title} columns={t.columns}>
        {units.map(({ uscc, name, staff }) => (
          <tr key={uscc}>
            <th scope="row">{uscc}</th>
            <td>{name}</td>
            <td>{counted(staff, language)}</td>
          </tr>
        ))}
      </Table>
      <Refusal error={deciding.error} />
      {mayDecide && state === 'requested' && (
        <div className="actions">
          {[true, false].map((approved) => (
            <ReasonForm
              key={String(approved)}
              summary={approved ? t.approve : t.refuse}
              send={approved ? t.approve : t.refuse}
              busy={deciding.isPending}
              place={`pooling-${employerId}-${String(approved)}`}
              onReason={(said) => deciding.mutateAsync({ approved, reason: said })}
            />
          ))}
        </div>
      )}
    </section>
  );
};
