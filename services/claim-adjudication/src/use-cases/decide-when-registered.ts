import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { waitsForRegister } from '../domain/claim/claim.ts';
import type { Parts } from './parts.ts';

/** A claim whose hospital or illness was not known is decided anew as soon as the registers hold it. Repetition changes nothing. */
export const decideWhenRegistered = async (parts: Parts, claimId: string, envelope: Envelope): Promise<void> => {
  const { claims } = parts.documents;
  const claim = (await claims.read(claimId))?.state ?? null;
  if (claim === null || !waitsForRegister(claim)) return;
  const { hospital, illness } = await parts.registers.of(claim.facts.claim);
  const missing = claim.lines.some(
    ({ code }) =>
      (code === 'HOSPITAL_UNKNOWN' && hospital === null) || (code === 'ILLNESS_UNKNOWN' && illness === null),
  );
  if (missing) return;
  const registered = { ...envelope, commandId: `${envelope.commandId}:${String(claim.decisionNo)}` };
  obeyed(await claims.execute(claimId, { type: 'facts-arrived', on: envelope.on }, registered));
};
