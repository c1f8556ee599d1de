import { type FormEvent, type ReactNode, useState } from 'react';
import { useTyped } from '../shared/api/use-kept.ts';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
import { en, zh } from './confirm-words.ts';

interface ReasonFormProps {
  readonly summary: string;
  readonly send: string;
  readonly busy: boolean;
  /** What it is about: under this it is kept until it is sent. */
  readonly place: string;
  /** Rejects where it was not sent. */
  readonly onReason: (reason: string) => Promise<unknown>;
}

/** Something that needs its reason: unfolded, so that nobody does it by the way. */
export const ReasonForm = ({ summary, send, busy, place, onReason }: ReasonFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const [reason, write, forget] = useTyped(`reason-${place}`, '');
  const [isBegun] = useState(reason !== '');
  const [blamed, blame] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (reason.trim() !== '') onReason(reason.trim()).then(forget, () => undefined);
  };
  return (
    <details className="unfold" open={isBegun}>
      <summary>{summary}</summary>
      <form onSubmit={submit} noValidate>
        <TextField
          label={t.reason}
          hint={t.reasonHint}
          fault={blamed && reason.trim() === '' && t.reasonNeeded}
          maxLength={200}
          value={reason}
          write={write}
        />
        <button disabled={busy}>{send}</button>
      </form>
    </details>
  );
};
