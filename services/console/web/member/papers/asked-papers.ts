import type { PaperType } from '../../shared/claims/paper-names.ts';
import { typeOf } from '../../shared/papers/asked-gaps.ts';
import type { Claim } from '../api.ts';
import { isAsked } from '../standing.ts';

/** Papers that are asked for now. */
export const askedTypes = (claim: Claim): readonly PaperType[] =>
  isAsked(claim) ? (claim.completion?.gaps ?? []).flatMap((gap) => typeOf(gap) ?? []) : [];
