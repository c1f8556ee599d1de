import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Field } from '../shared/ui/field.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Claim, useQueue } from './api.ts';
import { en, EVENTS, FLAGS, zh } from './words.ts';

const Row = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const isReferred = claim.items.some(({ verdict }) => verdict === 'refer');
  return (
    <tr>
      <th scope="row">
        <Link href={`/o/claims/${claim.number}`}>{claim.number}</Link>
      </th>
      <td>{EVENTS[claim.event]?.[language]}</td>
      <td>{day(claim.submittedOn, language)}</td>
      <td className="money">{yuan(claim.totalYuan, language)}</td>
      <td>{t.keys(claim.reviews.length, claim.reviewersNeeded)}</td>
      <td>
        {isReferred && <span className="badge warm">{t.referred}</span>}{' '}
        {claim.flags.flatMap((flag) => FLAGS[flag]?.[language] ?? []).join(language === 'zh' ? '、' : ', ')}
      </td>
    </tr>
  );
};

const Search = (): ReactNode => {
  const t = useWords({ zh, en });
  const [, go] = useLocation();
  const [number, write] = useState('');
  const find = (event: FormEvent): void => {
    event.preventDefault();
    if (number.trim() !== '') go(`/o/claims/${encodeURIComponent(number.trim().toUpperCase())}`);
  };
  return (
    <form className="search" role="search" onSubmit={find}>
      <Field label={t.search}>
        {(attributes) => (
          <input
            {...attributes}
            name="number"
            autoComplete="off"
            placeholder="C2025-000000000"
            value={number}
            onChange={(event) => {
              write(event.target.value);
            }}
          />
        )}
      </Field>
      <button>{t.find}</button>
    </form>
  );
};

/** Claims that wait for a reviewer, the oldest first. */
export const QueuePage = (): ReactNode => {
  const t = useWords({ zh, en });
  const queue = useQueue();
  return (
    <>
      <title>{`${t.queue} · 互济`}</title>
      <h1>{t.queue}</h1>
      <Search />
      <Loaded query={queue}>
        {({ claims, more }) =>
          claims.length === 0 ? (
            <p className="card">{t.queueNone}</p>
          ) : (
            <>
              <p className="soft">{t.queueCount(claims.length, more)}</p>
              <div className="card">
                <Table name={t.queue} columns={t.columns} sums={[3]}>
                  {claims.map((claim) => (
                    <Row key={claim.claimId} claim={claim} />
                  ))}
                </Table>
              </div>
            </>
          )
        }
      </Loaded>
    </>
  );
};
