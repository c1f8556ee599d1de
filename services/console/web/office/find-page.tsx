import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useSession } from '../shared/api/session.ts';
import { useSocietyName } from '../shared/registers/societies.ts';
import { Pages } from '../shared/ui/more.tsx';
import { useKeptState } from '../shared/ui/places.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { ClaimLink } from './claim-links.tsx';
import { useMay } from './duties.ts';
import { employerState } from './employer-state.ts';
import { type Found, foundTogether, type Hospital, type Sight, useFound } from './find-api.ts';
import { askedOf } from './find-query.ts';
import { en, zh } from './find-words.ts';
import { useHolderOf } from './holder.ts';
import { OrderState } from './order-parts.tsx';

interface ListProps {
  readonly title: string;
  readonly entries: readonly { readonly key: string; readonly entry: ReactNode }[];
}

const List = ({ title, entries }: ListProps): ReactNode =>
  entries.length === 0 ? null : (
    <section className="card" aria-label={title}>
      <h2>{title}</h2>
      <ul className="tasks">
        {entries.map(({ key, entry }) => (
          <li key={key}>{entry}</li>
        ))}
      </ul>
    </section>
  );

interface FoundProps {
  readonly found: Found;
}

const Named = ({ found: { persons, employers } }: FoundProps): ReactNode => {
  const t = useWords({ zh, en });
  const societyName = useSocietyName();
  const language = useLanguage();
  return (
    <>
      <List
        title={t.people}
        entries={persons.map(({ personId, name, idNumber, birthOn }) => ({
          key: personId,
          entry: (
            <Link href="/o/person" state={{ personId }}>
              <span>{name}</span>
              <span className="soft">{`${idNumber} · ${day(birthOn, language)}`}</span>
            </Link>
          ),
        }))}
      />
      <List
        title={t.employers}
        entries={employers.map((employer) => ({
          key: employer.employerId,
          entry: (
            <Link href={`/o/employers/${employer.uscc}`}>
              <span>{employer.name}</span>
              <span className="soft">
                {`${employer.uscc} · ${societyName(employer.society)} · ${employerState(employer)[language]}`}
              </span>
            </Link>
          ),
        }))}
      />
    </>
  );
};

/** Of the register, or as it was typed: claims may name a hospital that no register holds. */
const Hospitals = ({ found: { hospitals }, typed }: FoundProps & { readonly typed: string }): ReactNode => {
  const t = useWords({ zh, en });
  const asTyped: Hospital = { asked: typed, name: typed };
  return (
    <List
      title={t.hospitals}
      entries={(hospitals.length === 0 ? [asTyped] : hospitals).map((hospital) => ({
        key: hospital.asked,
        entry: (
          <Link href="/o/hospital" state={hospital}>
            <span>{hospital.name}</span>
            <span className="soft">{hospital.code ?? t.hospitalAsTyped}</span>
          </Link>
        ),
      }))}
    />
  );
};

const Numbered = ({ found: { claims, bills, orders } }: FoundProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const holderOf = useHolderOf();
  return (
    <>
      <List
        title={t.claims}
        entries={claims.map((claim) => ({ key: claim.claimId, entry: <ClaimLink claim={claim} /> }))}
      />
      <List
        title={t.batches}
        entries={bills.map(({ batchId, reference, state, dueYuan }) => ({
          key: batchId,
          entry: (
            <Link href={`/o/bills/${encodeURIComponent(reference)}`}>
              <span>{reference}</span>
              <span className="soft">{`${yuan(dueYuan, language)} · ${t.states[state]}`}</span>
            </Link>
          ),
        }))}
      />
      <List
        title={t.orders}
        entries={orders.map((order) => ({
          key: order.orderId,
          entry: (
            <Link href={`/o/payments/orders/${encodeURIComponent(order.orderId)}`}>
              <span>{`${holderOf(order)} ${yuan(order.amountYuan, language)}`}</span>
              <OrderState state={order.state} />
            </Link>
          ),
        }))}
      />
    </>
  );
};

interface ResultsProps extends FoundProps {
  readonly typed: string;
  readonly sight: Sight;
}

/** Why there is nothing: a name that is no whole one, a number that nobody has, or one that is for other posts. */
const useNothing = ({ found: { isErased }, typed, sight }: ResultsProps): string => {
  const t = useWords({ zh, en });
  const { type } = askedOf(typed);
  if (isErased) return t.erased;
  if ((type === 'claim' && !sight.seesClaims) || (type === 'payment' && !sight.seesOrders)) return t.notForPost;
  return type === 'name' ? t.nothing : t.nothingThere;
};

const Results = (props: ResultsProps): ReactNode => {
  const { found, typed, sight } = props;
  const t = useWords({ zh, en });
  const nothing = useNothing(props);
  const { persons, employers, claims, bills, orders, hospitals, isPart } = found;
  const isEmpty = [persons, employers, claims, bills, orders, hospitals].every(({ length }) => length === 0);
  const namesHospital = hospitals.length > 0 || (isEmpty && askedOf(typed).type === 'name');
  return (
    <>
      {isPart && <p className="card notice warm">{t.incomplete}</p>}
      {isEmpty && <p className="card">{nothing}</p>}
      <Named found={found} />
      {sight.seesClaims && namesHospital && <Hospitals found={found} typed={typed} />}
      <Numbered found={found} />
    </>
  );
};

interface Kept {
  readonly typed?: string;
  /** Account of whoever typed it: who comes back to it on the same machine may be somebody else. */
  readonly by?: string;
}

/** One box for whatever somebody at the counter has: it is asked by POST, kept beside the address, and stands in none. */
export const FindPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const [path, go] = useLocation();
  const kept = useKeptState<Kept | null>();
  const subject = useSession().data?.subject;
  const asked = kept?.by === subject ? (kept?.typed ?? '') : '';
  const [typed, write] = useState(asked);
  const seesPeople = useMay('listPersonsNamed');
  const seesClaims = useMay('listClaims');
  const seesOrders = useMay('listOrders');
  const seesBills = useMay('listBills');
  const seesChanges = useMay('listWaitingPersonChanges');
  const sight = { seesPeople, seesClaims, seesOrders, seesBills };
  const query = useFound(asked, sight);
  const find = (event: FormEvent): void => {
    event.preventDefault();
    go(path, { state: { typed: typed.trim(), by: subject }, replace: true });
  };
  return (
    <>
      <title>{`${t.find} · 互济`}</title>
      <h1>{t.find}</h1>
      <form role="search" onSubmit={find} className="card">
        <TextField label={t.what} hint={t.hint} name="what" maxLength={120} value={typed} write={write} />
        <button className="main">{t.go}</button>
      </form>
      {seesChanges && (
        <p>
          <Link href="/o/person/changes">{t.personChanges}</Link>
        </p>
      )}
      {asked !== '' && (
        <section aria-label={t.found} aria-live="polite">
          <Pages query={query}>{(pages) => <Results found={foundTogether(pages)} typed={asked} sight={sight} />}</Pages>
        </section>
      )}
    </>
  );
};
