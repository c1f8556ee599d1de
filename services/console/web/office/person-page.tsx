import { present } from '@huji/contracts/shared/present.ts';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { isErased } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { useKeptState } from '../shared/ui/places.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { ClaimLinks } from './claim-links.tsx';
import { useMay } from './duties.ts';
import { usePerson } from './api.ts';
import { useClaimsOf, useCovers } from './find-api.ts';
import { en, zh } from './find-words.ts';
import { ChangesOfPerson } from './person-changes.tsx';
import { linkedClaims } from './linked-claims.ts';

const Covers = ({ personId }: { readonly personId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const covers = useCovers(personId);
  return (
    <section className="card" aria-label={t.covers}>
      <h2>{t.covers}</h2>
      <Loaded query={covers}>
        {(found) =>
          found.length === 0 ? (
            <p>{t.coversNone}</p>
          ) : (
            <Table file="none" name={t.covers} columns={t.coverColumns}>
              {found.map(({ coverId, plan, name, units, startOn, endOn, waitingUntilOn, inForce }) => (
                <tr key={`${coverId} ${plan}`}>
                  <th scope="row">{name[language]}</th>
                  <td>{units}</td>
                  <td>{day(startOn, language)}</td>
                  <td>{day(endOn, language)}</td>
                  <td>
                    {inForce
                      ? waitingUntilOn === undefined
                        ? t.inForce
                        : t.waits(day(waitingUntilOn, language))
                      : t.notInForce}
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Loaded>
    </section>
  );
};

const Claims = ({ personId }: { readonly personId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const claims = useClaimsOf(personId);
  return (
    <section className="card" aria-label={t.claims}>
      <h2>{t.claims}</h2>
      <Pages query={claims}>
        {(pages) => {
          const found = pages.flatMap(linkedClaims);
          if (found.length === 0) return <p>{t.claimsNone}</p>;
          return <ClaimLinks name={t.claims} claims={found} />;
        }}
      </Pages>
    </section>
  );
};

const Person = ({ personId }: { readonly personId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const person = usePerson(personId);
  const readsCovers = useMay('readCover');
  const readsChanges = useMay('listPersonChanges');
  const readsClaims = useMay('listClaimsOfPerson');
  const claims = readsClaims && <Claims personId={personId} />;
  if (isErased(person.error))
    return (
      <>
        <h1>{ERASED[language]}</h1>
        <p className="card">{t.erased}</p>
        {claims}
      </>
    );
  return (
    <>
      <Loaded query={person} title={t.person}>
        {({ name, idNumber, phone, birthOn }) => (
          <>
            <h1>{name}</h1>
            <Facts
              className="card facts"
              facts={[
                [t.idNumber, idNumber],
                ...(phone === undefined ? [] : [[t.phone, phone] as const]),
                [t.born, day(birthOn, language)],
              ]}
            />
            {readsChanges && <ChangesOfPerson personId={personId} person={present({ name, phone })} />}
          </>
        )}
      </Loaded>
      {readsCovers && <Covers personId={personId} />}
      {claims}
    </>
  );
};

interface Kept {
  readonly personId?: string;
}

/** One person of the register: number masked, covers of today, claims. Whose it is stands beside the address, not in it. */
export const PersonPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const personId = useKeptState<Kept | null>()?.personId;
  return (
    <>
      <title>{`${t.person} · 互济`}</title>
      {personId === undefined ? (
        <>
          <h1>{t.person}</h1>
          <p className="card">{t.noPerson}</p>
        </>
      ) : (
        <Person personId={personId} />
      )}
      <p>
        <Link href="/o/find">{t.back}</Link>
      </p>
    </>
  );
};
