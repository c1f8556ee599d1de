import { type ReactNode, useState } from 'react';
import { type Language, useLanguage, useWords } from '../words/words.tsx';
import { Who } from './who.tsx';

const zh = { large: '大字', dark: '深色', other: 'English' };
const en: typeof zh = { large: 'Large type', dark: 'Dark', other: '中文' };

const A_YEAR_SECONDS = 31_536_000;

/** Kept in a cookie, so that the next page has it from its first byte. */
const remember = (name: string, value: string): void => {
  document.cookie = `huji-${name}=${value}; path=/; max-age=${String(A_YEAR_SECONDS)}; samesite=lax`;
};

interface ToggleProps {
  readonly name: 'size' | 'theme';
  readonly on: string;
  readonly off: string;
  readonly children: ReactNode;
}

const Toggle = ({ name, on, off, children }: ToggleProps): ReactNode => {
  const [value, choose] = useState(document.documentElement.dataset[name]);
  const toggle = (): void => {
    const next = value === on ? off : on;
    document.documentElement.dataset[name] = next;
    remember(name, next);
    choose(next);
  };
  return (
    <button type="button" aria-pressed={value === on} onClick={toggle}>
      {children}
    </button>
  );
};

/** Type size, theme and language, each kept for the next time. */
export const Preferences = ({ onLanguage }: { readonly onLanguage: (language: Language) => void }): ReactNode => {
  const t = useWords({ zh, en });
  const next = useLanguage() === 'zh' ? 'en' : 'zh';
  const speak = (): void => {
    document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
    remember('language', next);
    onLanguage(next);
  };
  return (
    <>
      <Who />
      <Toggle name="size" on="large" off="normal">
        {t.large}
      </Toggle>
      <Toggle name="theme" on="dark" off="auto">
        {t.dark}
      </Toggle>
      <button type="button" lang={next === 'zh' ? 'zh-CN' : 'en'} onClick={speak}>
        {t.other}
      </button>
    </>
  );
};
