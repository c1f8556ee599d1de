import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { SeenAnswer } from './described-answers.ts';

interface Asked {
  readonly method: string;
  readonly path: string;
}
interface Arriving {
  readonly asked: Asked;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly chunks: Uint8Array[];
  bytes: number;
}

/** Larger bodies are files and exports. */
const BODY_BYTES_MAX = 4_194_304;

const pairsOf = (raw: readonly Uint8Array[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: raw.length / 2 }, (_, at) => [
      Buffer.from(raw[2 * at] ?? [])
        .toString('latin1')
        .toLowerCase(),
      Buffer.from(raw[2 * at + 1] ?? []).toString('latin1'),
    ]),
  );

const seenOf = ({ asked: { method, path }, status, headers, chunks, bytes }: Arriving): SeenAnswer => {
  const isWhole = bytes <= BODY_BYTES_MAX && headers['content-encoding'] === undefined;
  const [address = ''] = path.split('?');
  const seen = { method, path: address, status, headers };
  return isWhole ? { ...seen, body: Buffer.concat(chunks).toString('utf8') } : seen;
};

/**
 * Every answer to a `fetch` of this process whose address begins so, whoever asks and whichever process answers, once it has arrived
 * as a whole. Call what it gives to hear no more.
 */
export const hearAnswers = (beginning: string, onAnswer: (answer: SeenAnswer) => void): (() => void) => {
  const arriving = new Map<object, Arriving>();
  const onHeaders = (message: unknown): void => {
    const { request, response } = message as {
      readonly request: Asked;
      readonly response: { readonly statusCode: number; readonly headers: readonly Uint8Array[] };
    };
    const { statusCode: status } = response;
    if (!request.path.startsWith(beginning) || status < 200) return;
    const { method, path } = request;
    arriving.set(request, {
      asked: { method, path },
      status,
      headers: pairsOf(response.headers),
      chunks: [],
      bytes: 0,
    });
  };
  const onChunk = (message: unknown): void => {
    const { request, chunk } = message as { readonly request: object; readonly chunk: Uint8Array };
    const answer = arriving.get(request);
    if (answer === undefined) return;
    answer.bytes += chunk.length;
    if (answer.bytes <= BODY_BYTES_MAX) answer.chunks.push(chunk);
  };
  const onEnd = (message: unknown): void => {
    const { request } = message as { readonly request: object };
    const answer = arriving.get(request);
    if (!arriving.delete(request) || answer === undefined) return;
    onAnswer(seenOf(answer));
  };
  // Whoever gives up waiting for an answer leaves nothing behind.
  const onError = (message: unknown): void => {
    arriving.delete((message as { readonly request: object }).request);
  };
  const channels = [
    ['undici:request:headers', onHeaders],
    ['undici:request:bodyChunkReceived', onChunk],
    ['undici:request:trailers', onEnd],
    ['undici:request:error', onError],
  ] as const;
  for (const [channel, hear] of channels) subscribe(channel, hear);
  return () => {
    for (const [channel, hear] of channels) unsubscribe(channel, hear);
  };
};
