import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { headed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './completion-words.ts';

/** What the member was asked for, and what became of it. */
export const CompletionCard = ({
  completion,
}: {
  readonly completion: NonNullable<Claim['completion']>;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { state, dueOn, answeredOn, answer, answeredForMember, gaps, requestNo, requestsMost } = completion;
  return (
    <section
      className={`card notice ${state === 'expired' ? 'warm' : ''}`}
      aria-label={t.times(requestNo, requestsMost)}
    >
      <h2>{t.asked}</h2>
      <p>{t.state[state](day(state === 'answered' ? (answeredOn ?? dueOn) : dueOn, language))}</p>
      <ul>
        {gaps.map(({ gap, name, note }) => (
          <li key={gap}>{note === undefined ? name[language] : headed(name[language], note, language)}</li>
        ))}
      </ul>
      {answeredForMember === true && <p className="soft">{t.answeredForMember}</p>}
      {answer !== undefined && <p>{answeredForMember === true ? answer : headed(t.answer, answer, language)}</p>}
      <p className="soft">{t.times(requestNo, requestsMost)}</p>
    </section>
  );
};
