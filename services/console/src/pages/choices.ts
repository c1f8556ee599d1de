import type { Request } from 'express';

/** What may be chosen, the standard first. */
export const KNOWN_CHOICES = {
  theme: ['auto', 'light', 'dark'],
  size: ['normal', 'large'],
  language: ['zh', 'en'],
} as const;

type Known = typeof KNOWN_CHOICES;

/** What somebody chose for themselves, kept in cookies that scripts write: `huji-theme=dark`. */
export type Choices = { readonly [Name in keyof Known]: Known[Name][number] };

/** Of the known values the one the cookie names, or the first. */
const chosen = <Value extends string>(request: Request, name: string, known: readonly [Value, ...Value[]]): Value => {
  const [, said] = new RegExp(`(?:^|; )huji-${name}=([a-z]+)(?:;|$)`).exec(request.get('cookie') ?? '') ?? [];
  return known.find((value) => value === said) ?? known[0];
};

export const choicesOf = (request: Request): Choices => ({
  theme: chosen(request, 'theme', KNOWN_CHOICES.theme),
  size: chosen(request, 'size', KNOWN_CHOICES.size),
  language: chosen(request, 'language', KNOWN_CHOICES.language),
});

const WRITTEN = '<html lang="zh-CN" data-theme="auto" data-size="normal">';

/** Puts the choices on the page's root: no flash of another theme, and no script needed for it. */
export const withChoices = (html: string, { theme, size, language }: Choices): string =>
  html.replace(
    WRITTEN,
    `<html lang="${language === 'en' ? 'en' : 'zh-CN'}" data-theme="${theme}" data-size="${size}">`,
  );
