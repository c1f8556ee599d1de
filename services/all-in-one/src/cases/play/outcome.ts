/** What came of a step: plain JSON, amounts as text with two places. The trace is made only when somebody wants it. */
export interface Outcome {
  readonly outcome: unknown;
  readonly trace?: () => Readonly<Record<string, unknown>>;
}
