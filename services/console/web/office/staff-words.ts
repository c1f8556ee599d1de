import { aside } from '../shared/words/points.ts';
import { POSTS } from '../shared/words/posts.ts';
import type { Language } from '../shared/words/words.tsx';
import type { Staff } from './staff-directory.ts';

const SOMEBODY = { zh: '工作人员', en: 'somebody of staff' } as const;

/** Posts as people call them; empty where none is known. */
export const postWords = (roles: readonly string[], language: Language): string =>
  roles.flatMap((role) => POSTS[role]?.[language] ?? []).join(language === 'zh' ? '、' : ', ');

/**
 * What an account is called: `王芳（审核员）`, with the account where two colleagues are called alike or the post is not known. Whoever
 * never signed in, or is of another society, is `审核员（reviewer-1）`.
 */
export const staffWords = (
  account: string,
  roles: readonly string[],
  directory: readonly Pick<Staff, 'subject' | 'name'>[],
  language: Language,
): string => {
  const post = postWords(roles, language);
  const name = directory.find(({ subject }) => subject === account)?.name;
  if (name !== undefined) {
    const isOne = directory.filter((each) => each.name === name).length === 1;
    const beside = [post, ...(isOne && post !== '' ? [] : [account])].filter((part) => part !== '');
    return `${name}${aside(beside.join(' · '), language)}`;
  }
  // An account that is called as its post says nothing more.
  if (account in POSTS) return post === '' ? postWords([account], language) : post;
  return `${post === '' ? SOMEBODY[language] : post}${aside(account, language)}`;
};

/** What an account is called of which it is not told whether it is one of the office: without a name as it stands. */
export const accountWords = (
  account: string,
  directory: readonly Pick<Staff, 'subject' | 'name'>[],
  language: Language,
): string => {
  const isStaff = account in POSTS || directory.some(({ subject }) => subject === account);
  return isStaff ? staffWords(account, [], directory, language) : account;
};
