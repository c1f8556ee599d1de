import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { claimedSum } from '../shared/claims/claimed-sum.ts';
import { AllLoaded, Loaded } from '../shared/ui/states.tsx';
import { day, readable } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import {
  type Claim,
  type Covers,
  type Order,
  useOwnClaims,
  useOwnCover,
  useOwnOrders,
  useOwnPayee,
  useOwnPerson,
} from './api.ts';
import { moneyWhen, mostAwaited, orderOf, STANDINGS, tasksOf } from './standing.ts';
import { useLackingPapers } from './use-lacking-papers.ts';
import { en, zh } from './words.ts';

/** Loaded beside what everybody looks for: few are asked. */
const PersonChanges = lazy(async () => ({ default: (await import('./person-changes.tsx')).PersonChanges }));
const UnsentClaims = lazy(async () => ({ default: (await import('./unsent-claims.tsx')).UnsentClaims }));

interface AnswerProps {
  readonly question: string;
  /** Where more of it stands; absent: there is no more. */
  readonly to?: string | undefined;
  readonly tone?: 'warm' | undefined;
  readonly children: ReactNode;
}

const Answer = ({ question, to, tone, children }: AnswerProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <li className={`card answer ${tone ?? ''}`}>
      <h2>{question}</h2>
      {to !== undefined && (
        <Link className="answer-more" href={to} aria-label={`${question} ${t.details}`}>
          {t.details}
        </Link>
      )}
      {children}
    </li>
  );
};

const Covered = ({ on, covers }: Covers): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const inForce = covers.filter((cover) => cover.inForce);
  const next = covers.find((cover) => !cover.inForce);
  const ends = [...new Set(inForce.map(({ endOn }) => endOn))].sort();
  const [until] = ends;
  // The longest of those that are not over.
  const waiting = inForce
    .flatMap(({ waitingUntilOn = '' }) => (waitingUntilOn < on ? [] : [waitingUntilOn]))
    .sort()
    .at(-1);
  if (until === undefined)
    return (
      <>
        <p className="say">{t.noCover}</p>
        <p className="soft">
          {next ? `${next.name[language]} · ${t.starts(day(next.startOn, language))}` : t.noCoverHow}
        </p>
      </>
    );
  return (
    <>
      <p className="say">{t.coverCount(inForce.length)}</p>
      <p className="soft">
        {ends.length > 1 ? t.untilFirst(day(until, language)) : t.until(day(until, language))}
        {waiting !== undefined && ` · ${t.waiting(day(waiting, language))}`}
      </p>
    </>
  );
};

const SHOWN = 1;

const Benefits = ({ covers }: Covers): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const items = covers.filter(({ inForce }) => inForce).flatMap((cover) => cover.items);
  if (items.length === 0) return <p className="soft">{t.noCover}</p>;
  const shown = items.slice(0, SHOWN);
  return (
    <>
      {shown.map(({ item, name, pays }) => (
        <p key={item}>
          <span className="say">{name[language]}</span> <span className="soft">{readable(pays, language)}</span>{' '}
          {items.length > SHOWN && <span className="soft">{t.more(items.length - SHOWN)}</span>}
        </p>
      ))}
    </>
  );
};

const Money = ({
  claims,
  orders,
}: {
  readonly claims: readonly Claim[];
  readonly orders: readonly Order[];
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [first, ...others] = mostAwaited(claims);
  if (first === undefined) return <p className="soft">{t.noClaims}</p>;
  const { name, tone } = STANDINGS[first.state];
  return (
    <>
      <p className="line">
        <span className="say money">{claimedSum(first, language)}</span>
        <span>
          <span className={`badge ${tone}`}>{name[language]}</span>{' '}
          <span className="soft">{readable(moneyWhen(first, orderOf(first, orders)), language)}</span>
        </span>
      </p>
      {others.length > 0 && <p className="soft">{t.othersAwaited(others.length)}</p>}
    </>
  );
};

/** The four answers a member looks for, without scrolling. */
export const StartPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const person = useOwnPerson();
  const cover = useOwnCover();
  const claims = useOwnClaims();
  const payee = useOwnPayee();
  const orders = useOwnOrders();
  const lacking = useLackingPapers(claims.data);
  const [task] =
    orders.data && lacking.data && payee.data !== undefined
      ? tasksOf(orders.data, payee.data, claims.data, lacking.data)
      : [];
  const awaited = mostAwaited(claims.data ?? []);
  const [latest] = awaited;
  return (
    <>
      <title>{`${t.home} · 互济`}</title>
      <h1>{person.data ? t.hello(person.data.name) : t.home}</h1>
      <Suspense>
        <PersonChanges />
        <UnsentClaims />
      </Suspense>
      <ul>
        <Answer question={t.covered} to="/m/cover">
          <Loaded query={cover}>{(data) => <Covered {...data} />}</Loaded>
        </Answer>
        <Answer question={t.benefits} to="/m/cover">
          <Loaded query={cover}>{(data) => <Benefits {...data} />}</Loaded>
        </Answer>
        <Answer question={t.todo} to={task?.to} tone={task && 'warm'}>
          <AllLoaded queries={{ payee, orders, claims, lacking }}>
            {() => <p className={task ? 'say' : 'soft'}>{task ? readable(task.words, language) : t.nothingToDo}</p>}
          </AllLoaded>
        </Answer>
        <Answer question={t.money} to={latest && awaited.length === 1 ? `/m/claims/${latest.number}` : '/m/claims'}>
          <AllLoaded queries={{ claims, orders }}>{(answers) => <Money {...answers} />}</AllLoaded>
        </Answer>
      </ul>
      <div className="actions">
        {task && (
          <Link className="button main wide" href={task.to}>
            {task.action[language]}
          </Link>
        )}
        <Link className={`button wide ${task ? '' : 'main'}`} href="/m/claims/new">
          {t.claim}
        </Link>
      </div>
    </>
  );
};
