import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommand } from '../shared/api/command.ts';
import type { RegisterName } from '../shared/registers/api.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Imported, sendRegister } from './register-api.ts';
import { en, zh } from './register-words.ts';

/** Cells that are not taken, each with its place. */
const Refusals = ({ imported: { refusals, counts } }: { readonly imported: Imported }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <p className="fault" role="alert">
        {t.refusedRows(counts.refused)}
      </p>
      <Table name={t.importTitle} columns={t.refusedColumns}>
        {refusals.map(({ line, column, code, text, detail, detailZh }) => (
          <tr key={`${column}${String(line)}${code}`}>
            <th scope="row">{`${column}${String(line)}`}</th>
            <td>{language === 'zh' ? detailZh : detail}</td>
            <td>{text}</td>
          </tr>
        ))}
      </Table>
    </>
  );
};

const Result = ({ imported }: { readonly imported: Imported }): ReactNode => {
  const t = useWords({ zh, en });
  const { added, changed, ended, unchanged, refused } = imported.counts;
  if (refused > 0) return <Refusals imported={imported} />;
  return (
    <p role="status">
      {t.counts(added, changed, ended, unchanged)} · {imported.proposal === undefined ? t.same : t.proposed}
    </p>
  );
};

/** A file is told apart by what its folder says of it: it does not say itself what it is. */
interface GivenFile extends Pick<File, 'name' | 'size' | 'lastModified'> {
  readonly file: File;
  readonly effectiveOn: string;
}

/** A file with the whole register is compared, and the difference proposed. */
export const RegisterImport = ({ register }: { readonly register: RegisterName }): ReactNode => {
  const t = useWords({ zh, en });
  const [file, take] = useState<File | null>(null);
  const [effectiveOn, write] = useState('');
  const [isAsked, ask] = useState(false);
  const send = useCommand(({ file: given, effectiveOn: on }: GivenFile, key) =>
    sendRegister(register, { file: given, effectiveOn: on, key }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(true);
    if (file === null || effectiveOn === '') return;
    const { name, size, lastModified } = file;
    send.mutate({ file, name, size, lastModified, effectiveOn });
  };
  return (
    <form className="card" onSubmit={submit} noValidate aria-label={t.importTitle}>
      <h2>{t.importTitle}</h2>
      <Field label={t.file} hint={t.fileHint} fault={isAsked && file === null ? t.needed : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            type="file"
            name="file"
            accept=".xlsx,.csv,.txt,.tsv"
            onChange={(event) => {
              take(event.target.files?.item(0) ?? null);
            }}
          />
        )}
      </Field>
      <Field label={t.effectiveOn} fault={isAsked && effectiveOn === '' ? t.needed : undefined}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            name="effectiveOn"
            value={effectiveOn}
            onChange={(event) => {
              write(event.target.value);
            }}
          />
        )}
      </Field>
      <Refusal error={send.error} />
      {send.data && <Result imported={send.data} />}
      <button disabled={send.isPending}>{send.isPending ? t.sending : t.send}</button>
    </form>
  );
};
