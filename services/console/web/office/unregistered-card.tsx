import { present } from '@huji/contracts/shared/present.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommand } from '../shared/api/command.ts';
import type { RegisterName } from '../shared/registers/api.ts';
import { Suggest } from '../shared/registers/suggest.tsx';
import { gradeNames, levelNames } from '../shared/registers/hospital-words.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Edit, proposeEdit } from './register-api.ts';
import { en, zh } from './register-words.ts';

type Draft = Readonly<Record<string, string>>;
type Entry = Extract<Edit['edit'], { type: 'entry' }>['entry'];

/** What is in no register: how the papers write it, and on which day it is looked up. */
export interface Unregistered {
  readonly register: RegisterName;
  /** As it was reported, name of the hospital or code of the illness. */
  readonly said: string;
  readonly on: string;
}

const chosen = (draft: Draft): boolean => (draft['knownCode'] ?? '') !== '';

/** The edit of what was filled in; null: something is missing. */
const editOf = ({ register, on }: Unregistered, draft: Draft): Edit['edit'] | null => {
  const text = (name: string): string => (draft[name] ?? '').trim();
  if (chosen(draft))
    return text('alias') === ''
      ? null
      : { type: 'alias', code: text('knownCode'), effectiveOn: on, alias: text('alias') };
  if (text('code') === '' || text('name') === '') return null;
  const entry = {
    name: text('name'),
    aliases: [],
    ...present({
      grade: text('grade') === '' ? undefined : Number(text('grade')),
      level: text('level') || undefined,
      designatedOn: text('designatedOn') || undefined,
    }),
  } as Entry;
  const named = register === 'hospital' ? entry : { name: entry.name, aliases: [] };
  return { type: 'entry', code: text('code'), effectiveOn: on, entry: named };
};

interface FieldsProps {
  readonly draft: Draft;
  readonly write: (name: string, value: string) => void;
  readonly isAsked: boolean;
}

const Text = ({
  name,
  label,
  kind = 'text',
  needed = true,
  draft,
  write,
  isAsked,
}: FieldsProps & { name: string; label: string; kind?: 'text' | 'date'; needed?: boolean }): ReactNode => {
  const t = useWords({ zh, en });
  const value = draft[name] ?? '';
  return (
    <TextField
      label={label}
      fault={needed && isAsked && value.trim() === '' ? t.needed : undefined}
      name={name}
      kind={kind}
      maxLength={100}
      value={value}
      write={(text) => {
        write(name, text);
      }}
    />
  );
};

const Select = ({
  name,
  label,
  options,
  draft,
  write,
}: FieldsProps & { name: string; label: string; options: readonly (readonly [string, string])[] }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <SelectField
      label={label}
      name={name}
      none={t.unknown}
      options={options}
      value={draft[name] ?? ''}
      write={(value) => {
        write(name, value);
      }}
    />
  );
};

const NewEntry = (props: FieldsProps & { readonly register: RegisterName }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <div className="pair">
        <Text {...props} name="code" label={t.code} />
        <Text {...props} name="name" label={t.name} />
      </div>
      {props.register === 'hospital' && (
        <>
          <div className="pair">
            <Select {...props} name="grade" label={t.grade} options={Object.entries(gradeNames(language)).reverse()} />
            <Select {...props} name="level" label={t.level} options={Object.entries(levelNames(language))} />
          </div>
          <Text {...props} name="designatedOn" label={t.designatedOn} kind="date" needed={false} />
        </>
      )}
    </>
  );
};

/** A reviewer proposes what the register lacks; the claim is decided anew once the head of office has confirmed. */
export const UnregisteredCard = ({ found }: { readonly found: Unregistered }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { register, said, on } = found;
  const isHospital = register === 'hospital';
  const [draft, keep] = useState<Draft>(isHospital ? { alias: said, name: said } : { code: said });
  const [isAsked, ask] = useState(false);
  const write = (name: string, value: string): void => {
    keep((before) => ({ ...before, [name]: value }));
  };
  const send = useCommand((edit: Edit['edit'], key) =>
    proposeEdit(register, { edit, reason: language === 'zh' ? '申请中出现' : 'named in a claim' }, key),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask(true);
    const edit = editOf(found, draft);
    if (edit !== null) send.mutate(edit);
  };
  if (send.isSuccess)
    return (
      <p className="card notice" role="status">
        {t.proposed}
      </p>
    );
  const fields = { draft, write, isAsked };
  return (
    <details className="card unfold">
      <summary>{t.add[register]}</summary>
      <form onSubmit={submit} noValidate aria-label={t.add[register]}>
        <p>{t.addText}</p>
        {isHospital && (
          <Suggest
            register="hospital"
            name="known"
            on={on}
            label={t.known}
            hint={t.aliasTitle}
            value={draft['known'] ?? ''}
            chosen={chosen(draft)}
            onType={(text) => {
              write('known', text);
              write('knownCode', '');
            }}
            onChoose={({ code, name }) => {
              write('known', name);
              write('knownCode', code);
            }}
          />
        )}
        {chosen(draft) ? (
          <Text {...fields} name="alias" label={t.alias} />
        ) : (
          <>
            {isHospital && <h3>{t.entryTitle}</h3>}
            <NewEntry {...fields} register={register} />
          </>
        )}
        <Refusal error={send.error} />
        <button disabled={send.isPending}>{t.propose}</button>
      </form>
    </details>
  );
};
