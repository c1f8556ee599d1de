import type { Words } from './words.tsx';

/** Stands where the name of somebody stood whose data were erased. */
export const ERASED: Words = { zh: '已清除', en: 'Erased' };
