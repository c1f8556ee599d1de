import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { readable } from '../shared/words/format.ts';
import { type Words, useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim, Order, Payee } from './api.ts';
import { waitingFor } from './claim-sentences.ts';
import { tasksOf } from './standing.ts';

/** Apart from the words of every page: they come with the sentence beside them. */
const zh = { addPapers: '去补材料' };
const en: typeof zh = { addPapers: 'Add the papers' };

interface StandsProps {
  readonly claim: Claim;
  readonly order: Order | undefined;
  readonly payee: Payee | null;
  /** Kinds of papers that the rule book wants and that nobody sent. */
  readonly missing: readonly Words[];
}

/** Why it stands still, and what the member can do about it. */
export const Stands = ({ claim, order, payee, missing }: StandsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const reason = waitingFor(claim, order, payee, missing);
  const [task] = order === undefined ? [] : tasksOf([order], payee);
  return (
    <div className={`card notice ${task || missing.length > 0 ? 'warm' : ''}`}>
      <p>{readable(reason, language)}</p>
      {task && (
        <Link className="button main wide" href={task.to}>
          {task.action[language]}
        </Link>
      )}
      {missing.length > 0 && (
        <a className={`button wide ${task ? '' : 'main'}`} href="#papers">
          {t.addPapers}
        </a>
      )}
    </div>
  );
};
