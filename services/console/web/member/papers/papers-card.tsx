import { type ReactNode, useEffect, useRef } from 'react';
import type { PaperType } from '../../shared/claims/paper-names.ts';
import { Loaded } from '../../shared/ui/states.tsx';
import { day } from '../../shared/words/format.ts';
import { useLanguage, useWords } from '../../shared/words/words.tsx';
import type { Claim } from '../api.ts';
import { useChecklist, useLooks } from './api.ts';
import { PapersList } from '../../shared/papers/papers-list.tsx';
import { PapersSummary } from '../../shared/papers/papers-summary.tsx';
import type { ClaimPapers } from '../../shared/papers/claim-papers.ts';
import { en, zh } from '../../shared/papers/words.ts';
import '../../shared/papers/papers.css';

/** Who of the office opened which paper on which day. */
const Looks = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const looks = useLooks(number);
  return (
    <details className="unfold">
      <summary>{t.looks}</summary>
      <Loaded query={looks}>
        {(found) =>
          found.length === 0 ? (
            <p className="soft">{t.looksNone}</p>
          ) : (
            <ul className="looks">
              {found.map(({ on, account, as, papers }) => (
                <li key={`${on} ${account}`}>
                  <span className="line">
                    <strong>{t.lookBy[as]}</strong>
                    <time className="soft">{day(on, language)}</time>
                  </span>
                  {papers.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ')}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </details>
  );
};

/** Where in the page the papers are. */
const PLACE = 'papers';

interface PapersCardProps {
  readonly claim: Claim;
  readonly papers: ClaimPapers;
  /** Kinds that the request for what is missing shows. */
  readonly asked: readonly PaperType[];
}

/** The papers of a claim: what the rule book wants, what is there, what is on its way, and who looked. */
export const PapersCard = ({ claim, papers, asked }: PapersCardProps): ReactNode => {
  const t = useWords({ zh, en });
  const checklist = useChecklist(claim.number, claim.digest);
  const card = useRef<HTMLElement>(null);
  // Whoever was led to the papers is there once they are: the address came first.
  useEffect(() => {
    if (location.hash === `#${PLACE}`) card.current?.scrollIntoView();
  }, []);
  if (!papers.mayAdd && papers.kept.length === 0) return null;
  const isOpen = papers.mayAdd || papers.waiting.length > 0;
  return (
    <section className="card papers" id={PLACE} ref={card} tabIndex={-1} aria-label={t.papers}>
      <h2>{t.papers}</h2>
      <Loaded query={checklist}>
        {(wanted) => (
          <>
            {isOpen && <PapersSummary papers={papers} wanted={wanted} />}
            {isOpen && <p className="hint">{t.bounds}</p>}
            <PapersList papers={papers} wanted={wanted} elsewhere={asked} />
          </>
        )}
      </Loaded>
      {papers.kept.length > 0 && <Looks number={claim.number} />}
    </section>
  );
};
