import { useSession } from '../shared/api/session.ts';
import { aside } from '../shared/words/points.ts';
import { POSTS } from '../shared/words/posts.ts';
import { type Language, useLanguage } from '../shared/words/words.tsx';
import { useDuties } from './duties.ts';

const YOU = { zh: '您本人', en: 'you' } as const;
const SOMEBODY = { zh: '工作人员', en: 'somebody of staff' } as const;

/** Posts as people call them; empty where none is known. */
export const postWords = (roles: readonly string[], language: Language): string =>
  roles.flatMap((role) => POSTS[role]?.[language] ?? []).join(language === 'zh' ? '、' : ', ');

/**
 * What somebody of the office, or an employer's clerk, is called: by the post they acted in, with the account that tells two of one
 * post apart; whoever reads is told that it was they. Only the sign-in knows names, and of whoever is signed in alone.
 */
export const useStaffName = () => {
  const language = useLanguage();
  const { data: session } = useSession();
  return (account: string, roles: readonly string[]): string => {
    if (account === session?.subject) return YOU[language];
    const post = postWords(roles, language);
    // An account that is called as its post says nothing more.
    if (account in POSTS) return post === '' ? postWords([account], language) : post;
    return `${post === '' ? SOMEBODY[language] : post}${aside(account, language)}`;
  };
};

/** The post that has an operation among its duties, where it is one alone. */
export const usePostOf = () => {
  const { data: duties } = useDuties();
  return (operationId: string): readonly string[] => {
    const roles = duties?.operations[operationId] ?? [];
    return roles.length === 1 ? roles : [];
  };
};
