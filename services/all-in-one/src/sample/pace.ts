/** Requests in flight within one step of a day: real concurrency, on a scale a small office's line would carry. */
export const AT_ONCE = 16;

/** Asks once per thing, however many ask at the same time; a failure is forgotten. Things are told apart by `key`. */
export const once =
  <Thing extends { readonly key: string }, Answer>(
    known: Map<string, Promise<Answer>>,
    ask: (thing: Thing) => Promise<Answer>,
  ) =>
  (thing: Thing): Promise<Answer> => {
    const asked = known.get(thing.key);
    if (asked) return asked;
    const asking = ask(thing);
    known.set(thing.key, asking);
    asking.catch(() => known.delete(thing.key));
    return asking;
  };
