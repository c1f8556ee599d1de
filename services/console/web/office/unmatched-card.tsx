import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { paths } from '@huji/contracts/client/premium.d.ts';
import { type Answer, answered, premium } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Pages } from '../shared/ui/more.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './bank-words.ts';
import { useMay } from './duties.ts';
import { ReasonForm } from './reason-form.tsx';

type Money = Answer<paths, '/v1/moneys/unmatched'>['moneys'][number];

const useUnmatched = () =>
  useInfiniteQuery({
    queryKey: ['unmatched-moneys'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam };
      return answered(premium.GET('/v1/moneys/unmatched', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

interface StepFormProps {
  readonly moneyId: string;
  readonly step: 'return' | 'annulment';
  readonly summary: string;
}

/** The first of two people: it goes back to the account the statement names and to no other, or its line was typed wrongly. */
const StepForm = ({ moneyId, step, summary }: StepFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const proposing = useCommand((reason: string, key) =>
    answered(
      premium.POST(`/v1/moneys/{moneyId}/${step}`, {
        params: { path: { moneyId }, header: { 'Idempotency-Key': key } },
        body: { reason },
      }),
    ),
  );
  if (proposing.isSuccess)
    return (
      <p className="notice" role="status">
        {t.proposed}
      </p>
    );
  return (
    <>
      <ReasonForm
        summary={summary}
        send={t.propose}
        busy={proposing.isPending}
        place={`${step}-${moneyId}`}
        onReason={(reason) => proposing.mutateAsync(reason)}
      />
      <Refusal error={proposing.error} />
    </>
  );
};

const MoneyRow = ({ money }: { readonly money: Money }): ReactNode => {
  const language = useLanguage();
  const t = useWords({ zh, en });
  const mayReturn = useMay('proposeMoneyReturn');
  const mayAnnul = useMay('proposeMoneyAnnulment');
  const { moneyId, valueOn, bankRef, text, payer, erased, amountYuan } = money;
  return (
    <tr>
      <td>{day(valueOn, language)}</td>
      <th scope="row">{bankRef}</th>
      <td>{erased === true ? ERASED[language] : text}</td>
      <td>{payer === undefined ? '' : `${payer.holderMasked} ${payer.numberMasked}`}</td>
      <td className="money">{yuan(amountYuan, language)}</td>
      <td>
        {mayReturn && payer === undefined && <p className="soft">{t.payerMissing}</p>}
        {mayReturn && payer !== undefined && <StepForm moneyId={moneyId} step="return" summary={t.giveBack} />}
        {mayAnnul && <StepForm moneyId={moneyId} step="annulment" summary={t.annul} />}
      </td>
    </tr>
  );
};

/** Money nobody is known for: it waits here until somebody matches it, or two people send it back to whoever paid it. */
export const UnmatchedCard = (): ReactNode => {
  const t = useWords({ zh, en });
  const query = useUnmatched();
  return (
    <section className="card" aria-label={t.unmatched}>
      <h2>{t.unmatched}</h2>
      <Pages query={query}>
        {(pages) => {
          const moneys = pages.flatMap((page) => page.moneys);
          if (moneys.length === 0) return <p>{t.none}</p>;
          return (
            <Table file="none" name={t.unmatched} columns={t.unmatchedColumns} sums={[4]}>
              {moneys.map((money) => (
                <MoneyRow key={money.moneyId} money={money} />
              ))}
            </Table>
          );
        }}
      </Pages>
    </section>
  );
};
