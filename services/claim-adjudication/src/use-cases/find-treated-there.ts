import { treatmentKeyOn } from '../documents/claim.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { colleaguesTerms, booksInForce } from '@huji/contracts/rulebooks/terms-of-books.ts';
import { hospitalNamed } from '../domain/claim/claim-hospital.ts';
import { treatmentOf, treatmentKey } from '../domain/claim/claim-treatment.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { findHospital } from './find-hospital.ts';
import type { Parts } from './parts.ts';

/** So many stays of one hospital and illness are looked at, the latest first. */
const LOOKED_AT_MAX = 60;

const namingsOf = async (parts: Parts, { facts: { claim } }: Claim): Promise<readonly string[]> => {
  if (claim.event === 'accident' || hospitalNamed(claim) === null) return [];
  const { code, name } = claim.hospital;
  return (await findHospital(parts, code ?? name ?? '')).namings;
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
