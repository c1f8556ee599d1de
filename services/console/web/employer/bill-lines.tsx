import type { ReactNode } from 'react';
import { counted, day, hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Batch } from './api.ts';
import { en, zh } from './bill-words.ts';
import { usePlanName } from './plan-names.ts';

/** Plans of the submission that too few joined, or that are not sold: nothing is due for them, and how many are missing. */
export const Unbilled = ({ plans }: Pick<Batch, 'plans'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const planName = usePlanName();
  const left = plans.filter(({ result }) => result !== 'accepted');
  if (left.length === 0) return null;
  return (
    <>
      <h3>{t.unbilled}</h3>
      <ul>
        {left.map(({ plan, sentence, joined, required }) => (
          <li key={plan}>
            <strong>{planName(plan)}</strong>{' '}
            {required === undefined
              ? sentence[language]
              : t.notBilled(sentence[language], counted(joined, language), counted(required, language))}
          </li>
        ))}
      </ul>
      <p className="hint">{t.unbilledHint}</p>
    </>
  );
};

type Bill = NonNullable<Batch['bill']>;

/** What came in for a bill and went back, day by day, and what is still missing. */
export const Moneys = ({ bill: { dueYuan, missingYuan, paidOn, moneys } }: { readonly bill: Bill }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (moneys.length === 0 && !hasMoney(dueYuan)) return null;
  const nameOf = ({ on, amountYuan }: Bill['moneys'][number]): string => {
    if (on === undefined) return t.undated;
    return amountYuan.startsWith('-') ? t.wentBack(day(on, language)) : t.came(day(on, language));
  };
  return (
    <>
      <h3>{t.moneys}</h3>
      {moneys.length === 0 ? (
        <p className="soft">{t.noMoneys}</p>
      ) : (
        <dl className="facts">
          {moneys.map((money, at) => (
            <div key={at}>
              <dt>{nameOf(money)}</dt>
              <dd>{yuan(money.amountYuan, language)}</dd>
            </div>
          ))}
          {hasMoney(missingYuan) && (
            <div>
              <dt>{t.stillMissing}</dt>
              <dd>{yuan(missingYuan, language)}</dd>
            </div>
          )}
        </dl>
      )}
      {moneys.length > 0 && paidOn !== null && <p className="soft">{t.nothingMissing}</p>}
    </>
  );
};
