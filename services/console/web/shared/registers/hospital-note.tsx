import { present } from '@huji/contracts/shared/present.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/words.tsx';
import { findEntries } from './api.ts';
import { entryNote } from './entry-words.ts';

interface HospitalNoteProps {
  readonly code: string;
  /** The day of the register; empty: today. */
  readonly on: string;
}

/**
 * What the register of a day says of a hospital: grade, level, designation; its code alone where the register does not
 * say, or could not be read.
 */
export const HospitalNote = ({ code, on }: HospitalNoteProps): ReactNode => {
  const language = useLanguage();
  const { data: entry, isPending } = useQuery({
    queryKey: ['hospital-entry', code, on],
    staleTime: Infinity,
    queryFn: async () =>
      (await findEntries('hospital', { text: code, limit: 20, ...present({ on: on || undefined }) })).entries.find(
        (each) => each.code === code,
      ) ?? null,
  });
  if (isPending) return '…';
  return entry ? entryNote(entry, on, language) : code;
};
