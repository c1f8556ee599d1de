import type { TransientFault } from './faults.ts';

/** While nothing is taken a write is tried once in so long; every other is refused at once. */
const TRIED_AGAIN_MS = 1_000;

/**
 * Whether the database took anything when it was last written to, and why it did not. It is closed by what keeps every write out; what
 * was denied to one question or one document leaves it open, in doubt, until something was written or found out.
 */
export class WriteGate {
  readonly #nowMs: () => number;
  #closedBy: TransientFault | null = null;
  #isInDoubt = false;
  #tryFromMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Closed, or something was denied since anything was written: whoever asks whether writes are taken has to try. */
  get mustBeTried(): boolean {
    return this.#closedBy !== null || this.#isInDoubt;
  }

  /** Lets one write through now and then. @throws what closed it: StorageFull · AccessDenied */
  enter(): void {
    if (this.#closedBy === null) return;
    const nowMs = this.#nowMs();
    if (nowMs < this.#tryFromMs) throw this.#closedBy;
    this.#tryFromMs = nowMs + TRIED_AGAIN_MS;
  }

  open(): void {
    this.#closedBy = null;
    this.#isInDoubt = false;
  }

  doubt(): void {
    this.#isInDoubt = true;
  }

  close(fault: TransientFault): void {
    this.#closedBy = fault;
    this.#tryFromMs = this.#nowMs() + TRIED_AGAIN_MS;
  }
}
