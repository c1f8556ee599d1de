import { type ReactNode, useDeferredValue, useState } from 'react';
import { WholeContext } from '../shared/lists/whole.ts';
import type { RegisterEntry, RegisterName } from '../shared/registers/api.ts';
import { entryNote } from '../shared/registers/entry-words.ts';
import { Choices } from '../shared/ui/field.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { civilDay, day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import { useEntries, useFound, useRegister } from './register-api.ts';
import { RegisterImport } from './register-import.tsx';
import { RegisterProposals } from './register-proposals.tsx';
import { en, zh } from './register-words.ts';

const REGISTERS: readonly RegisterName[] = ['hospital', 'illness'];

const Row = ({ entry, register, on }: { entry: RegisterEntry; register: RegisterName; on: string }): ReactNode => {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row">{entry.code}</th>
      <td>{entry.name}</td>
      <td>{entry.aliases.join(language === 'zh' ? '、' : ', ')}</td>
      {register === 'hospital' && <td>{entryNote(entry, on, language)}</td>}
    </tr>
  );
};

const Rows = ({ register, found }: { register: RegisterName; found: readonly RegisterEntry[] }): ReactNode => {
  const t = useWords({ zh, en });
  const today = civilDay(new Date());
  if (found.length === 0) return <p>{t.none}</p>;
  return (
    <Table file="offered" searchedAbove name={t.registers[register]} columns={t.columns[register]}>
      {found.map((entry) => (
        <Row key={entry.code} entry={entry} register={register} on={today} />
      ))}
    </Table>
  );
};

const Every = ({ register }: { readonly register: RegisterName }): ReactNode => (
  <Pages query={useEntries(register)}>
    {(pages) => <Rows register={register} found={pages.flatMap((page) => page.entries)} />}
  </Pages>
);

const Found = ({ register, text }: { readonly register: RegisterName; readonly text: string }): ReactNode => {
  const t = useWords({ zh, en });
  const found = useFound(register, text);
  return (
    <Loaded query={found}>
      {({ entries, cursor }) => (
        <WholeContext value={cursor === null}>
          <Rows register={register} found={entries} />
          {cursor !== null && <p className="soft">{t.others}</p>}
        </WholeContext>
      )}
    </Loaded>
  );
};

const Entries = ({ register }: { readonly register: RegisterName }): ReactNode => {
  const t = useWords({ zh, en });
  const [typed, write] = useState('');
  const text = useDeferredValue(typed.trim().slice(0, 50));
  return (
    <section className="card">
      <TextField label={t.search} kind="search" name="text" value={typed} write={write} />
      {text === '' ? <Every register={register} /> : <Found register={register} text={text} />}
    </section>
  );
};

const Size = ({ register }: { readonly register: RegisterName }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const size = useRegister(register);
  return (
    <Loaded query={size}>
      {({ rows, beginsOn }) => (
        <p className="soft">{beginsOn === undefined ? t.empty : t.size(rows, day(beginsOn, language))}</p>
      )}
    </Loaded>
  );
};

/** Hospitals and illnesses: what is proposed, what stands, and a file with the whole of it. */
export const RegisterPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const [register, choose] = useState<RegisterName>('hospital');
  const proposes = useMay('importRegister');
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <RegisterProposals />
      <Choices
        name="register"
        legend={t.title}
        value={register}
        options={REGISTERS.map((each) => [each, t.registers[each]] as const)}
        onChoose={(value) => {
          choose(value === 'illness' ? 'illness' : 'hospital');
        }}
      />
      <Size register={register} />
      <Entries key={register} register={register} />
      {proposes && <RegisterImport key={`import-${register}`} register={register} />}
    </>
  );
};
