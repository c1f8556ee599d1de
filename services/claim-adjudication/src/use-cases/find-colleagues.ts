import { booksInForce, colleaguesTerms } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { treatmentKeyOn } from '../documents/claim.ts';
import { hospitalNamed } from '../domain/claim/claim-hospital.ts';
import { treatmentKey, treatmentOf } from '../domain/claim/claim-treatment.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Member } from '../domain/member/member.ts';
import { areTreatedAlike, type TreatedPerson } from '../domain/review/colleagues.ts';
import { findHospital } from './find-hospital.ts';
import type { Parts } from './parts.ts';

/** So many stays of one hospital and illness are looked at, the latest first. */
const LOOKED_AT_MAX = 60;

const namingsOf = async (parts: Parts, { facts: { claim } }: Claim): Promise<readonly string[]> => {
  if (claim.event === 'accident' || hospitalNamed(claim) === null) return [];
  const { code, name } = claim.hospital;
  return (await findHospital(parts, code ?? name ?? '')).namings;
};

/** Of the books by which the claimant is covered: who is a group is for them to say. */
const termsOf = ({ released }: Parts, claim: Claim, covers: Member['covers']) => {
  const societies = new Set(covers.map(({ society }) => society));
  return colleaguesTerms(
    booksInForce(released.books, claim.submittedOn).filter(({ society }) => societies.has(society)),
  );
};

/** Claims of other persons that name the same hospital and illness at about the same time. */
export const findTreatedThere = async (parts: Parts, claim: Claim): Promise<readonly Claim[]> => {
  const treatment = treatmentOf(claim.facts.claim);
  if (treatment === null) return [];
  const { illness, interval } = treatment;
  const { admittedWithinDays } = colleaguesTerms(booksInForce(parts.released.books, claim.submittedOn));
  const found = new Map<string, Claim>();
  for (const naming of await namingsOf(parts, claim)) {
    const key = treatmentKey(naming, illness);
    const page = await parts.documents.claims.find({
      field: 'treatment',
      from: treatmentKeyOn(parts.cipher, key, addDays(interval.from, -admittedWithinDays)),
      to: treatmentKeyOn(parts.cipher, key, interval.until),
      descending: true,
      max: LOOKED_AT_MAX,
    });
    for (const { id, state } of page.rows) if (state !== null) found.set(id, state);
  }
  return [...found.values()].filter(({ personId }) => personId !== claim.personId);
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
