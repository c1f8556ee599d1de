import { isSought } from '../shared/lists/sought.ts';
import type { Colleague } from './colleagues.ts';

/** Who may be meant by what was typed: whoever is called exactly so, or everybody who has each word of it. */
export const meantBy = (colleagues: readonly Colleague[], typed: string): readonly Colleague[] => {
  const text = typed.trim();
  if (text === '') return [];
  const exactly = colleagues.filter(({ label, subject, name }) => [label, subject, name].includes(text));
  return exactly.length > 0 ? exactly : colleagues.filter(({ label }) => isSought(label, text));
};
