import type { ReactNode } from 'react';
import { type Decision, DecisionLines } from '../shared/claims/decision-lines.tsx';
import { readable } from '../shared/words/format.ts';
import { useLanguage } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { referredWords } from './claim-sentences.ts';

interface ClaimLinesProps {
  readonly claim: Claim;
  readonly decision: Decision;
}

/** How every yuan was found; of what is to be decided, who decides and until when. */
export const ClaimLines = ({ claim, decision }: ClaimLinesProps): ReactNode => {
  const language = useLanguage();
  const referred = referredWords(claim);
  return <DecisionLines decision={decision} referred={referred && readable(referred, language)} />;
};
