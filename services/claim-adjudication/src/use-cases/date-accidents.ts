import type { Claim } from '../domain/claim/claim.ts';
import type { Member } from '../domain/member/member.ts';
import { claimsOfUndatedAccidents, withAccidentDays } from '../domain/use/same-accident.ts';
import type { Parts } from './parts.ts';

/** An accident that was paid before payments recorded its day gets it from its claim, when another accident is decided. */
export const dateAccidents = async (
  { documents: { claims } }: { readonly documents: Pick<Parts['documents'], 'claims'> },
  { facts }: Pick<Claim, 'facts'>,
  member: Member,
): Promise<Member> => {
  const undated = facts.claim.event === 'accident' ? claimsOfUndatedAccidents(member) : [];
  if (undated.length === 0) return member;
  const found = await claims.readMany(undated);
  return withAccidentDays(
    member,
    new Map(
      found.flatMap((snapshot) => {
        const report = snapshot?.state?.facts.claim;
        return report?.event === 'accident' ? [[report.claimId, report.happenedOn] as const] : [];
      }),
    ),
  );
};
