import { type FormEvent, type ReactNode, useCallback, useState } from 'react';
import { useCommand } from '../shared/api/command.ts';
import { useKept } from '../shared/api/use-kept.ts';
import type { RegisterName } from '../shared/registers/api.ts';
import { FileField } from '../shared/ui/file-field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
import { type KeptImport, LargeImport } from './large-import.tsx';
import { sendRegister } from './register-api.ts';
import { ImportResult } from './register-imported.tsx';
import { en, zh } from './register-words.ts';

/** A file is told apart by what its folder says of it: it does not say itself what it is. */
interface GivenFile extends Pick<File, 'name' | 'size' | 'lastModified'> {
  readonly file: File;
  readonly effectiveOn: string;
}

interface FormProps {
  readonly register: RegisterName;
  readonly onLarge: (kept: KeptImport) => void;
}

/** A small file is compared at once; of a large one the work that does is handed on. */
const ImportForm = ({ register, onLarge }: FormProps): ReactNode => {
  const t = useWords({ zh, en });
  const [file, take] = useState<File | null>(null);
  const [effectiveOn, write] = useState('');
  const [isAsked, ask] = useState(false);
  const send = useCommand(async ({ file: given, effectiveOn: on }: GivenFile, key) => {
    const made = await sendRegister(register, { file: given, effectiveOn: on, key });
    if ('counts' in made) return made;
    onLarge({ workId: made.workId, fileName: given.name });
    return null;
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(true);
    if (file === null || effectiveOn === '') return;
    const { name, size, lastModified } = file;
    send.mutate({ file, name, size, lastModified, effectiveOn });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t.importTitle}>
      <FileField
        label={t.file}
        hint={t.fileHint}
        fault={isAsked && file === null ? t.needed : undefined}
        name="file"
        accept=".xlsx,.csv,.txt,.tsv"
        file={file}
        take={take}
      />
      <TextField
        label={t.effectiveOn}
        fault={isAsked && effectiveOn === '' ? t.needed : undefined}
        kind="date"
        name="effectiveOn"
        value={effectiveOn}
        write={write}
      />
      <Refusal error={send.error} />
      {send.data && <ImportResult imported={send.data} />}
      <button disabled={send.isPending}>{send.isPending ? t.sending : t.send}</button>
    </form>
  );
};

/** A file with the whole register is compared, and the difference proposed. */
export const RegisterImport = ({ register }: { readonly register: RegisterName }): ReactNode => {
  const t = useWords({ zh, en });
  const [kept, keep] = useKept<KeptImport>(`register:${register}`);
  const done = useCallback(() => {
    keep(null);
  }, [keep]);
  return (
    <section className="card">
      <h2>{t.importTitle}</h2>
      {kept === null ? (
        <ImportForm register={register} onLarge={keep} />
      ) : (
        <LargeImport register={register} kept={kept} onDone={done} />
      )}
    </section>
  );
};
