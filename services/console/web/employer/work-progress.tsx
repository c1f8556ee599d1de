import { presentIf } from '@huji/contracts/shared/present.ts';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { Refusal } from '../shared/ui/states.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { counted } from '../shared/words/format.ts';
import { cancelWork, type Work } from './roster-upload-api.ts';
import { en, zh } from './words.ts';

const TENTHS = 10;

interface WorkProgressProps {
  readonly work: Work;
  /** What is done, e.g. "reading the roster". */
  readonly title: string;
  readonly onCancelled: () => void;
}

/** How far long work is, in a bar and in words, and a key that stops it. A reader is told each tenth, not each row. */
export const WorkProgress = ({ work, title, onCancelled }: WorkProgressProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const id = useId();
  const cancelling = useMutation({ mutationFn: () => cancelWork(work.workId), onSuccess: onCancelled });
  const { done, of } = work;
  const known = of !== null && of > 0 && done > 0;
  const text = known ? t.rowsOf(counted(done, language), counted(of, language)) : t.begun;
  const tenth = known ? Math.floor((done / of) * TENTHS) * TENTHS : 0;
  return (
    <div className="progress">
      <p id={id}>
        <strong>{title}</strong> <span className="count">{text}</span>
      </p>
      <progress aria-labelledby={id} aria-valuetext={text} {...presentIf(known, { value: done, max: of ?? 0 })} />
      <p className="unseen" role="status">
        {`${title} ${String(tenth)} %`}
      </p>
      <p className="hint">{t.mayLeave}</p>
      <Refusal error={cancelling.error} />
      <button
        type="button"
        disabled={cancelling.isPending}
        onClick={() => {
          cancelling.mutate();
        }}
      >
        {t.cancel}
      </button>
    </div>
  );
};
