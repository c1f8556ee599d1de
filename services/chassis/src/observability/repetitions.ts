import type { LogFields } from './log-fields.ts';

const SILENT_MS = 60_000;
const KNOWN_MAX = 1_000;

/** What makes a fault the same: not the document or request it hit. */
const SAME: readonly (keyof LogFields)[] = ['service', 'consumer', 'operation', 'errorName', 'errorCode'];

/** A fault that goes on is told once a minute: a full disk must not be filled by what says that it is full. */
export class Repetitions {
  readonly #nowMs: () => number;
  readonly #known = new Map<string, { readonly toldMs: number; withheld: number }>();

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** How many of the same were withheld since the last one that was told; null: this one is withheld as well. */
  since([severity, message, fields]: readonly [string, string, LogFields]): number | null {
    const key = [severity, message, ...SAME.map((field) => String(fields[field] ?? ''))].join('\n');
    const known = this.#known.get(key);
    const nowMs = this.#nowMs();
    if (known !== undefined && nowMs - known.toldMs < SILENT_MS) {
      known.withheld += 1;
      return null;
    }
    const oldest = this.#known.keys().next();
    if (this.#known.size >= KNOWN_MAX && oldest.done === false) this.#known.delete(oldest.value);
    this.#known.delete(key);
    this.#known.set(key, { toldMs: nowMs, withheld: 0 });
    return known?.withheld ?? 0;
  }
}
