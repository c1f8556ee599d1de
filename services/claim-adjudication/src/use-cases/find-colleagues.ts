import { booksInForce, colleaguesTerms } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { treatmentOf } from '../domain/claim/claim-treatment.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Member } from '../domain/member/member.ts';
import { areTreatedAlike, type TreatedPerson } from '../domain/review/colleagues.ts';
import type { Parts } from './parts.ts';
import { findTreatedThere } from './find-treated-there.ts';

/** Of the books by which the claimant is covered: who is a group is for them to say. */
const termsOf = ({ released }: Parts, claim: Claim, covers: Member['covers']) => {
  const societies = new Set(covers.map(({ society }) => society));
  return colleaguesTerms(
    booksInForce(released.books, claim.submittedOn).filter(({ society }) => societies.has(society)),
  );
};

/** Clause `review.colleagues`: whether members of one employer were in the same hospital, for the same illness, on overlapping dates. */
export const findColleagues = async (parts: Parts, claim: Claim, { covers }: Member): Promise<boolean> => {
  const treatment = treatmentOf(claim.facts.claim);
  if (treatment === null || covers.length === 0) return false;
  const { interval } = treatment;
  const others = await findTreatedThere(parts, claim);
  const members = await parts.documents.members.readMany(others.map(({ personId }) => personId));
  const treated = others.flatMap(({ personId, facts }, index): readonly TreatedPerson[] => {
    const stay = treatmentOf(facts.claim);
    const known = members[index]?.state.covers ?? [];
    return stay === null ? [] : [{ personId, interval: stay.interval, covers: known }];
  });
  return areTreatedAlike({ personId: claim.personId, interval, covers }, treated, termsOf(parts, claim, covers));
};
