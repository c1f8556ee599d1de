import { expect, jest, test } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import type { Session } from './session.ts';
import { mountSignOut } from './sign-out.ts';

const appWith = (endUrl: () => Promise<string>) => {
  const app = express();
  const destroy = jest.fn();
  mountSignOut(app, {
    provider: { endUrl },
    sessions: () => Promise.resolve({ destroy } as unknown as Session),
    guard: (_request, _response, next) => {
      next();
    },
  });
  return { app, destroy };
};

test('whoever signs out goes on to where the provider ends its own session', async () => {
  const { app, destroy } = appWith(() => Promise.resolve('https://provider/end'));
  expect((await request(app).post('/auth/sign-out')).body).toEqual({ to: 'https://provider/end' });
  expect(destroy).toHaveBeenCalledTimes(1);
});

test('where the provider does not answer they are signed out here, and told that they may not be there', async () => {
  const { app, destroy } = appWith(() => Promise.reject(new TypeError('no connection')));
  const { to } = (await request(app).post('/auth/sign-out')).body as { readonly to: string };
  expect(destroy).toHaveBeenCalledTimes(1);
  const [here, whole] = await Promise.all([to, '/auth/signed-out'].map((address) => request(app).get(address)));
  expect(here?.text).toContain('登录服务没有应答');
  expect(whole?.text).not.toContain('登录服务没有应答');
});
