import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pages } from '../shared/ui/more.tsx';
import { Name } from '../shared/ui/name.tsx';
import { useKeptState } from '../shared/ui/places.tsx';
import { useWords } from '../shared/words/words.tsx';
import { ClaimLinks } from './claim-links.tsx';
import { type Hospital, useClaimsOfHospital } from './find-api.ts';
import { en, zh } from './find-words.ts';

const Claims = ({ hospital: { asked, name, code } }: { readonly hospital: Hospital }): ReactNode => {
  const t = useWords({ zh, en });
  const query = useClaimsOfHospital(asked);
  return (
    <>
      <h1>
        <Name>{name}</Name>
      </h1>
      <p className="soft">{code ?? t.hospitalAsTyped}</p>
      <section className="card" aria-label={t.claims}>
        <h2>{t.claims}</h2>
        <Pages query={query}>
          {(pages, isWhole) => {
            const found = pages.flatMap((page) => page.claims);
            const isPart = pages.some(({ complete }) => !complete);
            return (
              <>
                {isPart && <p className="notice warm">{t.claimsIncomplete}</p>}
                {found.length === 0 && isWhole ? <p>{t.claimsNone}</p> : <ClaimLinks name={t.claims} claims={found} />}
              </>
            );
          }}
        </Pages>
      </section>
    </>
  );
};

/** Claims of one hospital, however each of them names it. Which one it is stands beside the address, not in it. */
export const HospitalPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const hospital = useKeptState<Hospital | null>();
  return (
    <>
      <title>{`${t.hospital} · 互济`}</title>
      {hospital?.asked === undefined ? (
        <>
          <h1>{t.hospital}</h1>
          <p className="card">{t.noPerson}</p>
        </>
      ) : (
        <Claims hospital={hospital} />
      )}
      <p>
        <Link href="/o/find">{t.back}</Link>
      </p>
    </>
  );
};
