import { noun } from '@huji/contracts/shared/noun.ts';
import type { ReactNode } from 'react';
import { listed } from '../../shared/words/points.ts';
import { type Words, useLanguage, useWords } from '../../shared/words/words.tsx';

/** Apart from the words of a claim: who has all papers at hand waits for none of them. */
const zh = {
  title: (n: number) => `还缺 ${String(n)} 种材料`,
  before: '请现在加上。手边没有的，可以先提交，审核完成前都能补。一直没有补的，审核员会通知您，并写明最后一天。',
  after: '请在审核完成前补上。一直没有补的，审核员会通知您，并写明最后一天。',
};
const en: typeof zh = {
  title: (n) => `${String(n)} ${noun(n, 'paper is', 'papers are')} missing`,
  before:
    'Please add them now. What you do not have at hand may follow until the review is done. If it does not, reviewers write to you and name the last day.',
  after: 'Please add them before the review is done. If you do not, reviewers write to you and name the last day.',
};

interface LackingProps {
  readonly names: readonly Words[];
  readonly isFiled?: boolean;
  /** The way to add them. */
  readonly children: ReactNode;
}

/** Which papers of a claim are missing, until when they are taken, and the key to add them; the claim's page names the day. */
export const LackingPapers = ({ names, isFiled = false, children }: LackingProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (names.length === 0) return null;
  return (
    <div className="card notice warm" role="status">
      <h3>{t.title(names.length)}</h3>
      <p>
        <strong>
          {listed(
            names.map((name) => name[language]),
            language,
          )}
        </strong>
      </p>
      <p>{isFiled ? t.after : t.before}</p>
      {children}
    </div>
  );
};
