import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { type Society, useSocieties } from '../shared/registers/societies.ts';
import { Choices } from '../shared/ui/field.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, readable } from '../shared/words/format.ts';
import { joined } from '../shared/words/points.ts';
import { type Language, useLanguage, useWords, type Words } from '../shared/words/words.tsx';
import { useRegister, useRuleBooks } from './rules-api.ts';
import { en, zh } from './rules-words.ts';

const Editions = ({ society }: { readonly society: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const books = useRuleBooks(society);
  return (
    <section className="card" aria-label={t.editions}>
      <h2>{t.editions}</h2>
      <Loaded query={books}>
        {(found) => (
          <Table file="offered" name={t.editions} columns={t.editionColumns}>
            {[...found].reverse().map(({ edition, effectiveOn, revision, release, inForce, sample }) => (
              <tr key={edition}>
                <th scope="row">
                  <Link href={`/o/rules/${society}/${edition}`}>{t.edition(day(effectiveOn, language), revision)}</Link>
                </th>
                <td>{day(effectiveOn, language)}</td>
                <td>{joined([t.authorities[release.authority], day(release.releasedOn, language)], language)}</td>
                <td>
                  <span className={inForce ? 'badge good' : 'badge'}>{inForce ? t.inForce : t.former}</span>{' '}
                  {sample && <span className="badge warm">{t.sample}</span>}
                </td>
              </tr>
            ))}
          </Table>
        )}
      </Loaded>
    </section>
  );
};

/** What the register calls by its code, such as (GRACE_EVENT), is for the services; the sentence says it already. */
const CODE = /\s?[(（][A-Z]+(?:_[A-Z]+)+[)）]/g;
const inWords = (sentence: Words, language: Language): string => readable(sentence, language).replace(CODE, '');

const Register = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const register = useRegister();
  return (
    <section className="card" aria-label={t.register}>
      <h2>{t.register}</h2>
      <p>{t.registerText}</p>
      <Loaded query={register}>
        {(entries) => (
          <Table file="offered" name={t.register} columns={t.registerColumns}>
            {entries.map(({ id, question, reading, alternatives }) => (
              <tr key={id}>
                <th scope="row">{id}</th>
                <td>{inWords(question, language)}</td>
                <td>{inWords(reading, language)}</td>
                <td>{alternatives.map((each) => inWords(each, language)).join(language === 'zh' ? '；' : '; ')}</td>
              </tr>
            ))}
          </Table>
        )}
      </Loaded>
    </section>
  );
};

const Books = ({ societies }: { readonly societies: readonly Society[] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const society = chosen ?? societies[0]?.code;
  if (society === undefined) return <p className="card">{t.booksNone}</p>;
  return (
    <>
      <div className="choices-row">
        <Choices
          name="society"
          legend={t.society}
          value={society}
          options={societies.map(({ code, name }) => [code, name[language]] as const)}
          onChoose={choose}
        />
      </div>
      <Editions society={society} />
    </>
  );
};

/** The rule books of a society, each with who released it, and the register of what was chosen where the source is silent. */
export const RulesPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const societies = useSocieties();
  return (
    <>
      <title>{`${t.rules} · 互济`}</title>
      <h1>{t.rules}</h1>
      <Loaded query={societies}>{(found) => <Books societies={found} />}</Loaded>
      <Register />
    </>
  );
};
