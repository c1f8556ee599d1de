import './name.css';
import { Fragment, type ReactNode } from 'react';
import { namePartsOf } from '../words/name-parts.ts';

/** What somebody or something is called, where a short line may have to break it: between its words, and in even lines. */
export const Name = ({ children: name }: { readonly children: string }): ReactNode => (
  <span className="name">
    {namePartsOf(name).map((part, at) => (
      <Fragment key={at}>
        {at > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </span>
);
