import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Parts } from './parts.ts';

interface Acceptance {
  readonly employerId: string;
  /** Subject of the clerk who accepts. */
  readonly by: string;
}

export const acceptHandOver = async ({ documents }: Parts, { employerId, by }: Acceptance, envelope: Envelope) =>
  accepted(await documents.employers.execute(employerId, { type: 'accept-hand-over', by }, envelope));
