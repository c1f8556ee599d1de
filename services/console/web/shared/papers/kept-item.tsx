import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { ContentImage } from './content-image.tsx';
import { type PaperPlace, usePaper } from './paper-content.ts';
import { RemoveKey } from './remove-key.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { offerFile } from '../ui/offer-file.ts';
import { Loaded, Refusal } from '../ui/states.tsx';
import { day } from '../words/format.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type Paper, withdrawPaper } from './upload.ts';
import { en, zh } from './words.ts';

interface LargeProps {
  readonly place: PaperPlace;
  readonly paper: Paper;
}

/** The paper in full: a picture is shown, a PDF is given to the device. */
const Large = ({ place, paper }: LargeProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const content = usePaper(place);
  const isPdf = paper.content?.contentType === 'application/pdf';
  return (
    <Loaded query={content}>
      {(found) =>
        isPdf ? (
          <button
            type="button"
            className="main wide"
            onClick={() => {
              offerFile(found, `${paper.name[language]}.pdf`);
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

/** The small picture, which opens the paper in full. */
const Look = ({ place, paper, name }: LargeProps & { readonly name: string }): ReactNode => {
  const t = useWords({ zh, en });
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, open] = useState(false);
  return (
    <>
      <button
        type="button"
        className="paper-look"
        aria-label={t.look(name)}
        onClick={() => {
          open(true);
          dialog.current?.showModal();
        }}
      >
        <Thumbnail path={place} hasPicture={paper.content?.thumbnail === true} />
      </button>
      <dialog
        ref={dialog}
        className="paper-large"
        aria-label={name}
        onClose={() => {
          open(false);
        }}
      >
        {isOpen && <Large place={place} paper={paper} />}
        <form method="dialog">
          <button className="wide">{t.close}</button>
        </form>
      </dialog>
    </>
  );
};

interface KeptItemProps extends LargeProps {
  readonly name: string;
  readonly mayWithdraw: boolean;
  readonly onWithdrawn: () => Promise<unknown>;
}

/**
 * A paper that is there: to look at, unless whoever reads this is told no more than that, and to take back while nobody has
 * decided on it.
 */
export const KeptItem = ({ place, paper, name, mayWithdraw, onWithdrawn }: KeptItemProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { content, begunOn, sentForMember } = paper;
  const withdraw = useMutation({ mutationFn: () => withdrawPaper(place), onSuccess: onWithdrawn });
  return (
    <li className={content === undefined ? 'paper unshown' : 'paper'} data-state="kept">
      {content !== undefined && <Look place={place} paper={paper} name={name} />}
      <div className="paper-says">
        <span className="badge good">{t.there}</span>
        {content === undefined && <span className="soft"> {day(begunOn, language)}</span>}
        {content !== undefined && sentForMember === true && <p className="soft">{t.sentForYou}</p>}
        <Refusal error={withdraw.error} />
      </div>
      <div className="paper-keys">
        {mayWithdraw && (
          <RemoveKey
            name={name}
            consequence={t.removesSent}
            busy={withdraw.isPending}
            onRemove={() => {
              withdraw.mutate();
            }}
          />
        )}
      </div>
    </li>
  );
};
