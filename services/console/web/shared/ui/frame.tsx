import './theme.css';
import './frame.css';
import './parts.css';
import { onlineManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  type ReactNode,
  type RefObject,
  StrictMode,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { Link, Router, useLocation } from 'wouter';
import { Refused } from '../api/client.ts';
import { signOut, useSession } from '../api/session.ts';
import { type Language, LanguageContext, useLanguage, useWords, type Words } from '../words/words.tsx';
import { Places, usePlace } from './places.tsx';
import { Failure, Loaded, Loading } from './states.tsx';
import { languageOfPage, Preferences } from './preferences.tsx';

const zh = {
  skip: '跳到正文',
  menu: '设置',
  out: '退出登录',
  name: '互济',
  offline: '网络已断开。已填写的内容还在。',
  stranger: '这里是给别的身份用的页面',
  strangerText: '您现在的身份不能使用这里。请打开自己的页面，或退出后换一个身份登录。',
};
const en: typeof zh = {
  skip: 'Skip to content',
  menu: 'Settings',
  out: 'Sign out',
  name: 'Huji',
  offline: 'You are offline. What you typed is still here.',
  stranger: 'These pages are for other people',
  strangerText:
    'You cannot use them as who you are now. Open your own pages, or sign out and sign in as somebody else.',
};

/** Whose pages each application is, by the roles of the sign-in. */
const HOMES: readonly { readonly path: string; readonly name: Words; readonly roles: readonly string[] }[] = [
  { path: '/m', name: { zh: '会员', en: 'Members' }, roles: ['member'] },
  { path: '/e', name: { zh: '单位', en: 'Employers' }, roles: ['clerk'] },
  {
    path: '/o',
    name: { zh: '互助会', en: 'Association' },
    roles: ['reviewer', 'office-head', 'cashier', 'accountant', 'supervisor', 'system-administrator'],
  },
];

/** An entry of the navigation. */
interface Place {
  readonly path: string;
  readonly name: Words;
  /** What its page reads first, by `operationId`: whoever may not is not led there. Absent: it is for everybody. */
  readonly reads?: string;
  /** Pages that are reached from it and lie elsewhere. */
  readonly leadsTo?: readonly string[];
}

/** Whether whoever is signed in may do an operation. */
type May = (operationId: string) => boolean;

export interface Application {
  /** First step of its addresses, `/m`. */
  readonly base: string;
  readonly title: Words;
  /** Entries of the navigation, the start first. */
  readonly places: readonly Place[];
  /** Tells what may be done, where entries of the navigation ask for it. */
  readonly useMayDo?: () => May;
  /** One narrow column, for pages that are read on a phone. */
  readonly narrow?: boolean;
  readonly pages: ReactNode;
}

/** A new address is read out from its beginning, and begins at its top. */
const useArrival = (): RefObject<HTMLElement | null> => {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    scrollTo(0, 0);
    main.current?.focus();
  }, [path]);
  return main;
};

const useOnline = (): boolean =>
  useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );

/** Of applications whose pages are all for whoever may use one of them. */
const useEverything = (): May => () => true;

