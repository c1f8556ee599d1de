import { hasMoney, yuan } from '../words/format.ts';
import type { Language, Words } from '../words/words.tsx';

/** What a sum is made of: each benefit item, and whether it was calculated at all. */
interface Claimed {
  readonly totalYuan: string;
  readonly items: readonly { readonly verdict: string }[];
  readonly digest?: string | undefined;
}

export const TO_BE_DECIDED: Words = { zh: '待认定', en: 'To be decided' };
const TO_BE_CALCULATED: Words = { zh: '待计算', en: 'Being calculated' };

/** A sum that people are to decide on is none yet, and nobody reads that nothing is paid. */
export const foreseenSum = ({ totalYuan, items }: Omit<Claimed, 'digest'>, language: Language): string =>
  !hasMoney(totalYuan) && items.some(({ verdict }) => verdict === 'refer')
    ? TO_BE_DECIDED[language]
    : yuan(totalYuan, language);

/** What a claim comes to so far; in words while nothing is known. */
export const claimedSum = (claim: Claimed, language: Language): string =>
  claim.digest === undefined && !hasMoney(claim.totalYuan) ? TO_BE_CALCULATED[language] : foreseenSum(claim, language);
