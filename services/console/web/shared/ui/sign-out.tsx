import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Refused } from '../api/client.ts';
import { signOut, type Unsent, unsentHere } from '../api/sign-out.ts';
import { useWords } from '../words/words.tsx';
import { en, zh } from './sign-out-words.ts';
import { Failure } from './states.tsx';

const isNothing = ({ drafts, papers }: Unsent): boolean => drafts + papers === 0;

interface SignOutProps {
  readonly onStay: () => void;
}

/** Signs out at once where nothing waits to be sent; else says what would be deleted, and asks. */
export const SignOut = ({ onStay }: SignOutProps): ReactNode => {
  const t = useWords({ zh, en });
  const box = useRef<HTMLElement>(null);
  const [unsent, count] = useState<Unsent | null>(null);
  const { mutate: leave, ...leaving } = useMutation({ mutationFn: signOut });
  useEffect(() => {
    let isGone = false;
    void unsentHere().then((found) => {
      if (isGone) return;
      count(found);
      if (isNothing(found)) leave();
    });
    return () => {
      isGone = true;
    };
  }, [leave]);
  const asks = unsent !== null && !isNothing(unsent);
  useEffect(() => {
    if (asks) box.current?.focus();
  }, [asks]);
  const again = (): void => {
    leave();
  };
  return (
    <>
      {leaving.error !== null && (
        <Failure error={null} says={leaving.error instanceof Refused ? t.failed : t.offline} retry={again} />
      )}
      {asks && (
        <section ref={box} className="card notice warm" role="alertdialog" aria-label={t.title} tabIndex={-1}>
          <p>
            <strong>{t.title}</strong>
          </p>
          <p>{t.lost(unsent.drafts, unsent.papers)}</p>
          <div className="actions">
            <button type="button" className="main" onClick={onStay}>
              {t.stay}
            </button>
            <button type="button" disabled={leaving.isPending} onClick={again}>
              {t.leave}
            </button>
          </div>
        </section>
      )}
    </>
  );
};