const Navigation = ({ places, useMayDo = useEverything }: Pick<Application, 'places' | 'useMayDo'>): ReactNode => {
  const [path] = useLocation();
  const language = useLanguage();
  const may = useMayDo();
  const shown = places.filter(({ reads }) => reads === undefined || may(reads));
  const here = shown.findLast(({ path: own, leadsTo = [] }) =>
    [own, ...leadsTo].some((each) => path === each || path.startsWith(`${each}/`)),
  );
  return (
    <nav aria-label={language === 'zh' ? '页面' : 'Pages'}>
      <ul>
        {shown.map((place) => (
          <li key={place.path}>
            <Link href={place.path} aria-current={place === here ? 'page' : undefined}>
              {place.name[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** A list that opens below its name; it closes by Escape, and when something else is chosen. */
const Menu = ({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const box = menu.current;
      if (!box?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        box.querySelector('summary')?.focus();
      } else if (event.target instanceof Node && box.contains(event.target)) return;
      box.open = false;
    };
    document.addEventListener('click', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('click', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <details className="menu" ref={menu}>
      <summary>{name}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
};

const Stranger = ({ roles }: { readonly roles: readonly string[] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const own = HOMES.filter((home) => home.roles.some((role) => roles.includes(role)));
  return (
    <>
      <title>{t.stranger}</title>
      <h1>{t.stranger}</h1>
      <p>{t.strangerText}</p>
      <ul className="actions">
        {own.map(({ path, name }) => (
          <li key={path}>
            <a className="button main" href={path}>
              {name[language]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A part that did not come is asked for by a new page alone; of an upgrade it has another name by then. */
const NotLoaded = ({ error }: FallbackProps): ReactNode => (
  <Failure
    error={navigator.onLine ? null : error}
    retry={() => {
      window.location.reload();
    }}
  />
);

/** Whether somebody of these roles may use an application. */
const isFor = (base: string, roles: readonly string[]): boolean =>
  HOMES.find(({ path }) => path === base)?.roles.some((role) => roles.includes(role)) === true;

/** The application for whoever may use it; for others, the way to their own. */
const Admitted = ({ base, pages }: Pick<Application, 'base' | 'pages'>): ReactNode => {
  const session = useSession();
  const [location] = useLocation();
  return (
    <Loaded query={session}>
      {({ roles = [] }) =>
        isFor(base, roles) ? (
          <ErrorBoundary FallbackComponent={NotLoaded} resetKeys={[location]}>
            <Suspense fallback={<Loading />}>{pages}</Suspense>
          </ErrorBoundary>
        ) : (
          <Stranger roles={roles} />
        )
      }
    </Loaded>
  );
};

const Frame = ({
  application,
  speak,
}: {
  application: Application;
  speak: (language: Language) => void;
}): ReactNode => {
  const t = useWords({ zh, en });
  const main = useArrival();
  const online = useOnline();
  const [stuck, hold] = useState<unknown>(null);
  const { data: { roles = [] } = {} } = useSession();
  const leave = (): void => {
    signOut().catch(hold);
  };
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top">
        <div className="top-row">
          <Link className="brand" href={application.base}>
            <img src="/assets/mark.svg" alt="" />
            {t.name}
          </Link>
          {isFor(application.base, roles) && <Navigation {...application} />}
          <Menu name={t.menu}>
            <Preferences onLanguage={speak} />
            <button type="button" onClick={leave}>
              {t.out}
            </button>
          </Menu>
        </div>
      </header>
      {!online && (
        <p className="offline" role="status">
          {t.offline}
        </p>
      )}
      <main id="content" ref={main} tabIndex={-1} className={application.narrow ? 'narrow' : undefined}>
        {stuck !== null && <Failure error={stuck} retry={leave} />}
        <Admitted base={application.base} pages={application.pages} />
      </main>
    </>
  );
};

const FRESH_MS = 10_000;
const isPassing = (error: Error): boolean => !(error instanceof Refused) || error.problem.status >= 500;

/** What pages have asked services, kept as long as the page. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Without a connection a reading fails and says so, instead of waiting without a word.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error) && navigator.onLine,
      staleTime: FRESH_MS,
    },
    mutations: { networkMode: 'always' },
  },
});

const Root = ({ application }: { readonly application: Application }): ReactNode => {
  const [language, speak] = useState<Language>(languageOfPage);
  return (
    <LanguageContext value={language}>
      <QueryClientProvider client={queries}>
        <Places>
          <Router hook={usePlace}>
            <Frame application={application} speak={speak} />
          </Router>
        </Places>
      </QueryClientProvider>
    </LanguageContext>
  );
};

/** Puts an application on the page. */
export const start = (application: Application): void => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no place for the application');
  createRoot(place).render(
    <StrictMode>
      <Root application={application} />
    </StrictMode>,
  );
};
