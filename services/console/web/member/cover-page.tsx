import type { ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { day, readable } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Cover, useOwnCover } from './api.ts';
import { en as coverEn, zh as coverZh } from './cover-words.ts';
import { en, zh } from './words.ts';

interface CoverProps {
  readonly cover: Cover;
  /** The association's day. */
  readonly on: string;
}

/** Until when illness is not paid for yet, or why there is no such time any more. */
const Waiting = ({ cover: { waitingUntilOn, waived }, on }: CoverProps): ReactNode => {
  const t = useWords({ zh: coverZh, en: coverEn });
  const language = useLanguage();
  if (waitingUntilOn === undefined) return waived ? t.waitWaived : t.noWait;
  const until = day(waitingUntilOn, language);
  return waitingUntilOn < on ? t.waitOver(until) : t.waitUntil(until);
};

const CoverCard = ({ cover, on }: CoverProps): ReactNode => {
  const t = useWords({ zh: coverZh, en: coverEn });
  const language = useLanguage();
  return (
    <li className="card">
      <div className="line">
        <h2>{cover.name[language]}</h2>
        <span className={`badge ${cover.inForce ? 'good' : 'soft'}`}>{cover.inForce ? t.inForce : t.notYet}</span>
      </div>
      <dl className="facts">
        <div>
          <dt>{t.from}</dt>
          <dd>{day(cover.startOn, language)}</dd>
        </div>
        <div>
          <dt>{t.to}</dt>
          <dd>{day(cover.endOn, language)}</dd>
        </div>
        <div>
          <dt>{t.wait}</dt>
          <dd>
            <Waiting cover={cover} on={on} />
          </dd>
        </div>
        <div>
          <dt>{t.held}</dt>
          <dd>{t.units(cover.units)}</dd>
        </div>
      </dl>
      <h3>{t.pays}</h3>
      <ul>
        {cover.items.map(({ item, name, pays, sentence }) => (
          <li key={item}>
            <p>
              <strong>{name[language]}</strong>
              <br />
              {readable(pays, language)}
              <br />
              <span className="soft">{readable(sentence, language)}</span>
            </p>
          </li>
        ))}
      </ul>
      <details className="unfold">
        <summary>{t.clause}</summary>
        <p className="soft">{readable(cover.clause, language)}</p>
      </details>
    </li>
  );
};

/** Every cover with its days, what is left of each benefit, and the clause. */
export const CoverPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const cover = useOwnCover();
  return (
    <>
      <title>{`${t.cover} · 互济`}</title>
      <h1>{t.cover}</h1>
      <Loaded query={cover}>
        {({ on, covers }) =>
          covers.length === 0 ? (
            <div className="card">
              <p>{t.noCover}</p>
              <p>{t.noCoverHow}</p>
            </div>
          ) : (
            <ul>
              {covers.map((each) => (
                <CoverCard key={each.coverId} cover={each} on={on} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
};
