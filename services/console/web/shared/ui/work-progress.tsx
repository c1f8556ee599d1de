import { noun } from '@huji/contracts/shared/noun.ts';
import './work-progress.css';
import { presentIf } from '@huji/contracts/shared/present.ts';
import { type ReactNode, useId } from 'react';
import { useCommand } from '../api/command.ts';
import { counted } from '../words/format.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { Refusal } from './states.tsx';

const zh = {
  begun: '开始…',
  rowsOf: (done: string, of: string) => `${done} / ${of} 行`,
  mayLeave: '可以离开本页，回来时从这里继续。',
  cancel: '取消',
};
const en: typeof zh = {
  begun: 'begun…',
  rowsOf: (done, of) => `${done} of ${of} ${noun(of, 'row')}`,
  mayLeave: 'You may leave this page; it goes on, and shows here when you come back.',
  cancel: 'Cancel',
};

const TENTHS = 10;

interface WorkProgressProps {
  /** Rows that are done, and all there are; null while that is not known. */
  readonly work: { readonly done: number; readonly of: number | null };
  /** What is done, e.g. "reading the roster". */
  readonly title: string;
  readonly cancel: (key: string) => Promise<unknown>;
  readonly onCancelled: () => void;
}

/** How far long work is, in a bar and in words, and a key that stops it. A reader is told each tenth, not each row. */
export const WorkProgress = ({ work, title, cancel, onCancelled }: WorkProgressProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const id = useId();
  const cancelling = useCommand((_wish: undefined, key) => cancel(key), onCancelled);
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
          cancelling.mutate(undefined);
        }}
      >
        {t.cancel}
      </button>
    </div>
  );
};
