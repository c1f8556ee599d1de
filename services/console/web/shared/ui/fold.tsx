import { type ReactNode, useState } from 'react';

interface FoldProps {
  readonly summary: ReactNode;
  /** There is something in it to read, or to fill in. */
  readonly wanted: boolean;
  readonly children: ReactNode;
}

/** What unfolds by itself the first time it is wanted. From then on it is opened and shut by hand alone, whatever is typed in it. */
export const Fold = ({ summary, wanted, children }: FoldProps): ReactNode => {
  const [open, turn] = useState(wanted);
  const [wasWanted, note] = useState(wanted);
  if (wanted && !wasWanted) {
    note(true);
    turn(true);
  }
  return (
    <details
      className="unfold"
      open={open}
      onToggle={(event) => {
        turn(event.currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
};
