import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import { Field } from './field.tsx';

const zh = { choose: '选择文件', another: '换一个文件' };
const en: typeof zh = { choose: 'Choose a file', another: 'Choose another file' };

interface FileFieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  readonly name: string;
  /** Kinds of files that are offered first. */
  readonly accept: string;
  readonly file: File | null;
  readonly take: (file: File | null) => void;
}

/** One file, with a key of our own: that of the browser speaks its language, not the page’s. */
export const FileField = ({ label, hint, fault, name, accept, file, take }: FileFieldProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(attributes) => (
        <span className="line choose-line">
          <input
            {...attributes}
            className="unseen"
            type="file"
            name={name}
            accept={accept}
            onChange={({ target }) => {
              take(target.files?.item(0) ?? null);
            }}
          />
          <label className="button choose" htmlFor={attributes.id}>
            {file === null ? t.choose : t.another}
          </label>
          {file !== null && <span>{file.name}</span>}
        </span>
      )}
    </Field>
  );
};
