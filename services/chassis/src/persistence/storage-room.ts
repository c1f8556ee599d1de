import { StorageFull } from './faults.ts';

/** While there is no room a write is tried once in so long; every other is refused at once. */
const TRIED_AGAIN_MS = 1_000;

/** Whether the database had room when it was last written to. */
export class StorageRoom {
  readonly #nowMs: () => number;
  #fullSinceMs: number | null = null;
  #tryFromMs = 0;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  get isFull(): boolean {
    return this.#fullSinceMs !== null;
  }

  /** Lets one write through now and then. @throws StorageFull */
  enter(): void {
    if (this.#fullSinceMs === null) return;
    const nowMs = this.#nowMs();
    if (nowMs < this.#tryFromMs) throw new StorageFull('the database has no room left');
    this.#tryFromMs = nowMs + TRIED_AGAIN_MS;
  }

  found(room: boolean): void {
    if (room) {
      this.#fullSinceMs = null;
      return;
    }
    const nowMs = this.#nowMs();
    this.#fullSinceMs ??= nowMs;
    this.#tryFromMs = nowMs + TRIED_AGAIN_MS;
  }
}
