import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from './parts.ts';

interface ActingPerson {
  readonly employerId: string;
  readonly personId: string | undefined;
}

/** Whoever acts for an employer is known by person, so that nobody decides elsewhere on the people they act for. */
export const knowActingPerson = async (
  { documents }: Parts,
  { employerId, personId }: ActingPerson,
  { actor, at, on, commandId, traceparent }: Envelope,
): Promise<void> => {
  if (personId === undefined) return;
  const envelope = present({ actor, at, on, commandId: `${commandId}:person`, traceparent });
  accepted(await documents.employers.execute(employerId, { type: 'know-person', personId }, envelope));
};
