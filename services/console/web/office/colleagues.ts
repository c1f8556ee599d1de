import { type Language, useLanguage } from '../shared/words/words.tsx';
import { type Staff, useStaffDirectory } from './staff-directory.ts';
import { postWords } from './staff-words.ts';

/** Somebody of the office who has signed in, as they are offered: `王芳 · 审核员 · reviewer-1`. */
export interface Colleague extends Staff {
  readonly label: string;
}

const FRESH_MS = 60_000;

const labelled = (staff: Staff, language: Language): Colleague => {
  const { name, roles, subject } = staff;
  const parts = [name ?? '', postWords(roles, language), subject];
  return { ...staff, label: parts.filter((part) => part !== '').join(' · ') };
};

const orderOf = ({ roles, label }: Colleague): string => [...roles, label].join(' ');
const inOrder = (colleagues: readonly Colleague[]): readonly Colleague[] =>
  [...colleagues].sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'zh-CN'));

/**
 * Everybody who is offered, those of one post together: nobody where they are not asked for, or not for whoever is signed in.
 * `isAwaited`: they are still to come, or did not come, as the query says, and nobody is to be called unknown.
 */
export const useColleagues = (isAsked: boolean) => {
  const language = useLanguage();
  const { query, staff, isAwaited } = useStaffDirectory(isAsked, FRESH_MS);
  return { query, colleagues: inOrder(staff.map((each) => labelled(each, language))), isAwaited };
};
