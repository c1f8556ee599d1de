import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { initialMember } from '../domain/member/member.ts';
import { hasPendingFacts } from './has-pending-facts.ts';
import type { Parts } from './parts.ts';

/** A claim that waits for facts is decided anew as soon as they are there. Repetition changes nothing. */
export const decideWhenFactsArrive = async (parts: Parts, claimId: string, envelope: Envelope): Promise<void> => {
  const { claims, members } = parts.documents;
  const claim = (await claims.read(claimId))?.state ?? null;
  if (claim === null) return;
  const member = (await members.read(claim.personId))?.state ?? initialMember;
  if (await hasPendingFacts(parts, claim.personId, member)) return;
  const arrived = { ...envelope, commandId: `${envelope.commandId}:${String(claim.decisionNo)}` };
  obeyed(await claims.execute(claimId, { type: 'facts-arrived', on: envelope.on }, arrived));
};
