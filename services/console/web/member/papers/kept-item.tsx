import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { ContentImage } from '../../shared/papers/content-image.tsx';
import { usePaper } from '../../shared/papers/paper-content.ts';
import { Thumbnail } from '../../shared/papers/thumbnail.tsx';
import { Loaded, Refusal } from '../../shared/ui/states.tsx';
import { useLanguage, useWords } from '../../shared/words/words.tsx';
import { type Paper, withdrawPaper } from './upload.ts';
import { en, zh } from './words.ts';

interface LargeProps {
  /** Of the claim. */
  readonly number: string;
  readonly paper: Paper;
}

/** Gives a file to the device as if it had been downloaded. */
const offer = (content: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** The paper in full: a picture is shown, a PDF is given to the device. */
const Large = ({ number, paper }: LargeProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const content = usePaper({ number, paperNo: paper.paperNo });
  const isPdf = paper.content?.contentType === 'application/pdf';
  return (
    <Loaded query={content}>
      {(found) =>
        isPdf ? (
          <button
            type="button"
            className="main wide"
            onClick={() => {
              offer(found, `${paper.name[language]}.pdf`);
            }}
          >
            {t.open}
          </button>
        ) : (
          <ContentImage content={found} alt={paper.name[language]} />
        )
      }
    </Loaded>
  );
};

interface KeptItemProps extends LargeProps {
  readonly name: string;
  readonly mayWithdraw: boolean;
  readonly onWithdrawn: () => Promise<unknown>;
}

/** A paper that is there: to look at, and to take back while nobody has decided on it. */
export const KeptItem = ({ number, paper, name, mayWithdraw, onWithdrawn }: KeptItemProps): ReactNode => {
  const t = useWords({ zh, en });
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, open] = useState(false);
  const { paperNo, content } = paper;
  const withdraw = useMutation({
    mutationFn: () => withdrawPaper({ number, paperNo }),
    onSuccess: onWithdrawn,
  });
  return (
    <li className="paper" data-state="kept">
      <button
        type="button"
        className="paper-look"
        aria-label={t.look(name)}
        onClick={() => {
          open(true);
          dialog.current?.showModal();
        }}
      >
        <Thumbnail path={{ number, paperNo }} hasPicture={content?.thumbnail === true} />
      </button>
      <div className="paper-says">
        <span className="badge good">{t.there}</span>
        <Refusal error={withdraw.error} />
      </div>
      <div className="paper-keys">
        {mayWithdraw && (
          <button
            type="button"
            className="plain"
            aria-label={t.removeOf(name)}
            disabled={withdraw.isPending}
            onClick={() => {
              withdraw.mutate();
            }}
          >
            {t.remove}
          </button>
        )}
      </div>
      <dialog
        ref={dialog}
        className="paper-large"
        aria-label={name}
        onClose={() => {
          open(false);
        }}
      >
        {isOpen && <Large number={number} paper={paper} />}
        <form method="dialog">
          <button className="wide">{t.close}</button>
        </form>
      </dialog>
    </li>
  );
};
