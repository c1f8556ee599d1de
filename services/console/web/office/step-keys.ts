import { useEffect, useEffectEvent } from 'react';
import { isTyping } from '../shared/ui/typing.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { KeyJ: 1, KeyK: -1 };

/** Alt and J go to the next one, Alt and K to the one before; not from a field, where some keyboards write a letter by them. */
export const useStepKeys = (go: (step: 1 | -1) => void): void => {
  const onStep = useEffectEvent(go);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = STEPS[event.code];
      if (step === undefined || !event.altKey || event.ctrlKey || event.metaKey || isTyping()) return;
      event.preventDefault();
      onStep(step);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
};
