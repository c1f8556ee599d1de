import { useState } from 'react';
import type { Faults } from './claim-draft.ts';

const NONE: ReadonlySet<string> = new Set();

/** What is wrong with a step: said at its field until the field is changed, and looked at again with the next step. */
export const useFaults = (write: (name: string, value: string) => void) => {
  const [faults, blame] = useState<Faults>({});
  const [changed, change] = useState(NONE);
  return {
    /** As they were found: the first of them has the focus. */
    found: faults,
    /** Those that are still shown. */
    faults: Object.fromEntries(Object.entries(faults).filter(([name]) => !changed.has(name))) as Faults,
    blame: (next: Faults): void => {
      blame(next);
      change(NONE);
    },
    write: (name: string, value: string): void => {
      write(name, value);
      change((before) => (before.has(name) ? before : new Set([...before, name])));
    },
  };
};
