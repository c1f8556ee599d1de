interface Assessed {
  readonly plans: readonly { readonly plan: string; readonly pass: boolean }[];
}

interface Row {
  readonly plan: string;
  readonly code?: string | undefined;
  readonly accepted?: boolean | undefined;
}

/**
 * Whether a row gets cover when its version is paid: nothing speaks against it and its plan part passed. Adjudication says it
 * of every row (`accepted`); of assessments made before it did, it is told from the verdicts.
 */
export const isAcceptedIn = ({ plans }: Assessed): ((row: Row) => boolean) => {
  const passed = new Set(plans.filter(({ pass }) => pass).map(({ plan }) => plan));
  return ({ plan, code, accepted }) => accepted ?? (code === undefined && passed.has(plan));
};
