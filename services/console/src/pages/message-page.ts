import type { Request, Response } from 'express';
import { choicesOf } from './choices.ts';
import { markup } from './markup.ts';
import { sendPlainPage } from './plain-page.ts';

const MESSAGES = {
  'signed-out': {
    status: 200,
    zh: { title: '您已退出', text: '在公用设备上，请关闭浏览器。', link: '返回首页' },
    en: { title: 'You are signed out', text: 'On a shared device, close the browser.', link: 'Back to the start' },
    to: '/',
  },
  'sign-in-unfinished': {
    status: 400,
    zh: { title: '登录没有完成', text: '登录已取消或等待过久，没有改动任何内容。', link: '重新登录' },
    en: {
      title: 'The sign-in was not finished',
      text: 'It was cancelled or took too long. Nothing was changed.',
      link: 'Sign in again',
    },
    to: '/auth/sign-in',
  },
  'not-built': {
    status: 503,
    zh: { title: '页面还没有准备好', text: '请先运行 make install，再刷新本页。', link: '刷新' },
    en: { title: 'The pages are not built yet', text: 'Run make install, then reload this page.', link: 'Reload' },
    to: '',
  },
} as const;

/** A page of a few words, made here: it is shown when no page of the application can be. */
export const sendMessage = (request: Request, response: Response, name: keyof typeof MESSAGES): void => {
  const message = MESSAGES[name];
  const { title, text, link } = message[choicesOf(request).language];
  const main = markup`<p>${text}</p>
    <p><a href="${message.to}">${link}</a></p>`;
  sendPlainPage(request, response, { status: message.status, title, main });
};
