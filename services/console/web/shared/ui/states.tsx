import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isExpired, Refused, signInAddress } from '../api/client.ts';
import { UNKNOWN } from '../api/problem.ts';
import { unplacedFaults } from '../api/unplaced-faults.ts';
import { useLanguage, useWords } from '../words/words.tsx';

const zh = {
  loading: '正在读取…',
  again: '再试一次',
  offline: '没有连上网络。已填写的内容还在，连上后再试一次，或刷新页面。',
  forbidden: '您的身份不能查看这里的内容。确实需要的，请联系互助会办事处。',
  missing: '没有找到。可能已经变更，请返回上一页。',
  erased: '这个人的信息已清除，不再显示。',
  busy: '现在没有读到，什么都没有改动。请稍后再试一次。',
  expired: '登录已过期，重新登录后继续',
};
const en: typeof zh = {
  loading: 'Loading…',
  again: 'Try again',
  offline: 'There is no connection. What you typed is still here; try again when you are online, or reload.',
  forbidden: 'You may not see this. If you need it, please ask the office of the association.',
  missing: 'Nothing was found. It may have changed; please go back.',
  erased: 'What was kept of this person was erased and is not shown any more.',
  busy: 'It could not be read just now. Nothing was changed. Please try again in a moment.',
  expired: 'Your sign-in has ended. Sign in again to go on.',
};

export const Loading = (): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <p className="status" role="status">
      {t.loading}
    </p>
  );
};

/** Where somebody goes on whose sign-in has ended: nothing else can be done without it. */
export const SignInAgain = (): ReactNode => {
  const t = useWords({ zh, en });
  return <a href={signInAddress()}>{t.expired}</a>;
};

/** Answers that asking again does not change: not for whoever asks, not there, erased. */
const FINAL = [403, 404, 410];

/** What happened, in words, by what came back: no connection, no right, nothing there, erased, or something of ours. */
const useReason = (error: unknown): string => {
  const t = useWords({ zh, en });
  if (error instanceof Refused) {
    if (error.problem.status === 403) return t.forbidden;
    if (error.problem.status === 404) return t.missing;
    if (error.problem.status === 410) return t.erased;
    return t.busy;
  }
  return error instanceof TypeError ? t.offline : t.busy;
};

interface FailureProps {
  readonly error: unknown;
  /** Instead of what the error says. */
  readonly says?: string;
  readonly retry: () => void;
}

export const Failure = ({ error, says, retry }: FailureProps): ReactNode => {
  const t = useWords({ zh, en });
  const reason = useReason(error);
  const expired = isExpired(error);
  const final = error instanceof Refused && FINAL.includes(error.problem.status);
  return (
    <div className="card notice warm" role="alert">
      <p>{expired ? <SignInAgain /> : (says ?? reason)}</p>
      {!final && !expired && (
        <button type="button" onClick={retry}>
          {t.again}
        </button>
      )}
    </div>
  );
};

interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** What the page is called until it is there, where it is what names the page. */
  readonly title?: string;
  readonly children: (data: Data) => ReactNode;
}

/** One thing that is read: while it comes, when it did not come, and the thing itself. */
export const Loaded = <Data,>({ query, title, children }: LoadedProps<Data>): ReactNode => {
  if (query.data !== undefined) return children(query.data);
  return (
    <>
      {title !== undefined && <h1>{title}</h1>}
      {query.error === null ? <Loading /> : <Failure error={query.error} retry={() => void query.refetch()} />}
    </>
  );
};

type Queries<Answers> = { readonly [Name in keyof Answers]: UseQueryResult<Answers[Name]> };

interface AllLoadedProps<Answers> {
  readonly queries: Queries<Answers>;
  readonly title?: string;
  readonly children: (answers: Answers) => ReactNode;
}

/** Several things that only together say what is so: what has not come is not taken for nothing. */
export const AllLoaded = <Answers extends Record<string, unknown>>({
  queries,
  title,
  children,
}: AllLoadedProps<Answers>): ReactNode => {
  const asked = Object.entries<UseQueryResult<unknown>>(queries);
  if (asked.every(([, { data }]) => data !== undefined))
    return children(Object.fromEntries(asked.map(([name, { data }]) => [name, data])) as Answers);
  const missing = asked.filter(([, { data }]) => data === undefined).map(([, query]) => query);
  const failed = missing.find(({ error }) => error !== null);
  const retry = (): void => {
    for (const query of missing) void query.refetch();
  };
  return (
    <>
      {title !== undefined && <h1>{title}</h1>}
      {failed === undefined ? <Loading /> : <Failure error={failed.error} retry={retry} />}
    </>
  );
};

const NOWHERE = (): boolean => false;

interface RefusalProps {
  readonly error: unknown;
  /** Whether a form says at a field what is wrong there, by its pointer; what it says at none stands here. */
  readonly isPlaced?: (pointer: string) => boolean;
}

/** Why a request was refused, in the reader's language. */
export const Refusal = ({ error, isPlaced = NOWHERE }: RefusalProps): ReactNode => {
  const language = useLanguage();
  const t = useWords({ zh, en });
  if (error === null || error === undefined) return null;
  const words =
    error instanceof Refused
      ? language === 'zh'
        ? error.problem.titleZh
        : error.problem.title
      : error instanceof TypeError
        ? t.offline
        : UNKNOWN[language];
  return (
    <p className="card notice bad" role="alert">
      {[words, ...unplacedFaults(error, isPlaced).map((each) => each[language])].join(language === 'zh' ? '；' : '; ')}
    </p>
  );
};
