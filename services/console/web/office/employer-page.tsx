import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSocietyName } from '../shared/registers/societies.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Name } from '../shared/ui/name.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { counted, day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Employer, useBatchesOf, useEmployer } from './find-api.ts';
import { en, zh } from './find-words.ts';
import { HandOverCard } from './hand-over-card.tsx';
import { EmployerParticipation } from './participation-charts.tsx';
import { PoolingCard } from './pooling-card.tsx';

const Batches = ({ employerId }: { readonly employerId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useBatchesOf(employerId);
  const known = query.data?.pages.flatMap((page) => page.batches) ?? [];
  return (
    <>
      <section className="card" aria-label={t.batches}>
        <h2>{t.batches}</h2>
        <Pages query={query}>
          {(pages) => {
            const batches = pages.flatMap((page) => page.batches);
            if (batches.length === 0) return <p>{t.batchesNone}</p>;
            return (
              <Table file="offered" name={t.batches} columns={t.batchColumns} sums={[3]}>
                {batches.map(({ batchId, startOn, stateWords, rows, dueYuan, reference }) => (
                  <tr key={batchId}>
                    <th scope="row">{day(startOn, language)}</th>
                    <td>{stateWords[language]}</td>
                    <td>{counted(rows, language)}</td>
                    <td className="money">{dueYuan === undefined ? '' : yuan(dueYuan, language)}</td>
                    <td>
                      {reference !== undefined && (
                        <Link href={`/o/bills/${encodeURIComponent(reference)}`}>{reference}</Link>
                      )}
                    </td>
                  </tr>
                ))}
              </Table>
            );
          }}
        </Pages>
      </section>
      {known.length > 0 && <EmployerParticipation batches={known} />}
    </>
  );
};

const EmployerFacts = ({ employer }: { readonly employer: Employer }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { uscc, society, registeredOn, admissions } = employer;
  const nameOf = useSocietyName();
  return (
    <Facts
      className="card facts"
      facts={[
        [t.uscc, uscc],
        [t.society, nameOf(society)],
        [t.registered, day(registeredOn, language)],
        ...(admissions.length === 0
          ? [[t.admission, t.waiting] as const]
          : admissions.map(
              ({ society: where, state, decidedOn }) =>
                [
                  `${t.admission} · ${nameOf(where)}`,
                  `${state === 'admitted' ? t.admitted : t.refused} · ${day(decidedOn, language)}`,
                ] as const,
            )),
      ]}
    />
  );
};

/** One employer: where it takes part and its batches. */
export const EmployerPage = ({ uscc }: { readonly uscc: string }): ReactNode => {
  const t = useWords({ zh, en });
  const employer = useEmployer(uscc);
  return (
    <>
      <title>{`${t.employer} · 互济`}</title>
      <Loaded query={employer} title={t.employer}>
        {(found) =>
          found === null ? (
            <>
              <h1>{t.employer}</h1>
              <p className="card">{t.nothingThere}</p>
            </>
          ) : (
            <>
              <h1>
                <Name>{found.name}</Name>
              </h1>
              <EmployerFacts employer={found} />
              <PoolingCard employer={found} />
              <HandOverCard employer={found} />
              <Batches employerId={found.employerId} />
            </>
          )
        }
      </Loaded>
      <p>
        <Link href="/o/find">{t.back}</Link>
      </p>
    </>
  );
};
