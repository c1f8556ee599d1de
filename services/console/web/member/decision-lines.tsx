import type { ReactNode } from 'react';
import { readable, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Decision } from './api.ts';
import { en, zh } from './words.ts';

type Line = Decision['lines'][number];

/** Rules that had nothing to look at say nothing; what does not hold comes first, for it is what people look for. */
const inOrder = (lines: readonly Line[]): readonly Line[] => {
  const tested = lines.filter(({ verdict }) => verdict !== 'not-tested');
  return [...tested.filter(({ holds }) => !holds), ...tested.filter(({ holds }) => holds)];
};

/** A rule's sentence; it unfolds to the clause. */
const LineOfTrace = ({ line }: { readonly line: Line }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <li data-holds={line.holds ? 'yes' : 'no'}>
      <details>
        <summary>
          <span className="mark" aria-hidden="true">
            {line.holds ? '✓' : '✗'}
          </span>
          <span className="sentence">
            <span className="unseen">{line.holds ? t.yes : t.no} </span>
            {readable(line.sentence, language)}
          </span>
        </summary>
        <p className="soft">
          {t.basis}
          {readable(line.clause, language)}
        </p>
      </details>
    </li>
  );
};

/** Every benefit with its sum and, to unfold, every rule that was asked, with its clause. */
export const DecisionLines = ({ decision }: { readonly decision: Decision }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <section aria-label={t.why}>
      <h2>{t.why}</h2>
      {decision.items.map(({ item, name, sentence, amountYuan, verdict }) => (
        <div className="card" key={item}>
          <div className="line">
            <h3>{name[language]}</h3>
            <span className="money">{yuan(amountYuan, language)}</span>
          </div>
          {verdict !== 'pay' && <p>{readable(sentence, language)}</p>}
          <details className="unfold">
            <summary>{t.reasons}</summary>
            <p className="hint">{t.reasonsHint}</p>
            <ol className="trace">
              {inOrder(decision.lines.filter((line) => line.item === item)).map((line, index) => (
                <LineOfTrace key={index} line={line} />
              ))}
            </ol>
          </details>
        </div>
      ))}
    </section>
  );
};
