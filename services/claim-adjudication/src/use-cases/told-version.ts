import { createHash } from 'node:crypto';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { toldOnce } from '../domain/claim/claim-told-once.ts';

/** An ETag names whole numbers: so many bits are one without loss. */
const BYTES = 6;

/**
 * Which state of a claim its member was told, as a number that says nothing else: it changes with what they are told, and not with what
 * people do meanwhile. The revision of the claim counts every review, and would tell that there were several.
 */
export const toldVersion = (claim: Claim): number => {
  const { claimId, decisionNo, status, decided, lines, reviews, completions, cancellation, standing } = toldOnce(claim);
  const { correctedOn, withdrawnOn, takenOverOn } = claim;
  const decision = decided && [decided.decisionNo, decided.digest, decided.decidedOn];
  const told = [
    ...[claimId, decisionNo, status, decision, lines, reviews, completions ?? [], cancellation ?? null],
    ...[standing?.payments ?? null, correctedOn ?? null, withdrawnOn ?? null, takenOverOn ?? null],
  ];
  return createHash('sha256').update(canonicalJson(told)).digest().readUIntBE(0, BYTES) + 1;
};
