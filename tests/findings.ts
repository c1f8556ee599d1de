/** What was checked and what was found wrong. */
export interface Findings {
  /** One check: `fault` is null when it holds. */
  readonly note: (check: string, subject: string, fault: string | null) => void;
  /** Several at once, counted by somebody else. */
  readonly add: (check: string, passed: number, failed: number) => void;
  readonly lines: () => readonly string[];
  readonly passed: () => number;
  readonly failed: () => number;
}

const FAULT_CHARACTERS_MAX = 2_000;

export const createFindings = (): Findings => {
  const counts = new Map<string, { passed: number; failed: number }>();
  const count = (check: string) => {
    const known = counts.get(check) ?? { passed: 0, failed: 0 };
    counts.set(check, known);
    return known;
  };
  const sum = (what: 'passed' | 'failed'): number =>
    [...counts.values()].reduce((total, each) => total + each[what], 0);
  return {
    note: (check, subject, fault) => {
      count(check)[fault === null ? 'passed' : 'failed']++;
      if (fault !== null) console.log(`✕ ${check}: ${subject}\n${fault.slice(0, FAULT_CHARACTERS_MAX)}`);
    },
    add: (check, passed, failed) => {
      count(check).passed += passed;
      count(check).failed += failed;
    },
    lines: () =>
      [...counts].map(
        ([check, { passed, failed }]) =>
          `${check}: ${String(passed)} passed${failed > 0 ? `, ${String(failed)} failed` : ''}`,
      ),
    passed: () => sum('passed'),
    failed: () => sum('failed'),
  };
};
