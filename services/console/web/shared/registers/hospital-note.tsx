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

/** What the register of a day says of a hospital: grade, level, designation; `…` until it is read. */
export const HospitalNote = ({ code, on }: HospitalNoteProps): ReactNode => {
  const language = useLanguage();
  const { data: entry } = useQuery({
    queryKey: ['hospital-entry', code, on],
    staleTime: Infinity,
    queryFn: async () =>
      (await findEntries('hospital', { text: code, limit: 20, ...present({ on: on || undefined }) })).entries.find(
        (each) => each.code === code,
      ) ?? null,
  });
  return entry === undefined || entry === null ? '…' : entryNote(entry, on, language);
};
