import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { headed } from '../shared/words/points.ts';
import { type Language, useLanguage, useWords } from '../shared/words/words.tsx';
import type { RosterReply } from './api.ts';
import { en as valuesEn, zh as valuesZh } from './changed-values-words.ts';
import { en, zh } from './upload-words.ts';

type Change = Pick<RosterReply['changes'][number], 'fields' | 'values'>;
type Value = NonNullable<Change['values']>[number];

const DAYS = ['birthOn', 'leftOn'];

const shownOf = (field: string, value: string | undefined, t: typeof valuesZh, language: Language): string => {
  if (value === undefined || value === '') return t.nothingThere;
  if (DAYS.includes(field)) return day(value, language);
  return t.values[value] ?? value;
};

/** What a correction changes, each from what to what; by the field alone where it is not told. */
export const ChangedValues = ({ change: { fields, values: changed = [] } }: { readonly change: Change }): ReactNode => {
  const t = useWords({ zh, en });
  const values = useWords({ zh: valuesZh, en: valuesEn });
  const language = useLanguage();
  const told = new Set(changed.flatMap(({ field }) => (field === 'name' || field === 'phone' ? 'nameOrPhone' : field)));
  const sentence = ({ field, before, after }: Value): string =>
    headed(
      t.fields[field] ?? field,
      `${shownOf(field, before, values, language)} → ${shownOf(field, after, values, language)}`,
      language,
    );
  return (
    <>
      {changed.map((value) => (
        <div key={value.field}>{sentence(value)}</div>
      ))}
      {fields
        .filter((field) => !told.has(field))
        .map((field) => (
          <div key={field}>{t.fields[field] ?? field}</div>
        ))}
    </>
  );
};
