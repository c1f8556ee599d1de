import type { components } from '@huji/contracts/client/payout.d.ts';
import type { Words } from '../words/words.tsx';

export type Problem = components['schemas']['Problem'];

/** A write that something between us and the services answered: it may have been done. */
export const UNKNOWN: Words = {
  zh: '不知道是否办成，请刷新核对',
  en: 'It is not known whether this was done. Reload the page and look.',
};
const NOT_DONE: Words = { zh: '没有办成，请稍后再试', en: 'This was not done. Try again in a moment.' };

const isProblem = (body: unknown): body is Problem => typeof body === 'object' && body !== null && 'titleZh' in body;

const CLIENT = 400;
const SERVER = 500;

/** What an answer says that went wrong; of one that is no problem of ours (a proxy’s page, nothing at all) what its status says. */
export const problemOf = (body: unknown, status: number): Problem => {
  if (isProblem(body)) return body;
  const { zh, en } = status >= CLIENT && status < SERVER ? NOT_DONE : UNKNOWN;
  return { type: 'about:blank', status, code: '', title: en, titleZh: zh, detail: '' };
};

/** The same of a body that is text. */
export const problemIn = (text: string, status: number): Problem => {
  try {
    return problemOf(JSON.parse(text), status);
  } catch {
    return problemOf(null, status);
  }
};
