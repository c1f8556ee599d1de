import type { ReactNode } from 'react';
import { answered, premium } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { hasMoney } from '../shared/words/format.ts';
import { useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import type { Bill } from './find-api.ts';

const zh = {
  title: '无需缴费',
  text: '这个批次应缴 0 元，没有来款可等。确认之后保障按开始日期生效。',
  confirm: '确认无需缴费',
};
const en: typeof zh = {
  title: 'Nothing to pay',
  text: 'Nothing is due for this batch, so no money will come. Once this is confirmed its covers begin on their day.',
  confirm: 'Confirm that nothing is due',
};

/** A batch that costs nothing waits for no money: somebody says so. */
export const FreeBill = ({ bill: { batchId, state, dueYuan } }: { readonly bill: Bill }): ReactNode => {
  const t = useWords({ zh, en });
  const mayConfirm = useMay('confirmFreeBill');
  const confirming = useCommand((_: null, key) =>
    answered(
      premium.POST('/v1/bills/{batchId}/confirmation', {
        params: { path: { batchId }, header: { 'Idempotency-Key': key } },
        body: {},
      }),
    ),
  );
  if (!mayConfirm || state !== 'awaiting' || hasMoney(dueYuan)) return null;
  return (
    <section className="card notice warm" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{t.text}</p>
      <Refusal error={confirming.error} />
      <button
        type="button"
        className="main"
        disabled={confirming.isPending}
        onClick={() => {
          confirming.mutate(null);
        }}
      >
        {t.confirm}
      </button>
    </section>
  );
};
