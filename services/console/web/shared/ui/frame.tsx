import './theme.css';
import './frame.css';
import './parts.css';
import {
  MutationCache,
  onlineManager,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@tanstack/react-query';
import {
  type ComponentType,
  lazy,
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
import { isExpired, Refused, signInAddress } from '../api/client.ts';
import { TimedOut } from '../api/in-time.ts';
import { whenAnswered } from '../api/service-fetch.ts';
import { useSession } from '../api/session.ts';
import { type Language, LanguageContext, useLanguage, useWords, type Words } from '../words/words.tsx';
import { isFor } from './homes.ts';
import { Places, usePlace } from './places.tsx';
import { Failure, Loaded, Loading, SignInAgain } from './states.tsx';
import { languageOfPage } from './page-language.ts';
import { isTyping } from './typing.ts';

const later = () => import('./later-parts.ts');
/** In a menu that is closed at first, with who is signed in. */
const Preferences = lazy(async () => ({ default: (await later()).Preferences }));
/** Few ever need them. */
const Stranger = lazy(async () => ({ default: (await later()).Stranger }));
const signOut = () => import('./sign-out.tsx');

const zh = {
  skip: '跳到正文',
  menu: '设置',
  out: '退出登录',
  name: '互济',
  offline: '网络已断开。已填写的内容还在。',
  stillIn: '页面没有读全，您还没有退出登录。',
};
const en: typeof zh = {
  skip: 'Skip to content',
  menu: 'Settings',
  out: 'Sign out',
  name: 'Huji',
  offline: 'You are offline. What you typed is still here.',
  stillIn: 'A part of the page did not come. You are still signed in.',
};

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
  const here = [...shown]
    .reverse()
    .find(({ path: own, leadsTo = [] }) =>
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

interface MenuProps {
  readonly name: string;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A list that opens below its name; it closes by Escape, and when something else is chosen. */
const Menu = ({ name, onOpen, children }: MenuProps): ReactNode => {
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
    <details
      className="menu"
      ref={menu}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) onOpen();
      }}
    >
      <summary>{name}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
};

const reload = (): void => {
  window.location.reload();
};

/** A part that did not come is asked for by a new page alone; of an upgrade it has another name by then. */
const NotLoaded = ({ error }: FallbackProps): ReactNode => (
  <Failure error={navigator.onLine ? null : error} retry={reload} />
);

/** The application for whoever may use it; for others, the way to their own. */
const Admitted = ({ base, pages }: Pick<Application, 'base' | 'pages'>): ReactNode => {
  const session = useSession();
  const [location] = useLocation();
  return (
    <Loaded query={session}>
      {({ roles = [] }) => (
        <ErrorBoundary FallbackComponent={NotLoaded} resetKeys={[location]}>
          <Suspense fallback={<Loading />}>{isFor(base, roles) ? pages : <Stranger roles={roles} />}</Suspense>
        </ErrorBoundary>
      )}
    </Loaded>
  );
};

/** Whether somebody’s sign-in has ended while they were in the middle of something. */
const EXPIRED = ['expired'] as const;
const useExpired = (): boolean => useQuery({ queryKey: EXPIRED, enabled: false, initialData: false }).data;

/** How one signs out, and what is shown while that asks something or is stuck. */
const useLeaving = (): { readonly leave: () => void; readonly leaving: ReactNode } => {
  const t = useWords({ zh, en });
  const [isStuck, hold] = useState(false);
  const [Leaving, show] = useState<ComponentType<{ readonly onStay: () => void }> | null>(null);
  const leave = (): void => {
    hold(false);
    signOut()
      .then(({ SignOut }) => {
        show(() => SignOut);
      })
      .catch(() => {
        hold(true);
      });
  };
  const leaving = (
    <>
      {isStuck && <Failure error={null} says={t.stillIn} retry={reload} />}
      {Leaving !== null && (
        <Leaving
          onStay={() => {
            show(null);
          }}
        />
      )}
    </>
  );
  return { leave, leaving };
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
  const expired = useExpired();
  const { data: { roles = [] } = {} } = useSession();
  const { leave, leaving } = useLeaving();
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
          <Menu name={t.menu} onOpen={() => void signOut().catch(() => undefined)}>
            <ErrorBoundary fallback={null}>
              <Suspense>
                <Preferences onLanguage={speak} />
              </Suspense>
            </ErrorBoundary>
            <button
              type="button"
              onClick={({ currentTarget }) => {
                // What is asked first lies below the list.
                currentTarget.closest('details')?.removeAttribute('open');
                leave();
              }}
            >
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
      {expired && (
        <p className="offline" role="status">
          <SignInAgain />
        </p>
      )}
      <main id="content" ref={main} tabIndex={-1} className={application.narrow ? 'narrow' : undefined}>
        {leaving}
        <Admitted base={application.base} pages={application.pages} />
      </main>
    </>
  );
};

const FRESH_MS = 10_000;
const isPassing = (error: Error): boolean =>
  error instanceof Refused ? error.problem.status >= 500 : !(error instanceof TimedOut);

const signInAgain = (): void => {
  location.assign(signInAddress());
};

/**
 * Whoever is no longer signed in does so and comes back to where they are: at once where a page is opened or something is sent; where
 * a page that is there is only read again, or somebody is writing, it is said and they leave when they like.
 */
const queryCache = new QueryCache({
  onError: (error, { state }) => {
    if (!isExpired(error)) return;
    if (state.data === undefined && !isTyping()) signInAgain();
    else queries.setQueryData(EXPIRED, true);
  },
});
const mutationCache = new MutationCache({
  onError: (error) => {
    if (isExpired(error)) signInAgain();
  },
});

/** What pages have asked services, kept as long as the page. */
export const queries: QueryClient = new QueryClient({
  queryCache,
  mutationCache,
  defaultOptions: {
    queries: {
      // Without a connection a reading fails and says so, instead of waiting without a word.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && isPassing(error) && navigator.onLine,
      staleTime: FRESH_MS,
      // What staff read of a person is a look that the person sees: coming back to the window is none.
      refetchOnWindowFocus: location.pathname.startsWith('/m'),
    },
    mutations: { networkMode: 'always' },
  },
});

whenAnswered(() => {
  if (queries.getQueryData(EXPIRED) === true) queries.setQueryData(EXPIRED, false);
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

/** What is printed is printed later than the page is read. */
const styleForPaper = () => import('./print.css');

/** Puts an application on the page. */
export const start = (application: Application): void => {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the page has no place for the application');
  styleForPaper().catch(() => undefined);
  createRoot(place).render(
    <StrictMode>
      <Root application={application} />
    </StrictMode>,
  );
};
