import { useLanguage, type Words } from '../shared/words/words.tsx';

/** The societies of this association, as people call them. */
export const SOCIETIES = {
  changchun: { zh: '长春', en: 'Changchun' },
  wuxi: { zh: '无锡', en: 'Wuxi' },
  baoying: { zh: '宝应', en: 'Baoying' },
} as const satisfies Readonly<Record<string, Words>>;

const isSociety = (code: string): code is keyof typeof SOCIETIES => code in SOCIETIES;

/** What a society is called; one that is not known here by its code. */
export const useSocietyName = (): ((code: string) => string) => {
  const language = useLanguage();
  return (code) => (isSociety(code) ? SOCIETIES[code][language] : code);
};
