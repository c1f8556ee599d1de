import { useSession } from '../shared/api/session.ts';
import { useLanguage } from '../shared/words/words.tsx';
import { useDuties } from './duties.ts';
import { useStaffDirectory } from './staff-directory.ts';
import { accountWords, staffWords } from './staff-words.ts';

const YOU = { zh: '您本人', en: 'you' } as const;

/**
 * What somebody of the office is called: by their name and the post they acted in, see `staffWords`; whoever reads is told that it was
 * they. Names are asked for where `isNamed`: on a page that names nobody, nobody looks them up.
 */
export const useStaffName = (isNamed = true) => {
  const language = useLanguage();
  const { data: session } = useSession();
  const { staff: directory } = useStaffDirectory(isNamed, Infinity);
  return (account: string, roles: readonly string[]): string =>
    account === session?.subject ? YOU[language] : staffWords(account, roles, directory, language);
};

/** What an entry of the audit log calls whoever did something: by their name, where it was a colleague. */
export const useAccountName = () => {
  const language = useLanguage();
  const { staff: directory } = useStaffDirectory(true, Infinity);
  return (account: string): string => accountWords(account, directory, language);
};

/** The post that has an operation among its duties, where it is one alone. */
export const usePostOf = () => {
  const { data: duties } = useDuties();
  return (operationId: string): readonly string[] => {
    const roles = duties?.operations[operationId] ?? [];
    return roles.length === 1 ? roles : [];
  };
};
