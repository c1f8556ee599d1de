import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { usePlans } from './plan-names.ts';
import { en, zh } from './upload-words.ts';

/** They ask for a plan by its name or code. */
const OF_PLANS: ReadonlySet<string> = new Set(['PLAN_MISSING', 'PLAN_UNREADABLE', 'PLAN_UNKNOWN']);

/** What may stand in the column of plans, by name and code; empty while it is not known. */
export const usePlansNamed = (): string => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const plans = usePlans().map(({ plan, name }) => t.planNamed(name[language], plan));
  return plans.length === 0 ? '' : t.plansNamed(plans.join(language === 'zh' ? '、' : ', '));
};

interface PlansNamedProps {
  readonly findings: readonly { readonly code: string }[];
}

/** Below findings of which some ask for a plan: which there are. */
export const PlansNamed = ({ findings }: PlansNamedProps): ReactNode => {
  const named = usePlansNamed();
  return named !== '' && findings.some(({ code }) => OF_PLANS.has(code)) && <p className="hint">{named}</p>;
};
