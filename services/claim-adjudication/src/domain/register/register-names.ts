import { foldName } from '@huji/contracts/shared/folded-name.ts';
import { toHalfWidth } from '@huji/contracts/shared/half-width.ts';

const BRACKETS = /[()[\]【】〔〕]/gu;

/** A name of a hospital or an illness as it is compared and searched: as names of people are, and without brackets. */
export const foldRegisterName = (name: string): string => foldName(name).replace(BRACKETS, '');

const SEPARATORS = /[\s.,·_-]+/gu;

/** A code as it is kept: half width, capitals, a point where people write a point. */
export const registerCode = (code: string): string =>
  toHalfWidth(code.normalize('NFKC')).toUpperCase().trim().replace(/\s+/gu, '.');

/** As codes are compared: `C50.9`, `c50 9` and `C509` are one. */
export const foldCode = (code: string): string => registerCode(code).replace(SEPARATORS, '');
