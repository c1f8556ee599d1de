import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../words/words.tsx';
import { HOMES } from './homes.ts';

const zh = {
  stranger: '这里是给别的身份用的页面',
  strangerText: '您现在的身份不能使用这里。请打开自己的页面，或退出后换一个身份登录。',
};
const en: typeof zh = {
  stranger: 'These pages are for other people',
  strangerText:
    'You cannot use them as who you are now. Open your own pages, or sign out and sign in as somebody else.',
};

/** Who came to pages that are not theirs, and the way to their own. */
export const Stranger = ({ roles }: { readonly roles: readonly string[] }): ReactNode => {
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
