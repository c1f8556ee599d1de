import { type ReactNode, useState } from 'react';
import { Thumbnail } from '../../shared/papers/thumbnail.tsx';
import { Loaded } from '../../shared/ui/states.tsx';
import { useLanguage, useWords } from '../../shared/words/words.tsx';
import type { Claim } from '../api.ts';
import { type Paper, useMissingPapers } from './api.ts';
import { PaperView } from './paper-view.tsx';
import { FIRST, moved, type View } from './view.ts';
import { en, zh } from './words.ts';
import './papers.css';

interface PapersPanelProps {
  readonly claim: Claim;
  readonly papers: readonly Paper[];
}

const Missing = ({ claim }: Pick<PapersPanelProps, 'claim'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <Loaded query={useMissingPapers(claim.claimId, claim.digest)}>
      {(missing) => {
        const names = missing.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ');
        return <p className="soft">{names === '' ? t.complete : t.missing(names)}</p>;
      }}
    </Loaded>
  );
};

interface ThumbnailsProps extends PapersPanelProps {
  readonly at: number | undefined;
  readonly open: (at: number) => void;
}

const Thumbnails = ({ claim: { claimId }, papers, at, open }: ThumbnailsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <ul className="paper-row">
      {papers.map(({ paperId, name, content, seenInOtherClaims }, index) => (
        <li key={paperId}>
          <button
            type="button"
            aria-label={[t.open(name[language]), ...(seenInOtherClaims === true ? [t.seen] : [])].join(', ')}
            aria-pressed={index === at}
            onClick={() => {
              open(index);
            }}
          >
            <Thumbnail path={{ claimId, paperId }} hasPicture={content?.thumbnail === true} />
            <span>{name[language]}</span>
            {seenInOtherClaims === true && <span className="badge warm">{t.seen}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
};

/** The papers of a claim beside its figures: small ones to choose from, one in full. */
export const PapersPanel = ({ claim, papers }: PapersPanelProps): ReactNode => {
  const t = useWords({ zh, en });
  const [view, look] = useState<View | null>(null);
  const [pages, count] = useState(1);
  const shown = view === null ? undefined : papers[view.at];
  return (
    <section className="card" aria-label={t.papers}>
      <h2>{t.papers}</h2>
      <Missing claim={claim} />
      {papers.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <>
          <Thumbnails
            claim={claim}
            papers={papers}
            at={view?.at}
            open={(at) => {
              look({ ...FIRST, at });
            }}
          />
          <p className="hint">{t.logged}</p>
        </>
      )}
      {view !== null && shown !== undefined && (
        <PaperView
          claimId={claim.claimId}
          paper={shown}
          view={view}
          pages={pages}
          count={papers.length}
          onPages={count}
          move={(move) => {
            look((before) => before && moved(before, move, { papers: papers.length, pages }));
          }}
        />
      )}
    </section>
  );
};
