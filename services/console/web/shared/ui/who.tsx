import './who.css';
import type { ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { day } from '../words/format.ts';
import { listed } from '../words/points.ts';
import { POSTS } from '../words/posts.ts';
import { useLanguage, useWords } from '../words/words.tsx';

const zh = { signedIn: '已登录：', demoDay: (on: string) => `业务日（演示）${on}` };
const en: typeof zh = { signedIn: 'Signed in:', demoDay: (on) => `Business day (demo): ${on}` };

/** Who is signed in, in which posts; of a system that is only shown also which day it plays. */
export const Who = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { data: session } = useSession();
  if (session?.signedIn !== true) return null;
  const { name = '', subject = '', roles = [], demoDay } = session;
  const called = name === '' ? subject : name;
  const posts = roles.flatMap((role) => POSTS[role]?.[language] ?? []).filter((post) => post !== called);
  return (
    <p className="who">
      <span className="unseen">{t.signedIn}</span>
      <strong>{called}</strong>
      {posts.length > 0 && <span>{listed(posts, language)}</span>}
      {demoDay !== undefined && <small>{t.demoDay(day(demoDay, language))}</small>}
    </p>
  );
};
