import { type FormEvent, type ReactNode, useState } from 'react';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
import { en, zh } from './confirm-words.ts';

interface ReasonFormProps {
  readonly summary: string;
  readonly send: string;
  readonly busy: boolean;
  readonly onReason: (reason: string) => void;
}

/** Something that needs its reason: unfolded, so that nobody does it by the way. */
export const ReasonForm = ({ summary, send, busy, onReason }: ReasonFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const [reason, write] = useState('');
  const [blamed, blame] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (reason.trim() !== '') onReason(reason.trim());
  };
  return (
    <details className="unfold">
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
