import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Facts } from '../shared/ui/facts.tsx';
import { SelectField } from '../shared/ui/field.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, readable } from '../shared/words/format.ts';
import { type Language, useLanguage, useWords } from '../shared/words/words.tsx';
import { type RuleBookInFull, useChanges, useRuleBook, useRuleBooks } from './rules-api.ts';
import { en, zh } from './rules-words.ts';

interface BookProps {
  readonly book: RuleBookInFull;
}

const Plans = ({ book }: BookProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <section aria-label={t.plans}>
      <h2>{t.plans}</h2>
      {book.plans.map(({ plan, name, price, who, items }) => (
        <article className="card" key={plan}>
          <h3>{name[language]}</h3>
          <Facts
            facts={[
              [t.price, readable(price, language)],
              [t.who, who[language]],
            ]}
          />
          <ul>
            {items.map((item) => (
              <li key={item.item}>
                <strong>{item.name[language]}</strong> {readable(item.clause, language)}{' '}
                {item.waiting && item.waiting[language]}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
};

const Changes = ({ book, since }: BookProps & { readonly since: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const changes = useChanges(book.society, book.edition, since);
  return (
    <Loaded query={changes}>
      {(found) =>
        found.length === 0 ? (
          <p>{t.same}</p>
        ) : (
          <Table file="offered" name={t.changes} columns={t.changeColumns}>
            {found.map(({ about, before, after }) => (
              <tr key={about.en}>
                <th scope="row">{about[language]}</th>
                <td>{before === null ? t.gone : <del>{readable(before, language)}</del>}</td>
                <td>{after === null ? t.gone : <ins>{readable(after, language)}</ins>}</td>
              </tr>
            ))}
          </Table>
        )
      }
    </Loaded>
  );
};

const Comparison = ({ book }: BookProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [since, choose] = useState('');
  const books = useRuleBooks(book.society);
  const others = books.data?.filter(({ edition }) => edition !== book.edition) ?? [];
  if (others.length === 0) return null;
  return (
    <section className="card" aria-label={t.compare}>
      <h2>{t.compare}</h2>
      <SelectField
        label={t.since}
        none="—"
        options={others.map(({ edition, effectiveOn, revision }) => [
          edition,
          t.edition(day(effectiveOn, language), revision),
        ])}
        value={since}
        write={choose}
      />
      {since !== '' && <Changes book={book} since={since} />}
    </section>
  );
};

/** A book names posts in both languages, 经办人 maker: the words of one of them. */
const postOf = (both: string, language: Language): string => {
  const [, chinese, english] = /^([^ -~]+) ([ -~]+)$/.exec(both) ?? [];
  return (language === 'zh' ? chinese : english) ?? both;
};

const Book = ({ book }: BookProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { name, effectiveOn, revision, release, clauses, rules } = book;
  return (
    <>
      <h1>{name[language]}</h1>
      <p>{t.edition(day(effectiveOn, language), revision)}</p>
      <Facts
        className="card facts"
        facts={[
          [t.releasedBy, t.authorities[release.authority]],
          [t.document, [release.document, release.number].filter((part) => part !== undefined).join(' ')],
          [t.releasedOn, day(release.releasedOn, language)],
          ...(release.people.length === 0
            ? []
            : [
                [
                  t.people,
                  release.people.map((person) => postOf(person, language)).join(language === 'zh' ? '、' : ', '),
                ] as const,
              ]),
        ]}
      />
      <Comparison key={book.edition} book={book} />
      <Plans book={book} />
      <section className="card" aria-label={t.dated}>
        <h2>{t.dated}</h2>
        <Table file="offered" name={t.dated} columns={t.datedColumns}>
          {rules.map(({ ruleId, values, clause }) => (
            <tr key={ruleId}>
              <th scope="row">{ruleId}</th>
              <td>{readable(values, language)}</td>
              <td>{readable(clause, language)}</td>
            </tr>
          ))}
        </Table>
      </section>
      <section className="card" aria-label={t.clauses}>
        <h2>{t.clauses}</h2>
        <Table file="offered" name={t.clauses} columns={t.clauseColumns}>
          {clauses.map(({ clauseId, words, source, decision }) => (
            <tr key={clauseId}>
              <th scope="row">{clauseId}</th>
              <td>{readable(words, language)}</td>
              <td>{[source, decision].filter((part) => part !== undefined).join(' · ')}</td>
            </tr>
          ))}
        </Table>
      </section>
    </>
  );
};

/** One edition of a rule book as people read it: who released it, what changed, plans and prices, every clause. */
export const RuleBookPage = ({
  society,
  edition,
}: {
  readonly society: string;
  readonly edition: string;
}): ReactNode => {
  const t = useWords({ zh, en });
  const book = useRuleBook(society, edition);
  return (
    <>
      <title>{`${t.rules} · 互济`}</title>
      <Loaded query={book} title={t.rules}>
        {(found) => <Book book={found} />}
      </Loaded>
      <p>
        <Link href="/o/rules">{t.back}</Link>
      </p>
    </>
  );
};
