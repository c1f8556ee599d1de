import { isSought } from '../shared/lists/sought.ts';
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

/** Everybody who is offered, those of one post together; nobody until they are asked for. */
export const useColleagues = (isAsked: boolean): readonly Colleague[] => {
  const language = useLanguage();
  const staff = useStaffDirectory(isAsked, FRESH_MS);
  const orderOf = ({ roles, label }: Colleague): string => [...roles, label].join(' ');
  return staff
    .map((each) => labelled(each, language))
    .sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'zh-CN'));
};

/** Who may be meant by what was typed: whoever is called exactly so, or everybody who has each word of it. */
export const meantBy = (colleagues: readonly Colleague[], typed: string): readonly Colleague[] => {
  const text = typed.trim();
  if (text === '') return [];
  const exactly = colleagues.filter(({ label, subject, name }) => [label, subject, name].includes(text));
  return exactly.length > 0 ? exactly : colleagues.filter(({ label }) => isSought(label, text));
};
