import { describe, expect, test } from '@jest/globals';
import { SessionEnded } from './provider.ts';
import { createRefresh } from './refresh.ts';
import type { Tokens } from './session.ts';

const SOON = 1_000;
const due: Tokens = { access: 'old', refresh: 'r1', untilMs: SOON };

describe('a session is renewed', () => {
  test('once, however many requests come at the same time, and for those that come late with the former cookie', async () => {
    const asked: string[] = [];
    const refresh = createRefresh({
      nowMs: () => 0,
      provider: {
        refresh: (token) => {
          asked.push(token);
          return Promise.resolve({ access: `new-${String(asked.length)}`, refresh: 'r2', untilMs: 3_600_000 });
        },
      },
    });
    const five = await Promise.all(Array.from({ length: 5 }, () => refresh(due)));
    const late = await refresh(due);
    expect(new Set([...five, late].map(({ access }) => access))).toEqual(new Set(['new-1']));
    expect(asked).toEqual(['r1']);
  });

  test('not while the token is good, and not without a refresh token', async () => {
    const refresh = createRefresh({ nowMs: () => 0, provider: { refresh: () => Promise.reject(new Error('asked')) } });
    const good = { ...due, untilMs: 600_000 };
    expect(await refresh(good)).toBe(good);
    const alone = { access: 'a', untilMs: SOON };
    expect(await refresh(alone)).toBe(alone);
  });

  test('again after the provider did not answer; who was refused is told so', async () => {
    const answers: (() => Promise<Tokens>)[] = [
      () => Promise.reject(new TypeError('no connection')),
      () => Promise.resolve({ access: 'new', untilMs: 3_600_000 }),
    ];
    const refresh = createRefresh({
      nowMs: () => 0,
      provider: { refresh: () => answers.shift()?.() ?? Promise.reject(new SessionEnded('over')) },
    });
    await expect(refresh(due)).rejects.toThrow('no connection');
    expect(await refresh(due)).toMatchObject({ access: 'new' });
    await expect(refresh({ ...due, refresh: 'r9' })).rejects.toBeInstanceOf(SessionEnded);
  });
});
