import { type ReactNode, useId } from 'react';
import { ACCEPT } from './limits.ts';

interface ChooseFileProps {
  readonly label: string;
  /** What it is read out as: one page has several. */
  readonly spoken: string;
  readonly main?: boolean;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The camera or the files of the device: the phone offers both. */
export const ChooseFile = ({ label, spoken, main, disabled, onFiles }: ChooseFileProps): ReactNode => {
  const id = useId();
  return (
    <>
      <input
        className="unseen"
        id={id}
        type="file"
        multiple
        accept={ACCEPT}
        aria-label={spoken}
        disabled={disabled}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <label className={`button choose ${main === true ? 'main' : ''}`} htmlFor={id}>
        {label}
      </label>
    </>
  );
};
