import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { claimedSum } from '../shared/claims/claimed-sum.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { day, readable } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useOwnClaims } from './api.ts';
import { isReferred, moneyWhen, STANDINGS } from './standing.ts';
import { en, zh } from './words.ts';

/** Apart from the words of the first page: they come with the list. */
const OWN = {
  zh: {
    none: '还没有申请过。住院、确诊重大疾病或发生意外后，可在这里申请。',
    submitted: (on: string) => `${on} 提交`,
  },
  en: {
    none: 'You have not claimed yet. After a stay in hospital, a grave diagnosis or an accident, you can do so here.',
    submitted: (on: string) => `submitted on ${on}`,
  },
};

/** The member's claims, the latest first. */
export const ClaimsPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const own = useWords(OWN);
  const language = useLanguage();
  const claims = useOwnClaims();
  return (
    <>
      <title>{`${t.claims} · 互济`}</title>
      <h1>{t.claims}</h1>
      <Loaded query={claims}>
        {(list) =>
          list.length === 0 ? (
            <p className="card">{own.none}</p>
          ) : (
            <ul className="claims">
              {list.map((claim) => (
                <li className="card" key={claim.number}>
                  <Link href={`/m/claims/${claim.number}`}>
                    <span className="line">
                      <strong>{t[claim.event]}</strong>
                      <span className="money">{claimedSum(claim, language)}</span>
                    </span>
                    <span className="line">
                      <span className="soft">{own.submitted(day(claim.submittedOn, language))}</span>
                      <span className={`badge ${STANDINGS[claim.state].tone}`}>
                        {STANDINGS[claim.state].name[language]}
                      </span>
                    </span>
                    {isReferred(claim) && (
                      <span className="soft">{readable(moneyWhen(claim, undefined), language)}</span>
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Link className="button main wide" href="/m/claims/new">
        {t.claim}
      </Link>
    </>
  );
};
