import { stallTimer } from './stall-timer.ts';

/** Nothing was answered within the time a request has. */
export class TimedOut extends TypeError {
  override readonly name = 'TimedOut';

  constructor() {
    super('nothing was answered in time');
  }
}

const QUESTION_MS = 30_000;
/** What is written takes longer, and is not asked for twice without need. */
export const COMMAND_MS = 60_000;
/** A connection on which nothing moves for so long is none. */
export const STALLED_MS = 20_000;

/** The answer, whose body has its limit anew with every piece that comes. */
const withLimitedBody = (answer: Response, limit: ReturnType<typeof stallTimer>): Response => {
  if (answer.body === null) {
    limit.ends();
    return answer;
  }
  limit.within(STALLED_MS);
  const body = answer.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (piece, onward) => {
        limit.within(STALLED_MS);
        onward.enqueue(piece);
      },
      flush: limit.ends,
    }),
  );
  return new Response(body, answer);
};

/**
 * `fetch` that waits for ever neither for the head of an answer nor for its body, however long that is on its way. `AbortSignal.timeout`
 * is younger than browsers that are still used. @throws TimedOut · TypeError, where the body stalls when it is read
 */
export const fetchInTime = async (asked: Request | string, init: RequestInit = {}): Promise<Response> => {
  const control = new AbortController();
  const limit = stallTimer(() => {
    control.abort(new TimedOut());
  });
  const method = asked instanceof Request ? asked.method : (init.method ?? 'GET');
  limit.within(method === 'GET' ? QUESTION_MS : COMMAND_MS);
  try {
    return withLimitedBody(await fetch(asked, { ...init, signal: control.signal }), limit);
  } catch (error) {
    limit.ends();
    throw error;
  }
};
