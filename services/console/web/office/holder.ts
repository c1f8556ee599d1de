import { ERASED } from '../shared/words/erased.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Order } from './payments-api.ts';
import { en, zh } from './payments-words.ts';

/** Whom an order pays, as far as it is known. */
export const useHolderOf = (): ((order: Pick<Order, 'holderMasked' | 'payeeErased'>) => string) => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return ({ holderMasked, payeeErased }) => (payeeErased === true ? ERASED[language] : (holderMasked ?? t.noHolder));
};
