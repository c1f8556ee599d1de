import type { ReactNode } from 'react';

/** Where one is among the steps of a form. */
export const Steps = ({ names, at }: { readonly names: readonly string[]; readonly at: number }): ReactNode => (
  <ol className="steps">
    {names.map((name, index) => (
      <li key={name} data-done={index < at ? '' : undefined} aria-current={index === at ? 'step' : undefined}>
        {name}
      </li>
    ))}
  </ol>
);
