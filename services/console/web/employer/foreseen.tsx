import { type ReactNode, useMemo } from 'react';
import { readable } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { RosterRow } from './api.ts';
import { en, zh } from './words.ts';

type ForeseenCover = NonNullable<RosterRow['foreseen']>;

/** Waiting is what one does something about; what needs nothing is said quietly. */
const MARKS: Readonly<Record<ForeseenCover['outcome'], string>> = {
  refused: 'fault',
  waits: 'warm',
  renewed: 'good',
  waived: 'good',
  'no-waiting': 'good',
};

/** What a row would come to, were it paid today: waiting until when, renewed, waived, and why not. */
export const Foreseen = ({ foreseen }: { readonly foreseen: ForeseenCover | undefined }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (foreseen === undefined) return null;
  const { outcome, sentence } = foreseen;
  if (outcome === 'refused') return <span className="fault">{readable(sentence, language)}</span>;
  return (
    <>
      <span className={`badge ${MARKS[outcome]}`}>{t.outcomes[outcome]}</span>
      <br />
      {readable(sentence, language)}
    </>
  );
};

interface ClausesProps {
  readonly of: readonly { readonly foreseen?: ForeseenCover | undefined }[];
}

/** Where it stands in the rules, once for all rows that are here. */
export const Clauses = ({ of }: ClausesProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { isForeseen, clauses } = useMemo(
    () => ({
      isForeseen: of.some(({ foreseen }) => foreseen !== undefined),
      clauses: [...new Set(of.flatMap(({ foreseen }) => foreseen?.clause?.[language] ?? []))],
    }),
    [of, language],
  );
  if (!isForeseen) return null;
  return (
    <>
      <p className="hint">{t.ifPaidToday}</p>
      {clauses.length > 0 && (
        <details className="unfold">
          <summary>{t.clauses}</summary>
          <ul>
            {clauses.map((clause) => (
              <li key={clause}>{clause}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
