import type { ReactNode } from 'react';

interface FactsProps {
  readonly facts: readonly (readonly [string, ReactNode])[];
  readonly className?: string;
}

/** Names and what they are, one beside the other. */
export const Facts = ({ facts, className = 'facts' }: FactsProps): ReactNode => (
  <dl className={className}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
