import './decision-lines.css';
import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { type ReactNode, useDeferredValue } from 'react';
import type { Answer } from '../api/client.ts';
import { readable, yuan } from '../words/format.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { TO_BE_DECIDED } from './claimed-sum.ts';

const zh = {
  why: '怎么算的',
  reasons: '逐条查看理由',
  reasonsHint: '点开一条，看它依据的条款。',
  yes: '符合',
  no: '不符合',
  basis: '依据：',
};
const en: typeof zh = {
  why: 'How it was calculated',
  reasons: 'Every reason, line by line',
  reasonsHint: 'Open a line to read its clause.',
  yes: 'holds',
  no: 'does not hold',
  basis: 'Clause: ',
};

export type Decision = Answer<paths, '/v1/claims/{claimId}/decision'>;
type Line = Decision['lines'][number];
type Change = Decision['reviews'][number]['changes'][number];

/** What can be explained: a decision, or what a sheet would come to before anything is decided. */
export interface Explained {
  readonly items: readonly Pick<
    Decision['items'][number],
    'item' | 'name' | 'sentence' | 'amountYuan' | 'verdict' | 'code'
  >[];
  readonly lines: Decision['lines'];
  readonly reviews?: Decision['reviews'];
}

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
        <p className="soft">{readable(line.basis, language)}</p>
      </details>
    </li>
  );
};

/** What a person decided of an item, with the reason and the clause, beside what the rules had said. */
const ChangeOfReview = ({ change }: { readonly change: Change }): ReactNode => {
  const language = useLanguage();
  return (
    <>
      <p>{readable(change.sentence, language)}</p>
      <p className="soft">{readable(change.basis, language)}</p>
    </>
  );
};

interface LinesProps {
  readonly decision: Explained;
  /** Who decides on what is to be decided, until when, and what the reader does; absent: the reader decides. */
  readonly referred?: string | undefined;
}

/** Every benefit with its sum and, to unfold, every rule that was asked, with its clause. */
export const DecisionLines = ({ decision, referred }: LinesProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  // What is folded is drawn after what is seen.
  const isSeen = useDeferredValue(true, false);
  return (
    <section aria-label={t.why}>
      <h2>{t.why}</h2>
      {decision.items.map(({ item, name, sentence, amountYuan, verdict }) => (
        <div className="card" key={item}>
          <div className="line">
            <h3>{name[language]}</h3>
            {verdict === 'refer' ? (
              <span className="badge warm">{TO_BE_DECIDED[language]}</span>
            ) : (
              <span className="money">{yuan(amountYuan, language)}</span>
            )}
          </div>
          {verdict !== 'pay' && <p>{readable(sentence, language)}</p>}
          {verdict === 'refer' && referred !== undefined && <p className="soft">{referred}</p>}
          {(decision.reviews ?? [])
            .flatMap(({ changes }) => changes)
            .filter((change) => change.item === item)
            .map((change, index) => (
              <ChangeOfReview key={index} change={change} />
            ))}
          <details className="unfold">
            <summary>{t.reasons}</summary>
            <p className="hint">{t.reasonsHint}</p>
            {isSeen && (
              <ol className="trace">
                {inOrder(decision.lines.filter((line) => line.item === item)).map((line, index) => (
                  <LineOfTrace key={index} line={line} />
                ))}
              </ol>
            )}
          </details>
        </div>
      ))}
    </section>
  );
};
