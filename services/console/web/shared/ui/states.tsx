import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from '../api/client.ts';
import { UNKNOWN } from '../api/problem.ts';
import { useLanguage, useWords } from '../words/words.tsx';

const zh = {
  loading: '正在读取…',
  again: '再试一次',
  offline: '没有连上网络。已填写的内容还在，连上后再试一次。',
  forbidden: '您的身份不能查看这里的内容。确实需要的，请联系互助会办事处。',
  missing: '没有找到。可能已经变更，请返回上一页。',
  erased: '这个人的信息已清除，不再显示。',
  busy: '现在没有读到，什么都没有改动。请稍后再试一次。',
};
const en: typeof zh = {
  loading: 'Loading…',
  again: 'Try again',
  offline: 'There is no connection. What you typed is still here; try again when you are online.',
  forbidden: 'You may not see this. If you need it, please ask the office of the association.',
  missing: 'Nothing was found. It may have changed; please go back.',
  erased: 'What was kept of this person was erased and is not shown any more.',
  busy: 'It could not be read just now. Nothing was changed. Please try again in a moment.',
};

export const Loading = (): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <p className="status" role="status">
      {t.loading}
    </p>
  );
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

export const Failure = ({ error, retry }: { readonly error: unknown; readonly retry: () => void }): ReactNode => {
  const t = useWords({ zh, en });
  const reason = useReason(error);
  const final = error instanceof Refused && FINAL.includes(error.problem.status);
  return (
    <div className="card notice warm" role="alert">
      <p>{reason}</p>
      {!final && (
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

/** Why a request was refused, in the reader's language. */
export const Refusal = ({ error }: { readonly error: unknown }): ReactNode => {
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
      {words}
    </p>
  );
};
