import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Refused } from './client.ts';
import { TimedOut } from './in-time.ts';
import { type SentFile, sendFile } from './send-file.ts';

type Told = ((event: { readonly loaded: number }) => void) | null;

/** What a browser does of a request, moved on by hand. */
class FakeRequest {
  readonly upload: { onprogress: Told; onload: (() => void) | null } = { onprogress: null, onload: null };
  readonly headers: Record<string, string> = {};
  responseType = '';
  status = 0;
  response: unknown = null;
  opened: readonly string[] = [];
  sent: unknown;
  onprogress: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  onload: (() => void) | null = null;
  onloadend: (() => void) | null = null;

  open(...opened: readonly string[]): void {
    this.opened = opened;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  send(content: unknown): void {
    this.sent = content;
  }
  abort(): void {
    this.onabort?.();
    this.onloadend?.();
  }
  answer(status: number, text: string): void {
    this.status = status;
    this.response = new Blob([text]);
    this.onload?.();
    this.onloadend?.();
  }
}

let request: FakeRequest;
beforeEach(() => {
  jest.useFakeTimers();
  // What a constructor gives back is what `new` makes.
  const Fake = function Fake(): FakeRequest {
    request = new FakeRequest();
    return request;
  };
  Object.assign(globalThis, { XMLHttpRequest: Fake });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'XMLHttpRequest');
});

const begin = (more: Partial<SentFile> = {}) => {
  const ended = jest.fn<(how: unknown) => void>();
  const sending = sendFile({
    ...{ method: 'PUT', address: '/api/file', headers: { 'If-Match': '"1"' }, content: new Blob(['abc']) },
    ...more,
  }).then(ended, ended);
  return { ended, sending };
};

test('a file is sent with its headers, and what is answered comes as it was given', async () => {
  const onProgress = jest.fn();
  const { ended, sending } = begin({ onProgress });
  request.upload.onprogress?.({ loaded: 2 });
  request.answer(200, 'done');
  await sending;
  expect([request.opened, request.headers, onProgress.mock.calls]).toEqual([
    ['PUT', '/api/file'],
    { 'If-Match': '"1"' },
    [[2]],
  ]);
  expect(await (ended.mock.calls[0]?.[0] as Blob).text()).toBe('done');
  expect(jest.getTimerCount()).toBe(0);
});

test('bytes that no longer move are given up after 20 s, however many moved before', async () => {
  const { ended, sending } = begin();
  for (let at = 0; at < 10; at += 1) {
    await jest.advanceTimersByTimeAsync(19_999);
    request.upload.onprogress?.({ loaded: at });
  }
  expect(ended).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(20_000);
  await sending;
  expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
});

test('once all bytes are sent the service has the time of a command', async () => {
  const { ended, sending } = begin();
  request.upload.onprogress?.({ loaded: 3 });
  request.upload.onload?.();
  await jest.advanceTimersByTimeAsync(59_999);
  expect(ended).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1);
  await sending;
  expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
});

test('an answer that stops on its way is given up', async () => {
  const { ended, sending } = begin();
  request.upload.onload?.();
  request.onprogress?.();
  await jest.advanceTimersByTimeAsync(20_000);
  await sending;
  expect(ended).toHaveBeenCalledWith(expect.any(TimedOut));
});

test('a refusal is told in its own words, and one of whatever stands between as such', async () => {
  const problem = {
    type: '/problems/stale',
    title: 'stale',
    titleZh: '已变更',
    status: 409,
    code: 'stale',
    detail: '',
  };
  const refused = begin();
  request.answer(409, JSON.stringify(problem));
  await refused.sending;
  expect(refused.ended).toHaveBeenCalledWith(new Refused(problem));
  const page = begin();
  request.answer(502, '<html>');
  await page.sending;
  expect((page.ended.mock.calls[0]?.[0] as Refused).problem.status).toBe(502);
});

test('whoever leaves ends it, and a signal that outlives it is not held', async () => {
  const left = new AbortController();
  const released = jest.spyOn(left.signal, 'removeEventListener');
  const { ended, sending } = begin({ signal: left.signal });
  left.abort();
  await sending;
  expect(ended).toHaveBeenCalledWith(expect.any(TypeError));
  expect(released).toHaveBeenCalledTimes(1);
});
