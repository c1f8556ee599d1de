import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { type Answer, answered, claimAdjudication } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { counted, day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Employer } from './api.ts';
import { en, zh } from './staff-claims-words.ts';

type StaffClaims = Answer<paths, '/v1/figures/claims/{employerId}'>;
type Shown = NonNullable<StaffClaims['shown']>;

const useStaffClaims = (employerId: string) =>
  useQuery({
    queryKey: ['staff-claims', employerId],
    queryFn: () =>
      answered(claimAdjudication.GET('/v1/figures/claims/{employerId}', { params: { path: { employerId } } })),
  });

const Count = ({ count }: { readonly count: number | null }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return <td className="money">{count === null ? t.hidden : counted(count, language)}</td>;
};

const Counts = ({ shown, least }: { readonly shown: Shown; readonly least: number }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <Table file="offered" name={t.title} columns={t.columns} sums={[1]}>
        {shown.byState
          .filter(({ count }) => count !== 0)
          .map(({ state, step, count }) => (
            <tr key={state}>
              <th scope="row">{step[language]}</th>
              <Count count={count} />
            </tr>
          ))}
        <tr>
          <th scope="row">{t.all}</th>
          <Count count={shown.claims} />
        </tr>
      </Table>
      <p className="soft">{t.asOf(day(shown.countedOn, language), least)}</p>
      {shown.byState.some(({ count }) => count === null) && <p className="soft">{t.hiddenText(least)}</p>}
    </>
  );
};

/** How many claims of the staff stand where: nothing of a person, no sum, and nothing where there are few. */
export const StaffClaims = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const id = useId();
  const claims = useStaffClaims(employer.employerId);
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{t.title}</h2>
      <p className="soft">{t.text}</p>
      <Loaded query={claims}>
        {({ smallest, shown, complete }) => {
          if (!complete) return <p>{t.counting}</p>;
          return shown === null ? <p>{t.tooFew(smallest)}</p> : <Counts shown={shown} least={smallest} />;
        }}
      </Loaded>
    </section>
  );
};
