import type { ReactNode } from 'react';
import { ContentImage } from './content-image.tsx';
import { type PaperPlace, useThumbnail } from './paper-content.ts';
import './thumbnail.css';

interface PictureProps {
  readonly content: Blob | undefined;
  /** Instead of a picture, where there is none. */
  readonly instead: string;
}

/** What stands around it says what it is: a picture of it says nothing more. */
export const Picture = ({ content, instead }: PictureProps): ReactNode => (
  <span className="thumbnail">
    {content === undefined ? <span aria-hidden="true">{instead}</span> : <ContentImage content={content} alt="" />}
  </span>
);

interface ThumbnailProps {
  readonly path: PaperPlace;
  readonly hasPicture: boolean;
}

/** The small picture of a paper that the service keeps. */
export const Thumbnail = ({ path, hasPicture }: ThumbnailProps): ReactNode => (
  <Picture content={useThumbnail(path, hasPicture).data} instead={hasPicture ? '…' : 'PDF'} />
);
