import type { ReactNode } from 'react';
import { SignInAgain } from '../ui/states.tsx';
import { RemoveKey } from './remove-key.tsx';
import { Picture } from './thumbnail.tsx';
import type { WaitingPaper } from './waiting-papers.ts';
import { headed } from '../words/points.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { Sending } from './sending.ts';
import { en, zh } from './words.ts';

const WHOLE = 100;

interface WaitingItemProps {
  readonly paper: WaitingPaper;
  /** What it is called among the others of its kind. */
  readonly name: string;
  /** Undefined: the claim is not filed yet. */
  readonly sending?: Sending | undefined;
  readonly onRemove: () => void;
  readonly onRetry?: (() => void) | undefined;
}

/** What is to be seen of a file before it is sent; a browser that cannot draw it says what it is. */
const sightOf = ({ content }: WaitingPaper) => ({
  content: content.type === 'image/jpeg' || content.type === 'image/png' ? content : undefined,
  instead: content.type === 'application/pdf' ? 'PDF' : 'HEIC',
});

/** A paper on its way, with how far it is, and what to do where it does not go on. */
export const WaitingItem = ({ paper, name, sending, onRemove, onRetry }: WaitingItemProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const state = sending?.state;
  const says = state === undefined ? t.chosen : t[state];
  const done = Math.floor(((sending?.sentBytes ?? 0) / paper.content.size) * WHOLE);
  return (
    <li className="paper" data-state={state ?? 'chosen'}>
      <Picture {...sightOf(paper)} />
      <div className="paper-says" role="status">
        {state === 'sending' ? (
          <>
            <span>
              {t.sending} {done} %
            </span>
            <progress max={WHOLE} value={done} aria-label={t.chooseFor(t.sending, name)} />
          </>
        ) : (
          <span className={state === 'refused' ? 'fault' : undefined}>
            {sending?.expired ? (
              <SignInAgain />
            ) : sending?.problem === undefined ? (
              says
            ) : (
              headed(says, sending.problem[language], language)
            )}
          </span>
        )}
      </div>
      <div className="paper-keys">
        {(state === 'paused' || state === 'refused') && !sending?.expired && (
          <button type="button" className="plain" onClick={onRetry}>
            {state === 'paused' ? t.retry : t.again}
          </button>
        )}
        <RemoveKey name={name} consequence={t.removesWaiting} onRemove={onRemove} />
      </div>
    </li>
  );
};
