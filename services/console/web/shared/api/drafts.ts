/** Names of what was typed and not sent yet begin so; whoever signs out leaves none. */
export const DRAFTS = 'draft:';

const isWhole = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const bare = (part: unknown): unknown => (typeof part === 'string' ? part.trim() : (part ?? ''));

/** Whether nothing is written in a form: every part of it is as it was at first, but for blanks. Nobody is asked about such a form. */
export const isUnwritten = (typed: unknown, initial: unknown): boolean => {
  const [now, then] = [typed, initial].map((each) => (isWhole(each) ? each : null));
  if (now === null && then === null) return bare(typed) === bare(initial);
  return Object.keys({ ...now, ...then }).every((name) => isUnwritten(now?.[name], then?.[name]));
};

/** Whether it is kept: what a browser keeps may be full, or forbidden. */
export const keptIn = (store: Storage, name: string, kept: unknown): boolean => {
  try {
    store.setItem(name, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

export const forgetIn = (store: Storage, name: string): void => {
  try {
    store.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
};
