import { setTimeout as sleep } from 'node:timers/promises';

export interface Kind {
  readonly name: string;
  /** One request, numbered from 0. Whatever it throws is a failure: nothing is asked twice. */
  readonly request: (number: number) => Promise<void>;
}

export interface Loaded {
  readonly sent: number;
  /** Of each kind, by its name. */
  readonly answered: Readonly<Record<string, number>>;
  /** What failed, in words. */
  readonly failures: readonly string[];
}

/** Requests arrive at a rate, whether or not those before them were answered, one kind after the other. */
export const openLoad = (kinds: readonly Kind[], perSecond: number): { readonly stop: () => Promise<Loaded> } => {
  const startedMs = performance.now();
  const failures: string[] = [];
  const answers: Record<string, number> = {};
  const inHand = new Set<Promise<void>>();
  let sent = 0;
  let over = false;
  const send = (): void => {
    const number = sent++;
    const kind = kinds[number % kinds.length];
    if (kind === undefined) throw new Error('no kind of request');
    const atSeconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
    const answered = kind
      .request(number)
      .then(() => {
        answers[kind.name] = (answers[kind.name] ?? 0) + 1;
      })
      .catch((error: unknown) => {
        const { message, cause } = error as Error;
        const why = cause === undefined ? '' : ` (${String((cause as Error).message)})`;
        failures.push(`${kind.name} after ${atSeconds} s: ${message}${why}`);
      })
      .finally(() => inHand.delete(answered));
    inHand.add(answered);
  };
  const arrivals = (async () => {
    while (!over) {
      const dueMs = startedMs + (sent * 1_000) / perSecond;
      await sleep(Math.max(0, dueMs - performance.now()));
      send();
    }
  })();
  return {
    stop: async () => {
      over = true;
      await arrivals;
      await Promise.all(inHand);
      return { sent, answered: answers, failures };
    },
  };
};
