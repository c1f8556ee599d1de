import { ok, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimEvent, ClaimRefusal } from './claim.ts';

/** Whether a decision was made of it before employers were kept. */
export const lacksEmployer = ({ decided }: Claim): boolean => decided !== null && decided.employerId === undefined;

export const noteEmployer = (claim: Claim, employerId: string | null): Result<readonly ClaimEvent[], ClaimRefusal> =>
  ok(lacksEmployer(claim) ? [{ type: 'employer-noted', employerId }] : []);

export const employerNoted = (claim: Claim, employerId: string | null): Claim => ({
  ...claim,
  decided: claim.decided && { ...claim.decided, employerId },
});
