import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './completion-words.ts';

/** What the member was asked for last, and what became of it. */
export const CompletionCard = ({
  completion,
}: {
  readonly completion: NonNullable<Claim['completion']>;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { state, dueOn, answeredOn, answer, gaps, requestNo, requestsMost } = completion;
  return (
    <section className={`card notice ${state === 'expired' ? 'warm' : ''}`} aria-label={t.asked}>
      <h2>{t.asked}</h2>
      <p>{t.state[state](day(state === 'answered' ? (answeredOn ?? dueOn) : dueOn, language))}</p>
      <ul>
        {gaps.map(({ gap, name, note }) => (
          <li key={gap}>
            {name[language]}
            {note !== undefined && `：${note}`}
          </li>
        ))}
      </ul>
      {answer !== undefined && (
        <p>
          {t.answer}：{answer}
        </p>
      )}
      <p className="soft">{t.times(requestNo, requestsMost)}</p>
    </section>
  );
};
