import { Refused } from './client.ts';
import { COMMAND_MS, STALLED_MS, TimedOut } from './in-time.ts';
import { problemIn } from './problem.ts';
import { stallTimer } from './stall-timer.ts';

export interface SentFile {
  readonly method: 'POST' | 'PUT';
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Blob | ArrayBuffer;
  /** Told now and then how many bytes are on their way. */
  readonly onProgress?: (sentBytes: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends a file and gives what was answered. While bytes move it may take as long as it takes; once all are sent the service has the
 * time of a command. `fetch` tells nothing of how much of a body is on its way. @throws Refused · TimedOut · TypeError where nothing
 * was reached
 */
export const sendFile = ({ method, address, headers, content, onProgress, signal }: SentFile): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const limit = stallTimer(() => {
      reject(new TimedOut());
      request.abort();
    });
    const unreached = (): void => {
      reject(new TypeError('nothing was reached'));
    };
    const leave = (): void => {
      request.abort();
    };
    const moves = (): void => {
      limit.within(STALLED_MS);
    };
    request.open(method, address);
    request.responseType = 'blob';
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => {
      moves();
      onProgress?.(loaded);
    };
    request.upload.onload = () => {
      limit.within(COMMAND_MS);
    };
    request.onprogress = moves;
    request.onerror = unreached;
    request.onabort = unreached;
    request.onload = () => {
      const answer = request.response as Blob;
      if (request.status < 300) resolve(answer);
      else
        answer.text().then((text) => {
          reject(new Refused(problemIn(text, request.status)));
        }, unreached);
    };
    request.onloadend = () => {
      limit.ends();
      signal?.removeEventListener('abort', leave);
    };
    signal?.addEventListener('abort', leave);
    moves();
    request.send(content);
  });
