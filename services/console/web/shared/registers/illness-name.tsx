import { present } from '@huji/contracts/shared/present.ts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { findEntries } from './api.ts';

const CATEGORY_LENGTH = 3;

/** What the register calls an illness on a day, by its code or its category; null: it holds neither. */
export const illnessNameOf = async (code: string, on: string): Promise<string | null> => {
  for (const text of [code, code.slice(0, CATEGORY_LENGTH)]) {
    const { entries } = await findEntries('illness', { text, limit: 20, ...present({ on: on || undefined }) });
    const entry = entries.find((each) => each.code === text);
    if (entry !== undefined) return entry.name;
  }
  return null;
};

interface IllnessNameProps {
  readonly code: string;
  /** The day of the register; empty: today. */
  readonly on: string;
}

/** An illness as people call it, with the code that was reported; by the code alone while its name is not known. */
export const IllnessName = ({ code, on }: IllnessNameProps): ReactNode => {
  const { data: name } = useQuery({
    queryKey: ['illness-name', code, on],
    staleTime: Infinity,
    queryFn: () => illnessNameOf(code, on),
  });
  return name === undefined || name === null ? code : `${name} · ${code}`;
};
