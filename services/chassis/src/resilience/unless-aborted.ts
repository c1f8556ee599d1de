/** Waits for `work`, but no longer than until `signal`: then what goes on is left to itself. @throws what aborted it */
export const unlessAborted = async <Answer>(work: Promise<Answer>, signal: AbortSignal): Promise<Answer> => {
  work.catch(() => undefined);
  signal.throwIfAborted();
  const aborted = Promise.withResolvers<never>();
  const abort = (): void => {
    aborted.reject(signal.reason as Error);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
};
