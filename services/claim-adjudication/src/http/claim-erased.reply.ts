import type { DocumentKey } from '@huji/chassis/persistence/document-driver.ts';
import type { ErasedClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { keysOfClaim } from '../documents/claim.ts';
import { STEPS } from './claim.reply.ts';

const erasedClaim = ({ id, index }: DocumentKey): ErasedClaim => {
  const keys = keysOfClaim(index);
  return { claimId: id, ...keys, step: STEPS[keys.state].step };
};

/**
 * Claims of a page that nobody can read any more, by what they are found by; absent where there are none. Of which society
 * they were cannot be read either: as what names no society, they are the whole office's.
 */
export const erasedClaims = (erased: readonly DocumentKey[]): { readonly erased?: ErasedClaim[] } =>
  erased.length === 0 ? {} : { erased: erased.map(erasedClaim) };
