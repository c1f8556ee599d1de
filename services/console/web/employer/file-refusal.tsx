import type { ReactNode } from 'react';
import { ROSTER_BYTES_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import { Refused } from '../shared/api/client.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { usePlansNamed } from './plans-named.tsx';
import { RosterTooLarge } from './roster-file.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './upload-words.ts';

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

const BYTES_PER_MIB = 1024 * 1024;

/** Before it was sent, or by the service. */
const isTooLarge = (error: unknown): boolean =>
  error instanceof RosterTooLarge || (error instanceof Refused && error.problem.code === 'body_too_large');

/** Why a file was not read: which headings, or which line, and what to do; else in the words of the problem. */
export const FileRefusal = ({ error }: { readonly error: unknown }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const listed = (names: readonly string[]): string => names.join(language === 'zh' ? '、' : ', ');
  const plansNamed = usePlansNamed();
  /** Which headings, whether consent is stated, and what may stand in the column of plans. */
  const headings = (names: string, also: string): string =>
    [
      t.headingsMissing(names),
      ...(also === '' ? [] : [t.alsoNeeded(also)]),
      ...(plansNamed === '' ? [] : [plansNamed]),
    ].join(language === 'zh' ? '' : ' ');
  if (isTooLarge(error))
    return (
      <p className="card notice bad" role="alert">
        {t.tooLarge(ROSTER_BYTES_MAX / BYTES_PER_MIB)}
      </p>
    );
  if (!(error instanceof Refused)) return <Refusal error={error} />;
  const { code, data = {} } = error.problem;
  const { missing, doubled, line, alsoNeeded } = data;
  const says =
    code === 'roster_file_headings_missing'
      ? headings(listed(textsOf(missing)), listed(textsOf(alsoNeeded)))
      : code === 'roster_file_heading_doubled'
        ? t.headingDoubled(listed(textsOf(doubled)))
        : code === 'roster_file_quote_open' && typeof line === 'number'
          ? t.quoteOpen(line)
          : null;
  if (says === null) return <Refusal error={error} />;
  return (
    <p className="card notice bad" role="alert">
      {says}
    </p>
  );
};
