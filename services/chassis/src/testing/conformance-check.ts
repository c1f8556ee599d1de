/** One promise of a port as a check that throws when it is broken; run by jest and by the planting of faults alike. */
export interface ConformanceCheck<Harness> {
  readonly title: string;
  readonly run: (harness: Harness) => Promise<void>;
}
