import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Batch } from './api.ts';
import { en, zh } from './words.ts';

/** Why the latest correction or withdrawal was not taken: on top of the page, and where the next one is sent from. */
export const RefusedChange = ({ batch: { refusedChange } }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (refusedChange === null) return null;
  return <p className="card notice bad">{`${t.refused}${refusedChange.words[language]}`}</p>;
};
