import { useEffect, useRef } from 'react';
import type { Faults } from './claim-draft.ts';

/** Focus goes to the heading of a new step, and to the first field that is wrong. */
export const useStepFocus = (at: number, faults: Faults) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [at]);
  useEffect(() => {
    const [first] = Object.keys(faults);
    if (first !== undefined) document.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [faults]);
  return heading;
};
