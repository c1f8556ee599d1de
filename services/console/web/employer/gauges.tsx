import type { ReactNode } from 'react';
import { joined } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Plan } from './api.ts';
import { usePlanName } from './plan-names.ts';
import { en, zh } from './words.ts';

const Gauge = ({ plan }: { readonly plan: Plan }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const name = usePlanName()(plan.plan);
  const isEnough = plan.result === 'accepted';
  return (
    <li className="gauge">
      <div className="line">
        <strong>{name}</strong>
        <span className={`badge ${isEnough ? 'good' : 'warm'}`}>
          {isEnough ? t.enough : plan.missing > 0 ? t.more(plan.missing) : plan.sentence[language]}
        </span>
      </div>
      <meter
        aria-label={name}
        min={0}
        max={Math.max(plan.n, plan.joined, 1)}
        low={plan.required ?? 0}
        optimum={Math.max(plan.n, plan.joined, 1)}
        value={plan.joined}
      />
      <p className="soft">
        {joined(
          [t.joined(plan.joined, plan.n), ...(plan.required === undefined ? [] : [t.required(plan.required)])],
          language,
        )}
      </p>
    </li>
  );
};

/** How many joined each plan, how many must, and how many more. */
export const Gauges = ({ plans }: { readonly plans: readonly Plan[] }): ReactNode => (
  <ul className="gauges">
    {plans.map((plan) => (
      <Gauge key={plan.plan} plan={plan} />
    ))}
  </ul>
);
