import type { Request, Response } from 'express';
import type { Problem } from '@huji/chassis/http/problem.ts';
import type { ProblemPage } from '@huji/chassis/http/problem-page.ts';
import { pathOf, signInAddress } from '../session/own-path.ts';
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
  'signed-out-here': {
    status: 200,
    zh: {
      title: '您已退出互济',
      text: '登录服务没有应答，您在那里可能还没有退出。在公用设备上，请关闭浏览器，别人才不能用您的身份登录。',
      link: '返回首页',
    },
    en: {
      title: 'You are signed out of Huji',
      text: 'The sign-in service did not answer, and may still know you. On a shared device, close the browser, so that nobody signs in as you.',
      link: 'Back to the start',
    },
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

/** What may be done about a problem, by its kind. */
const NEXT = {
  missing: {
    zh: { text: '这个地址没有页面，可能已经变更。', link: '返回首页' },
    en: { text: 'There is no page at this address; it may have changed.', link: 'Back to the start' },
  },
  again: {
    zh: { text: '现在没有办成，请稍后再试。', link: '再试一次' },
    en: { text: 'It was not done just now. Try again in a moment.', link: 'Try again' },
  },
  'sign-in': {
    zh: { text: '登录没有完成，没有改动任何内容。', link: '重新登录' },
    en: { text: 'The sign-in was not finished. Nothing was changed.', link: 'Sign in again' },
  },
  start: {
    zh: { text: '没有改动任何内容。', link: '返回首页' },
    en: { text: 'Nothing was changed.', link: 'Back to the start' },
  },
} as const;

interface Message {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly to: string;
}

const sendWords = (request: Request, response: Response, { status, title, text, link, to }: Message): void => {
  const main = markup`<p>${text}</p>
    <p><a href="${to}">${link}</a></p>`;
  sendPlainPage(request, response, { status, title, main });
};

/**
 * A page of a few words, made here: it is shown when no page of the application can be. `wanted` is where somebody was going who
 * signs in.
 */
export const sendMessage = (
  request: Request,
  response: Response,
  name: keyof typeof MESSAGES,
  wanted?: string,
): void => {
  const message = MESSAGES[name];
  const { title, text, link } = message[choicesOf(request).language];
  const to = wanted === undefined ? message.to : signInAddress(wanted);
  sendWords(request, response, { status: message.status, title, text, link, to });
};

const SIGN_IN = '/auth/';
const SERVER = 500;

const nextOf = ({ path }: Request, { status }: Problem): keyof typeof NEXT => {
  if (path.startsWith(SIGN_IN) && status !== 404) return 'sign-in';
  if (status === 404) return 'missing';
  return status >= SERVER || status === 429 ? 'again' : 'start';
};

/** Where each leads; whoever was signing in goes on to where they wanted to be. */
const leadsTo = (request: Request, response: Response, next: keyof typeof NEXT): string => {
  if (next === 'again') return pathOf(request.originalUrl);
  return next === 'sign-in' ? signInAddress(pathOf(response.locals['wanted'] ?? request.query['to'])) : '/';
};

/** A problem as a page, for whoever opened an address in a browser. */
export const sendProblemPage: ProblemPage = (request, response, problem) => {
  const { language } = choicesOf(request);
  const next = nextOf(request, problem);
  const { text, link } = NEXT[next][language];
  sendWords(request, response, {
    status: problem.status,
    title: language === 'zh' ? problem.titleZh : problem.title,
    text,
    link,
    to: leadsTo(request, response, next),
  });
};
