import type { Express, Request, RequestHandler, Response } from 'express';
import { mountPage } from '@huji/chassis/http/allowed-methods.ts';
import { type Choices, choicesOf, KNOWN_CHOICES, withChoices } from './choices.ts';
import { CONTENT_SECURITY_POLICY } from './content-security.ts';
import { type Markup, markup } from './markup.ts';

export interface PlainPage {
  readonly title: string;
  readonly main: Markup;
  readonly status?: number;
}

const YEAR_SECONDS = 365 * 24 * 3_600;
const WORDS = {
  zh: { skip: '跳到正文', large: '大字', normal: '标准字', other: 'English', language: 'en' },
  en: {
    skip: 'Skip to content',
    large: 'Large type',
    normal: 'Normal type',
    other: '中文',
    language: 'zh',
  },
} as const;

const documentOf = ({ title, main }: PlainPage, { language, size }: Choices): string => {
  const t = WORDS[language];
  return markup`<!doctype html>
    <html lang="zh-CN" data-theme="auto" data-size="normal">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · 互济 Huji</title>
        <link rel="icon" href="/assets/mark.svg" />
        <link rel="stylesheet" href="/assets/plain.css" />
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        <header>
          <a class="brand" href="/"
            ><img src="/assets/mark.svg" alt="" width="32" height="32" /> 互济 <span lang="en">Huji</span></a
          >
          <nav aria-label="${t.language === 'en' ? '显示' : 'Display'}">
            <a href="?size=${size === 'large' ? 'normal' : 'large'}">${size === 'large' ? t.normal : t.large}</a>
            <a href="?language=${t.language}" lang="${t.language === 'en' ? 'en' : 'zh-CN'}">${t.other}</a>
          </nav>
        </header>
        <main id="content">
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html> `.html;
};

/** A page that is made here, without a script, in the reader's language, type size and theme. */
export const sendPlainPage = (request: Request, response: Response, page: PlainPage): void => {
  const choices = choicesOf(request);
  response
    .status(page.status ?? 200)
    .set({ 'Content-Security-Policy': CONTENT_SECURITY_POLICY, Vary: 'Cookie' })
    .type('html')
    .send(withChoices(documentOf(page, choices), choices));
};

/** A link such as `?language=en` sets the reader's own choice and leads back to the page. */
const takeChoices: RequestHandler = (request, response, next) => {
  const chosen = Object.entries(KNOWN_CHOICES).flatMap(([name, known]) => {
    const said = request.query[name];
    return typeof said === 'string' && (known as readonly string[]).includes(said) ? [[name, said] as const] : [];
  });
  if (chosen.length === 0) {
    next();
    return;
  }
  // Scripts of the other pages write the same cookies, so they may be read by scripts.
  for (const [name, said] of chosen)
    response.append('Set-Cookie', `huji-${name}=${said}; Path=/; Max-Age=${String(YEAR_SECONDS)}; SameSite=Lax`);
  response.redirect(303, request.path);
};

/** An address with a page that needs no script. */
export const mountPlainPage = (app: Express, path: string, page: RequestHandler): void => {
  app.get(path, takeChoices);
  mountPage(app, path, page);
};
