import type { PaperType } from '../../shared/claims/paper-names.ts';
import { typesOf } from '../../shared/papers/asked-gaps.ts';
import type { Claim } from '../api.ts';
import { isAsked } from '../standing.ts';

/** Papers that are asked for now. */
export const askedTypes = (claim: Claim): readonly PaperType[] =>
  isAsked(claim) ? typesOf(claim.completion?.gaps ?? []) : [];
