/** Nothing was answered within the time a request has. */
export class TimedOut extends TypeError {
  override readonly name = 'TimedOut';
}

const QUESTION_MS = 30_000;
/** What is written takes longer, and is not asked for twice without need. */
const COMMAND_MS = 60_000;

/** `fetch` that does not wait for ever for the head of an answer. `AbortSignal.timeout` is younger than browsers that are still used. @throws TimedOut · TypeError */
export const fetchInTime = async (request: Request): Promise<Response> => {
  const limit = new AbortController();
  const timer = setTimeout(
    () => {
      limit.abort(new TimedOut('nothing was answered in time'));
    },
    request.method === 'GET' ? QUESTION_MS : COMMAND_MS,
  );
  try {
    return await fetch(request, { signal: limit.signal });
  } finally {
    clearTimeout(timer);
  }
};
