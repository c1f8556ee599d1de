import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { foreseenSum } from '../shared/claims/claimed-sum.ts';
import { DecisionLines, type Explained } from '../shared/claims/decision-lines.tsx';
import { LateReason } from '../shared/claims/step-parts.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Draft } from '../shared/claims/claim-draft.ts';
import { en, zh } from './foreseen-words.ts';
import { DraftPapers } from './papers/draft-papers.tsx';
import { LackingPapers } from './papers/lacking-papers.tsx';
import type { Wanted } from '../shared/papers/papers-list.tsx';

/** Whether the rules want to know why it is filed so late. */
const isLate = ({ items }: Explained): boolean => items.some(({ code }) => code === 'LATE_NEEDS_REASON');

/** What a draft would come to: asked of the service, which keeps nothing of it. */
export type Foresee = (
  draft: Draft,
) => Promise<Explained & { readonly totalYuan: string; readonly papers: readonly Wanted[] }>;

export interface ForeseenProps {
  readonly draft: Draft;
  readonly foresee: Foresee;
  readonly write: (name: string, value: string) => void;
  /** Whose papers wait for the claim; absent: its papers are sent elsewhere. */
  readonly owner?: string | undefined;
  /** Kinds of papers that nobody has chosen yet, separated by blanks. */
  readonly lacking: string;
  readonly onLacking: (types: string) => void;
}

/** What the sheet would pay today, and why or why not, before it is sent. */
export const Foreseen = ({ draft, foresee, write, owner, lacking, onLacking }: ForeseenProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const foreseen = useQuery({
    // The reason is for people: it changes nothing of what is calculated.
    queryKey: ['foreseen', { ...draft, lateReason: '' }],
    queryFn: () => foresee(draft),
    gcTime: 0,
    retry: false,
  });
  const wanted = foreseen.data?.papers ?? [];
  return (
    <>
      <Loaded query={foreseen}>
        {(found) => (
          <>
            <div className="card notice" role="status">
              <h3>{t.foreseen}</h3>
              <p className="big money">{foreseenSum(found, language)}</p>
              <p className="soft">
                {found.items.some(({ verdict }) => verdict === 'refer') ? t.foreseenOpen : t.foreseenText}
              </p>
            </div>
            {isLate(found) && <LateReason {...{ draft, write }} label={t.lateReason} hint={t.lateReasonHint} />}
          </>
        )}
      </Loaded>
      {owner !== undefined && <DraftPapers owner={owner} wanted={wanted} onLacking={onLacking} />}
      {foreseen.data !== undefined && <DecisionLines decision={foreseen.data} referred={t.referred} />}
      <LackingPapers names={wanted.filter(({ type }) => lacking.split(' ').includes(type)).map(({ name }) => name)}>
        <a className="button wide" href="#papers">
          {t.addNow}
        </a>
      </LackingPapers>
    </>
  );
};
