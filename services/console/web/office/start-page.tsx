import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';

const zh = { title: '待审核的申请', none: '现在没有待审核的申请。', submitted: (on: string) => `${on} 提交` };
const en: typeof zh = {
  title: 'Claims to review',
  none: 'There is nothing to review now.',
  submitted: (on) => `submitted on ${on}`,
};

/** The queue of claims that wait for a reviewer, the oldest first. */
export const StartPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const queue = useQuery({
    queryKey: ['queue'],
    queryFn: async () =>
      (await answered(claimAdjudication.GET('/v1/claims', { params: { query: { state: 'in-review' } } }))).claims,
  });
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <Loaded query={queue}>
        {(claims) =>
          claims.length === 0 ? (
            <p className="card">{t.none}</p>
          ) : (
            <ul>
              {claims.map(({ claimId, number, submittedOn, totalYuan }) => (
                <li className="card" key={claimId}>
                  <span className="line">
                    <strong>{number}</strong>
                    <span className="money">{yuan(totalYuan, language)}</span>
                  </span>
                  <span className="soft">{t.submitted(day(submittedOn, language))}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
};
