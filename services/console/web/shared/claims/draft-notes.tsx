import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

const zh = {
  restored: '已恢复您上次填写的内容。',
  startOver: '清空重填',
  lost: '本机不能保存，请勿关闭页面',
};
const en: typeof zh = {
  restored: 'What you typed last time is here again.',
  startOver: 'Start over',
  lost: 'This device cannot keep what you type: do not close the page.',
};

interface DraftNotesProps {
  /** What was typed before is here again; or one begins anew. */
  readonly restored: boolean;
  /** What is typed is in the page alone. */
  readonly lost: boolean;
  readonly startOver: () => void;
}

/** What there is to say of a draft that was kept, or could not be. */
export const DraftNotes = ({ restored, lost, startOver }: DraftNotesProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      {restored && (
        <p className="card notice line" role="status">
          <span>{t.restored}</span>
          <button type="button" className="plain" onClick={startOver}>
            {t.startOver}
          </button>
        </p>
      )}
      {lost && (
        <p className="card notice warm" role="status">
          {t.lost}
        </p>
      )}
    </>
  );
};
