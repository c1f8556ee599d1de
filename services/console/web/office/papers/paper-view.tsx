import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { usePaper } from '../../shared/papers/paper-content.ts';
import { Loaded } from '../../shared/ui/states.tsx';
import { useLanguage, useWords } from '../../shared/words/words.tsx';
import { type Paper, useSheet } from './api.ts';
import type { Sheet } from './sheet.ts';
import { type Move, moveOf, type View } from './view.ts';
import { en, zh } from './words.ts';

const FULL = 100;

interface DrawnProps {
  readonly sheet: Sheet;
  readonly view: View;
  readonly name: string;
}

/** One page, drawn: whoever cannot see it is told what it is. */
const Drawn = ({ sheet, view: { page, turns, zoom }, name }: DrawnProps): ReactNode => {
  const t = useWords({ zh, en });
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, tell] = useState('');
  const [broken, tellBroken] = useState('');
  const wanted = `${String(page)}-${String(turns)}`;
  useEffect(() => {
    if (canvas.current === null) return;
    let left = false;
    const unlessLeft = (said: (at: string) => void) => () => {
      if (!left) said(`${String(page)}-${String(turns)}`);
    };
    sheet.draw(canvas.current, { page, turns }).then(unlessLeft(tell), unlessLeft(tellBroken));
    return () => {
      left = true;
    };
  }, [sheet, page, turns]);
  return (
    <>
      {broken === wanted && <p className="fault">{t.broken}</p>}
      <canvas
        ref={canvas}
        role="img"
        aria-label={name}
        hidden={broken === wanted}
        data-drawn={drawn === wanted ? wanted : undefined}
        style={{ width: `${String(zoom * FULL)}%` }}
      />
    </>
  );
};

interface OpenedProps {
  readonly claimId: string;
  readonly paper: Paper;
  readonly view: View;
  readonly onPages: (pages: number) => void;
}

const Opened = ({ claimId, paper, view, onPages }: OpenedProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const content = usePaper({ claimId, paperId: paper.paperId });
  const sheet = useSheet(content.data);
  const pages = sheet === null || sheet === 'broken' ? 1 : sheet.pages;
  useEffect(() => {
    onPages(pages);
  }, [pages, onPages]);
  return (
    <Loaded query={content}>
      {() => {
        if (sheet === 'broken') return <p className="fault">{t.broken}</p>;
        if (sheet === null) return <p className="status">{t.opening}</p>;
        return <Drawn sheet={sheet} view={view} name={paper.name[language]} />;
      }}
    </Loaded>
  );
};

const MOVES: readonly Move[] = ['previous', 'next', 'smaller', 'larger', 'fit', 'turn'];

interface PaperViewProps extends OpenedProps {
  readonly count: number;
  readonly pages: number;
  readonly move: (move: Move) => void;
}

/** A paper in full: every key has its button, and every button its key. */
export const PaperView = ({ count, pages, move, ...opened }: PaperViewProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { paper, view } = opened;
  const onKey = (event: KeyboardEvent): void => {
    const wanted = event.ctrlKey || event.metaKey || event.altKey ? undefined : moveOf(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    move(wanted);
  };
  return (
    <>
      <div className="line">
        <h3>{paper.name[language]}</h3>
        <span className="soft" role="status">
          {t.of(view.at + 1, count)}
          {pages > 1 && t.page(view.page, pages)}
        </span>
      </div>
      {paper.seenInOtherClaims === true && <p className="badge warm">{t.seen}</p>}
      <div className="paper-tools" role="group" aria-label={t.tools}>
        {MOVES.map((each) => (
          <button
            key={each}
            type="button"
            onClick={() => {
              move(each);
            }}
          >
            {t[each]}
          </button>
        ))}
      </div>
      <div className="paper-large" role="region" aria-label={t.view} tabIndex={0} onKeyDown={onKey}>
        <Opened key={paper.paperId} {...opened} />
      </div>
      <p className="hint keys-only">
        <strong>{t.keys}</strong> {t.keyList}
      </p>
    </>
  );
};
