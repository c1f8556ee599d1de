import type { ReactNode } from 'react';
import type { PaperType } from '../claims/paper-names.ts';
import type { WaitingPaper } from './waiting-papers.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { ChooseFile } from './choose-file.tsx';
import { KeptItem } from './kept-item.tsx';
import { FAULTS } from './limits.ts';
import { paperPlace } from './paper-content.ts';
import type { ClaimPapers } from './claim-papers.ts';
import { WaitingItem } from './waiting-item.tsx';
import { en, zh } from './words.ts';

export interface PaperGroupProps {
  readonly papers: ClaimPapers;
  readonly type: PaperType;
  readonly name: string;
  /** Beside the name: there, missing. */
  readonly badge?: ReactNode;
  /** Its name stands above it already, while nothing is there. */
  readonly isNamed?: boolean;
  readonly children?: ReactNode;
}

const nameOfEach = (name: string, at: number, of: number): string => (of === 1 ? name : `${name} ${String(at + 1)}`);

/** Why files of this kind were not even sent. */
const Untaken = ({ papers, type }: Pick<PaperGroupProps, 'papers' | 'type'>): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const faults = papers.untaken.filter((each) => each.type === type);
  if (faults.length === 0) return null;
  return (
    <div role="alert">
      {faults.map(({ fileName, fault }) => (
        <p className="fault" key={fileName}>
          {t.untaken(fileName)}
          {FAULTS[fault][language]}
        </p>
      ))}
    </div>
  );
};

/** All papers of one kind: those that are there, those on their way, and the way to add one. */
export const PaperGroup = ({ papers, type, name, badge, isNamed = false, children }: PaperGroupProps): ReactNode => {
  const t = useWords({ zh, en });
  const { claim } = papers;
  const kept = papers.kept.filter((paper) => paper.type === type);
  const waiting: readonly WaitingPaper[] = papers.waiting.filter((paper) => paper.type === type);
  const count = kept.length + waiting.length;
  const label = count === 0 ? t.choose : t.chooseMore;
  return (
    <div className="paper-group">
      {(!isNamed || count > 0) && (
        <div className="line">
          <h3>{name}</h3>
          {badge}
        </div>
      )}
      {children}
      {count > 0 && (
        <ul>
          {claim !== undefined &&
            kept.map((paper, at) => (
              <KeptItem
                key={paper.paperId}
                place={paperPlace(claim, paper)}
                paper={paper}
                name={nameOfEach(name, at, count)}
                mayWithdraw={papers.mayWithdraw}
                onWithdrawn={papers.reread}
              />
            ))}
          {waiting.map((paper, at) => (
            <WaitingItem
              key={paper.id}
              paper={paper}
              name={nameOfEach(name, kept.length + at, count)}
              sending={papers.sendingOf?.(paper.id)}
              onRetry={() => papers.retry?.(paper.id)}
              onRemove={() => {
                papers.remove(paper.id);
              }}
            />
          ))}
        </ul>
      )}
      {papers.preparing === type && (
        <p role="status" className="soft">
          {t.preparing}
        </p>
      )}
      <Untaken papers={papers} type={type} />
      {papers.mayAdd && (
        <ChooseFile
          label={label}
          spoken={t.chooseFor(label, name)}
          disabled={papers.preparing !== null}
          onFiles={(files) => {
            papers.add(files, type);
          }}
        />
      )}
    </div>
  );
};
