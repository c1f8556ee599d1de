/** As many are kept; nobody reads more of one kind. */
export const FAULTS_KEPT_MAX = 1_000;

/** The first faults somebody found, and how many there were: a ruined store must not fill the memory of who looks at it. */
export class FirstFaults<Fault = string> {
  readonly #first: Fault[] = [];
  #total = 0;

  note(faults: readonly Fault[], total = faults.length): void {
    this.#first.push(...faults.slice(0, Math.max(0, FAULTS_KEPT_MAX - this.#first.length)));
    this.#total += total;
  }

  get first(): readonly Fault[] {
    return this.#first;
  }

  /** How many were found, kept or not. */
  get total(): number {
    return this.#total;
  }
}
