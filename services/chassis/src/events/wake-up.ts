/** A pause that can be cut short. A wake-up nobody waits for is kept for the next pause. */
export class WakeUp {
  #woken = false;
  #resume: (() => void) | null = null;

  /** Forgets a wake-up that nobody has waited for: what it told of is about to be looked at. */
  forget(): void {
    this.#woken = false;
  }

  wake(): void {
    this.#woken = true;
    this.#resume?.();
  }

  /** True when woken, false when the time passed. One waiter at a time. */
  async wait(ms: number): Promise<boolean> {
    if (!this.#woken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.#resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.#resume = null;
    }
    const woken = this.#woken;
    this.#woken = false;
    return woken;
  }
}
