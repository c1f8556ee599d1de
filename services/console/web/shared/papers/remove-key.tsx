import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { en, zh } from './words.ts';

interface RemoveKeyProps {
  /** What the paper is called among the others of its kind. */
  readonly name: string;
  /** What becomes of it. */
  readonly consequence: string;
  readonly busy?: boolean;
  readonly onRemove: () => void;
}

/** Removes a paper once it was said what that means: a thumb that slips deletes nothing. */
export const RemoveKey = ({ name, consequence, busy, onRemove }: RemoveKeyProps): ReactNode => {
  const t = useWords({ zh, en });
  const [asks, ask] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The key that was pressed is gone; what it asks is read out here.
    if (asks) keep.current?.focus();
  }, [asks]);
  if (!asks)
    return (
      <button
        type="button"
        className="plain"
        aria-label={t.removeOf(name)}
        disabled={busy}
        onClick={() => {
          ask(true);
        }}
      >
        {t.remove}
      </button>
    );
  return (
    <div className="paper-sure" role="group" aria-label={t.removeOf(name)}>
      <p>{consequence}</p>
      <button
        type="button"
        ref={keep}
        className="plain"
        onClick={() => {
          ask(false);
        }}
      >
        {t.keep}
      </button>
      <button
        type="button"
        className="plain"
        onClick={() => {
          ask(false);
          onRemove();
        }}
      >
        {t.removeSure}
      </button>
    </div>
  );
};
