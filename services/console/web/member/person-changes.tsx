import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import type { ReactNode } from 'react';
import type { Answer } from '../shared/api/client.ts';
import { DecideChange } from '../shared/persons/decide-change.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useOwnPerson } from './api.ts';

const zh = {
  title: '请核对单位报送的信息',
  name: (name: string, before: string) => `单位报送您的姓名是“${name}”，现在登记的是“${before}”。`,
  phone: (phone: string, before: string | undefined) =>
    `单位报送您的手机是 ${phone}，${before === undefined ? '现在没有登记手机' : `现在登记的是 ${before}`}。`,
  text: (on: string) => `单位 ${on} 报送。您确认之前，登记的信息不变。`,
  yes: '对，请更改',
  no: '不对，保持不变',
};
const en: typeof zh = {
  title: 'Please check what your employer says',
  name: (name, before) => `Your employer says that your name is “${name}”; “${before}” is on record.`,
  phone: (phone, before) =>
    `Your employer says that your phone is ${phone}; ${before === undefined ? 'none' : before} is on record.`,
  text: (on) => `Said on ${on}. Until you say it is right nothing changes.`,
  yes: 'That is right, change it',
  no: 'That is wrong, leave it',
};

type Person = Answer<paths, '/v1/me/person'>;
type Change = Person['changes'][number];

const Question = ({ person, change }: { readonly person: Person; readonly change: Change }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <section className="card notice warm" aria-label={t.title}>
      <h2>{t.title}</h2>
      {change.fields.includes('name') && <p>{t.name(change.name, person.name)}</p>}
      {change.fields.includes('phone') && change.phone !== undefined && <p>{t.phone(change.phone, person.phone)}</p>}
      <p className="soft">{t.text(day(change.proposedOn, language))}</p>
      <DecideChange change={{ changeNo: change.changeNo }} confirm={t.yes} refuse={t.no} />
    </section>
  );
};

/** Names and phones that an employer submitted otherwise: only the person, or the office, says what is right. */
export const PersonChanges = (): ReactNode => {
  const { data: person } = useOwnPerson();
  return person?.changes.map((change) => <Question key={change.changeId} person={person} change={change} />);
};
