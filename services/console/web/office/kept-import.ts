import { useCallback, useState } from 'react';
import type { RegisterName } from '../shared/registers/api.ts';

/** A large file of a register that is being read, or was. It survives a reload of the page; only ids and its name are kept. */
export interface KeptImport {
  readonly workId: string;
  readonly fileName: string;
}

const nameOf = (register: RegisterName): string => `huji-register-${register}`;

const keptOf = (register: RegisterName): KeptImport | null => {
  try {
    const text = localStorage.getItem(nameOf(register));
    return text === null ? null : (JSON.parse(text) as KeptImport);
  } catch {
    return null;
  }
};

const keepOf = (register: RegisterName, kept: KeptImport | null): void => {
  try {
    if (kept === null) localStorage.removeItem(nameOf(register));
    else localStorage.setItem(nameOf(register), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing: the page works until it is left.
  }
};

/** What this browser remembers of a register, and how to remember something else. */
export const useKeptImport = (
  register: RegisterName,
): readonly [KeptImport | null, (kept: KeptImport | null) => void] => {
  const [kept, set] = useState(() => keptOf(register));
  const keep = useCallback(
    (next: KeptImport | null) => {
      keepOf(register, next);
      set(next);
    },
    [register],
  );
  return [kept, keep];
};
