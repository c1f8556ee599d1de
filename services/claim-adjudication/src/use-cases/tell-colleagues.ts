import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { isLookedAtStill } from '../domain/claim/claim-colleagues.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { findColleagues } from './find-colleagues.ts';
import { findTreatedThere } from './find-treated-there.ts';
import type { Parts } from './parts.ts';

/**
 * A claim that makes a group of colleagues came, or one of a group went: every other open claim of that hospital and illness is
 * told whether it belongs to a group now. Repetition changes nothing. `envelopeFor`: of a command beside the one that is obeyed.
 */
export const tellColleagues = async (
  parts: Parts,
  claim: Claim,
  envelopeFor: (what: string) => Envelope,
): Promise<void> => {
  const { claims, members } = parts.documents;
  for (const other of (await findTreatedThere(parts, claim)).filter(isLookedAtStill)) {
    const member = (await members.read(other.personId))?.state;
    if (member === undefined) continue;
    const treatedAlike = await findColleagues(parts, other, member);
    const told = envelopeFor(`colleagues:${other.claimId}:${String(treatedAlike)}`);
    await unlessErased(claims.execute(other.claimId, { type: 'note-colleagues', treatedAlike }, told).then(obeyed));
  }
};
