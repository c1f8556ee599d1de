import type { Request, Response } from 'express';
import { choicesOf, withChoices } from './choices.ts';
import { CONTENT_SECURITY_POLICY } from './content-security.ts';

interface Message {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly to: string;
}

const MESSAGES = {
  'signed-out': {
    status: 200,
    zh: { title: '您已退出', text: '在公用设备上，请关闭浏览器。', link: '重新登录' },
    en: { title: 'You are signed out', text: 'On a shared device, close the browser.', link: 'Sign in again' },
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

const htmlOf = ({ title, text, link, to }: Message): string => `<!doctype html>
<html lang="zh-CN" data-theme="auto" data-size="normal">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 互济 Huji</title>
<link rel="icon" href="/assets/mark.svg">
<link rel="stylesheet" href="/assets/message.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="${to}">${link}</a></p>
</main>
</body>
</html>
`;

/** A page of a few words, made here: it is shown when no page of the application can be. */
export const sendMessage = (request: Request, response: Response, name: keyof typeof MESSAGES): void => {
  const { status, to, ...words } = MESSAGES[name];
  const choices = choicesOf(request);
  response
    .status(status)
    .set({ 'Content-Security-Policy': CONTENT_SECURITY_POLICY, Vary: 'Cookie' })
    .type('html')
    .send(withChoices(htmlOf({ status, to, ...words[choices.language] }), choices));
};
